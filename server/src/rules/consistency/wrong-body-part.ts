import { criteriaForAnotherPart, type OtherPart } from '../../analysis/requests/criteria.ts';
import { partOfPortion } from '../../analysis/requests/portions.ts';
import { mayNamePart } from '../../analysis/tokens/distinguishing-words.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { itemLabel } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { type NamedParts, partsIn } from '../../terms/body-parts.ts';
import { listed } from '../../text/format.ts';
import { normalizedText } from '../../text/normalized-text.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem } from '../rule.ts';
import { type RequestedFact, reportContradicted } from './contradicted-request.ts';
import { portionProblem } from './portion-problem.ts';

const KNEE = [
  ['Tramadol 50mg #84', 'MRI of the knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The ACOEM guidelines ask for an injury that needs surgery, and the record shows none. The request for an MRI of the knee',
  ],
] as const;

/** Pain that originates elsewhere: the other part is mentioned on purpose. */
const REFERRED =
  /\b(?:radiat\w*|refer(?:red|s|ring)\s+(?:pain|from|to\s+the)|aris(?:es?|ing)\s+from|com(?:es?|ing)\s+from|originat\w*|secondary\s+to|compensat\w*)\b/i;

/** The rationale speaks of the part of the body that is requested. */
export const wrongBodyPart: LetterRule = {
  code: 'wrong-body-part',
  severity: 'warning',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary:
      'The rationale is about the part of the body that is requested, and all sentences of a header are about that part.',
    why: 'A decision on the knee does not decide anything about the low back. Usually the conclusion of the previous item was left in place.',
    incorrect: exampleLetter(KNEE[0], KNEE[1], [KNEE[2][0], KNEE[2][1].replace('knee', 'low back')]),
    correct: exampleLetter(...KNEE),
    downgradedWhen:
      'Information where the rationale names only another part and does not conclude on it, and where it speaks of the criteria for the same service for another part.',
    exceptions: [
      'Rationales that name no part of the body, or name another one in a single sentence.',
      'Rationales that name the requested part anywhere, unless they conclude on another one: pain radiates, and guidelines mention other parts.',
      'Rationales that say the pain comes from another part.',
      'Arms and legs, which include all their parts and the part of the spine that their nerves leave.',
      'Things and people named after a part: a knee scooter, a hand surgeon.',
    ],
  },
  check(context, report) {
    const { letter } = context;
    const scan = tokensOf(letter);
    for (const item of letter.items) {
      if (!mayNamePart(scan, item.name.span)) continue;
      const portion = item.request && partOfPortion(item);
      if (item.request && portion) report(portionProblem(letter.source, item.request, portion, labelOf));
      const criteria = item.rationale && criteriaForAnotherPart(scan, item, context.sentencesOf(item.rationale.body));
      if (criteria) report(criteriaProblem(letter.source, item, criteria));
    }
    reportContradicted(PART_OF_REQUEST, context, report);
  },
};

const PART_OF_REQUEST: RequestedFact = {
  name: 'part of the body',
  wordsOf: ({ name }) => name,
  mayName: mayNamePart,
  severityIfOnlyNamed: 'information',
  requestedIn(words) {
    const requested = partsIn(words);
    if (!requested) return undefined;
    const word = words.slice(requested.start, requested.end).toLowerCase();
    const otherIn = (text: string) => {
      const named = partsIn(text);
      return named && { start: named.start, end: named.end, label: labelOf(named), isSame: overlap(named, requested) };
    };
    return {
      label: labelOf(requested),
      start: requested.start,
      end: requested.end,
      othersInConclusion(conclusion) {
        if (conclusion.toLowerCase().includes(word)) return undefined;
        const other = otherIn(conclusion);
        return other && !other.isSame ? [other] : undefined;
      },
      othersInSentence(sentence) {
        if (sentence.toLowerCase().includes(word)) return undefined;
        const other = otherIn(sentence);
        if (!other) return [];
        return other.isSame || REFERRED.test(sentence) ? undefined : [other];
      },
    };
  },
};

function criteriaProblem(source: string, item: DisputedItem, { requested, other, span }: OtherPart): Problem {
  const at = normalizedText(source, item.disputed.span).toSource(requested.start, requested.end);
  return {
    span,
    message: `${itemLabel(item)} is for ${labelOf(requested)}, but this sentence of its rationale is about one for ${labelOf(other)}.`,
    related: [{ span: at, message: 'This is the requested part of the body.' }],
    maxSeverity: 'information',
  };
}

function labelOf({ parts }: NamedParts): string {
  return `the ${listed([...parts])}`;
}

function overlap(one: NamedParts, other: NamedParts): boolean {
  return [...one.parts].some((part) => other.parts.has(part));
}
