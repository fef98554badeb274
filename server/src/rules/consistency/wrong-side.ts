import { type Restatement, spanWithin } from '../../analysis/requests/restatements.ts';
import { type NamedSide, sidesIn } from '../../analysis/requests/sides.ts';
import { mayNameSide } from '../../analysis/tokens/distinguishing-words.ts';
import { type TokenScan, tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const KNEE = [
  ['Tramadol 50mg #60', 'MRI of the left knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The ACOEM guidelines ask for an injury that needs surgery, and the record shows none. The request for an MRI of the left knee',
  ],
] as const;

/** What tells that a rationale speaks of the other side on purpose: "the opposite shoulder", "as for the right knee", "was replaced". */
const ON_PURPOSE =
  /\b(?:contralateral|opposite|other (?:side|\w+)|the other|unaffected|uninjured|uninvolved|asymptomatic|symptom[- ]free|healthy|compensat\w*|overload\w*|overus\w*|limp\w*|compar\w*|prior|previous(?:ly)?|history|past|earlier|status post|s\/p|operated|replaced|replacement|done|did well|completed|approved|authorized|dominan\w*|versus|vs|than|as (?:for|with|in)|same|(?:no|not|nor)\b(?:(?!\b(?:no|not|nor)\b)[^.])*\bside|side requested|requested side|match\w*|mismatch\w*|discrepan\w*)\b/i;

/** The rationale speaks of the side that is requested. */
export const wrongSide: LetterRule = {
  code: 'wrong-side',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The rationale is about the side of the body that is requested.',
    why: 'A decision on the left knee decides nothing about the right one. A plainly erroneous finding of fact is a ground of appeal (Labor Code §4610.6(h)(5)).',
    incorrect: exampleLetter(KNEE[0], KNEE[1], [KNEE[2][0], KNEE[2][1].replace('left', 'right')]),
    correct: exampleLetter(...KNEE),
    downgradedWhen: 'A warning where the rationale names only the other side of the part, and doesn’t conclude on it.',
    exceptions: [
      'Rationales that name no side, and requests for both sides.',
      'Rationales that name the requested side anywhere, unless they conclude on the other one.',
      'Other parts of the body: a right shoulder under a request for the left hand.',
      'Rationales that speak of the other side on purpose: its surgery, its history, comparisons, “the opposite knee”, “as for the right knee”.',
      'Right-handed workers, rights, and what someone left.',
    ],
  },
  check({ letter, sentencesOf, restatementsOf }, report) {
    const { source } = letter;
    const words = tokensOf(letter);
    for (const item of letter.items) {
      const { rationale, disputed } = item;
      if (!rationale || !mayNameSide(words, disputed.span) || !mayNameSide(words, rationale.body.span)) continue;
      const requested = sidesIn(disputed.text);
      const other = otherSide(requested);
      const [first] = requested;
      if (!first || !other) continue;
      const found =
        inRestatements(source, restatementsOf(item), requested, other) ??
        inRationale(words, sentencesOf(rationale.body), requested, other);
      if (!found) continue;
      report({
        span: found.span,
        message: `${itemLabel(item)} is for the ${first.side} side, but its rationale ${found.says} the ${other} one.`,
        related: [
          {
            span: normalizedText(source, disputed.span).toSource(first.start, first.end),
            message: 'The requested side stands here.',
          },
        ],
        ...(!found.isSure && { maxSeverity: 'warning' }),
      });
    }
  },
};

type OneSide = 'left' | 'right';

interface Found {
  readonly span: Span;
  readonly says: string;
  readonly isSure: boolean;
}

/** The side that a request for one side alone is not for. */
function otherSide(requested: readonly NamedSide[]): OneSide | undefined {
  if (requested.some(({ side }) => side !== requested[0]?.side)) return undefined;
  const side = requested[0]?.side;
  return side === 'left' ? 'right' : side === 'right' ? 'left' : undefined;
}

/** The other side in words that name the request in a conclusion. */
function inRestatements(
  source: string,
  restatements: readonly Restatement[],
  requested: readonly NamedSide[],
  other: OneSide,
): Found | undefined {
  for (const restatement of restatements) {
    if (!restatement.concludes) continue;
    const named = sidesIn(restatement.words).filter((side) => mayBeSame(side, requested));
    const [first] = named;
    if (!first || named.some(({ side }) => side !== other)) continue;
    return { span: spanWithin(source, restatement, first), says: 'concludes on', isSure: true };
  }
  return undefined;
}

/** The other side of the requested part, where the rationale names only that one: twice, or once with that very part. */
function inRationale(
  words: TokenScan,
  sentences: readonly Span[],
  requested: readonly NamedSide[],
  other: OneSide,
): Found | undefined {
  let first: Span | undefined;
  let near = 0;
  let isSame = false;
  for (const sentence of sentences) {
    if (!mayNameSide(words, sentence)) continue;
    const { text, toSource } = normalizedText(words.source, sentence);
    const named = sidesIn(text);
    if (named.some((side) => side.side !== other && mayBeSame(side, requested))) return undefined;
    if (ON_PURPOSE.test(text)) return undefined;
    for (const side of named) {
      if (side.side !== other || !isNear(side, requested)) continue;
      near++;
      isSame ||= isOfTheVeryPart(side, requested);
      first ??= toSource(side.start, side.end);
    }
  }
  if (!first || (!isSame && near < 2)) return undefined;
  return { span: first, says: 'names only', isSure: false };
}

/** Whether a side may be one of the requested part: of the same, an overlapping or an unnamed part. */
function mayBeSame({ parts }: NamedSide, requested: readonly NamedSide[]): boolean {
  return requested.some((one) => !parts || !one.parts || [...parts].some((part) => one.parts?.has(part)));
}

/** Whether a side is one of an overlapping part, or neither part is named. */
function isNear({ parts }: NamedSide, requested: readonly NamedSide[]): boolean {
  return requested.some((one) =>
    parts && one.parts ? [...parts].some((part) => one.parts?.has(part)) : parts === one.parts,
  );
}

/** Whether a side is one of the very part that is requested. */
function isOfTheVeryPart({ parts }: NamedSide, requested: readonly NamedSide[]): boolean {
  return requested.some(
    (one) => parts && one.parts?.size === parts.size && [...parts].every((part) => one.parts?.has(part)),
  );
}
