import { keywordPattern, matchesAtKeywords } from '../../analysis/tokens/keyword-pattern.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { chaptersIn } from '../../citations/chapters.ts';
import { itemLabel, quoted } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { partsIn } from '../../terms/body-parts.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

/** "The MTUS is silent on", "MTUS/ACOEM Guidelines do not specifically address"; not one of its guidelines by name, nor "another MTUS guideline". */
const SILENT = keywordPattern(
  /\b(?:MTUS|MTUS\s*(?:\/|and)\s*ACOEM)(?:\s+treatment)?(?:\s+[Gg]uidelines?)?\s+(?:(?:is|are|remains?)\s+(?:\w+ly\s+)?silent|(?:does|do)\s+not\s+(?:\w+ly\s+)?(?:address|discuss|mention|cover|comment\s+on|speak\s+to))\b/,
);

/** "There is no discussion of this study in the MTUS", "is not specifically addressed by the MTUS guidelines". */
const NOT_IN = keywordPattern(
  /\b(?:[Nn]o\s+(?:specific\s+)?(?:discussion|mention|guidance|recommendations?|reference|provisions?|criteria|sections?)|not\s+(?:\w+ly\s+)?(?:addressed|discussed|mentioned|covered))\b[^.;:]{0,60}?\b(?:in|within|by|under|from)\s+(?:the\s+)?(?:(?:CA|California|current)\s+){0,2}MTUS(?:\s*(?:\/|and)\s*ACOEM)?(?:\s+[Gg]uidelines?)?(?=[.,;)]|\s+[a-z])/,
);

/** "The MTUS does not address." and "is silent regarding.", which `left-over` reports. */
const WITHOUT_OBJECT =
  /(?:address|discuss|mention|cover|comment\s+on|speak\s+to|silent\s+(?:regarding|about|on|as\s+to))\s*\./;

/** The length of "regarding." with white space around it, in UTF-16 units. */
const REGARDING = 16;

/** The length of the words that say on what it is silent, in UTF-16 units. */
const OBJECT = 60;

/** A rationale does not call the MTUS silent where the item's own chapter of it is cited. */
export const silentMtusContradiction: LetterRule = {
  code: 'silent-mtus-contradiction',
  severity: 'information',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary:
      'A rationale that calls the MTUS silent rests on other guidelines alone, and no chapter of the MTUS for the item’s part of the body is cited.',
    why: 'The MTUS is presumed correct, and other guidelines apply only where it is silent (8 CCR §9792.21.1). A chapter that is cited and silent contradicts itself.',
    incorrect: exampleLetter([
      'The MTUS opioid guidelines ask for a gain in function, and the record shows none.',
      'The MTUS does not address this drug. Its opioid guidelines ask for a gain in function, and the record shows none.',
    ]),
    correct: exampleLetter(),
    exceptions: [
      'Quotations, and single guidelines of the MTUS that are called silent.',
      'The claims administrator’s field, unless it cites a chapter for the item’s part of the body.',
      'A sentence that lacks what is not addressed (see left-over).',
      'An MTUS that is called silent on a part of the body for which the cited chapter is not: “does not address the hip”.',
    ],
  },
  check({ letter, citationsOf }, report) {
    const scan = tokensOf(letter);
    for (const item of letter.items) {
      const { rationale } = item;
      if (!rationale) continue;
      const [silent = matchesAtKeywords(scan, NOT_IN, rationale.body.span)[0]] = matchesAtKeywords(
        scan,
        SILENT,
        rationale.body.span,
      );
      if (!silent) continue;
      const end = silent.index + silent[0].length;
      const field = item.maximusGuideline;
      const cited = field && citationsOf(field).find(({ citation, guideline }) => citation.mtus && guideline?.mtus);
      const other =
        cited ??
        ownChapter(item, item.claimsAdministratorGuideline ? citationsOf(item.claimsAdministratorGuideline) : []);
      if (
        !other ||
        WITHOUT_OBJECT.test(letter.source.slice(silent.index, end + REGARDING)) ||
        isOnAnotherPart(/^[Nn]o/.test(silent[0]) ? silent[0] : letter.source.slice(end, end + OBJECT), other) ||
        isQuoted(silent.index, quotations(letter.source, rationale.body.span))
      )
        continue;
      report({
        span: { start: silent.index, end },
        message: `The rationale of ${itemLabel(item)} calls the MTUS silent; ${quoted(other.citation.title.text)} is a part of it and is cited.`,
        related: [{ span: inLetter(other, other.citation.title.span), message: 'This part of the MTUS is cited.' }],
      });
    }
  },
};

/** Tells whether what the MTUS is called silent on is a part of the body that a cited chapter's title does not name. */
function isOnAnotherPart(after: string, { citation }: CitedIn): boolean {
  const named = partsIn(/^[^.;]*/.exec(after)?.[0] ?? '');
  const chapter = named && partsIn(citation.title.text);
  return chapter !== undefined && ![...chapter.parts].some((part) => named?.parts.has(part));
}

/** Returns the citation of a chapter of the MTUS for an item's part of the body. */
function ownChapter({ name }: DisputedItem, citations: readonly CitedIn[]): CitedIn | undefined {
  const named = citations.some(({ citation }) => citation.mtus) ? partsIn(name.text) : undefined;
  return citations.find(
    ({ citation, guideline }) =>
      citation.mtus &&
      guideline?.bodyParts &&
      chaptersIn(citation, guideline).some(({ parts }) => parts.some((part) => named?.parts.has(part))),
  );
}
