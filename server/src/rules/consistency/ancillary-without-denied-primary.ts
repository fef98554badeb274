import { isAncillary, primaryRefusal } from '../../analysis/conclusions/ancillary.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** Surgery or another procedure by its name. */
const PROCEDURE =
  /surger|\barthroscop|\w(?:ectomy|ostomy|otomy|plasty|desis|rrhaphy)\b|\b(?:fusion|decompression|release|repair|replacement|reconstruction|transposition|fixation|debridement|excision|resection|operation|implant\w*|ablation|injections?|blocks?)\b/i;
/** Services that are not procedures: drugs, therapy, tests, equipment, visits. */
const NO_PROCEDURE =
  /\d\s*m?c?g\b|#\s*\d|\b(?:tablets?|capsules?|cream|gel|patch(?:es)?|ointment|therapy|acupuncture|chiropractic|MRI|CT|x-?rays?|EMG|NC[SV]|tests?|testing|screen\w*|lab\w*|urine|brace|unit|boot|crutch\w*|walker|visits?|sessions?|consult\w*|evaluation|clearance|referral|follow)\b/i;
/** Ancillary services, whose names may contain the procedure's. */
const AROUND =
  /\bassociated|\bancillary|\b(?:pre|post|peri)-?\s*(?:op|surg)|\bassistant|\bclearance|\bconsult|\bevaluat|\breferral|\bfollow|\btherapy|\brental|\bunit\b|\bstay\b|\blabs?\b|\bafter\b/i;

const TRAMADOL = 'Tramadol 50mg #84: Upheld';
const REASON = 'The MTUS opioid guidelines ask for a gain in function, and the record shows none.';
const PRIMARY = (outcome: string, reason: string) => `Right knee arthroscopy: ${outcome}

Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.

MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.

Decision rationale: ${reason}

Associated surgical service: Crutches: Upheld`;
const ALONG = 'Since the primary procedure is not supported, none of the associated services are.';

/** A service that belongs to a procedure is refused with it only if the procedure is refused. */
export const ancillaryWithoutDeniedPrimary: LetterRule = {
  code: 'ancillary-without-denied-primary',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'An item is denied because the primary service is not necessary only if that service is Upheld.',
    why: 'Such a rationale rests on another decision in the letter. Where that decision is Overturned, it has no basis.',
    incorrect: exampleLetter(
      [TRAMADOL, PRIMARY('Overturned', 'The guidelines support it. The request is medically necessary.')],
      [REASON, ALONG],
    ),
    correct: exampleLetter(
      [TRAMADOL, PRIMARY('Upheld', 'The guidelines don’t support it. The request is not medically necessary.')],
      [REASON, ALONG],
    ),
    exceptions: [
      'Letters in which another item is Upheld that may be the primary service: any except drugs, therapy, tests, equipment and visits.',
      'Letters in which every item accompanies a service that is not in dispute.',
      'Rationales that give other reasons as well.',
    ],
  },
  check({ letter: { items, source } }, report) {
    const along = items.flatMap((item) => {
      const span = isOverturned(item) ? undefined : refusalIn(item, source);
      return span ? [{ item, span }] : [];
    });
    if (along.length === 0) return;
    const others = items.filter(({ rationale }) => !rationale || !isAncillary(tokensOf(rationale.body, source)));
    const procedures = others.filter(({ disputed }) => PROCEDURE.test(disputed.text) && !AROUND.test(disputed.text));
    const primary = procedures.length > 0 ? procedures : others;
    const [first] = primary;
    if (!first || !primary.every(isOverturned)) return;
    if (!others.every((item) => isOverturned(item) || NO_PROCEDURE.test(item.disputed.text))) return;
    for (const { item, span } of along) {
      report({
        span,
        message: `The rationale of ${itemLabel(item)} says that the primary service isn’t necessary, but ${itemLabel(first)} is Overturned.`,
        related: primary.flatMap(({ decision }) =>
          decision ? [{ span: decision.word.span, message: 'The primary service is decided here.' }] : [],
        ),
      });
    }
  },
};

function isOverturned({ decision }: DisputedItem): boolean {
  return decision?.outcome === 'overturned';
}

function refusalIn({ rationale }: DisputedItem, source: string): Span | undefined {
  if (!rationale) return undefined;
  const refusal = primaryRefusal(tokensOf(rationale.body, source));
  const { start } = rationale.body.span;
  return refusal && { start: start + refusal.start, end: start + refusal.end };
}

function tokensOf({ span }: TextSpan, source: string): string {
  return source.slice(span.start, span.end);
}
