import { sideOfPortion } from '../../analysis/requests/portions.ts';
import { type NamedSide, sidesIn } from '../../analysis/requests/sides.ts';
import { mayNameSide } from '../../analysis/tokens/distinguishing-words.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';
import { type RequestedFact, reportContradicted } from './contradicted-request.ts';
import { sideChoices } from './contradiction-choices.ts';
import { portionProblem } from './portion-problem.ts';

const KNEE = [
  ['Tramadol 50mg #84', 'MRI of the left knee'],
  [
    'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
    'Knee Complaints 2004, Section(s): Special Studies',
  ],
  [
    'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request',
    'The ACOEM guidelines ask for an injury that needs surgery, and the record shows none. The request for an MRI of the left knee',
  ],
] as const;

/** Words that mention the other side on purpose: "the opposite shoulder", "as for the right knee", "was replaced". */
const ON_PURPOSE =
  /\b(?:contralateral|opposite|other (?:side|\w+)|the other|unaffected|uninjured|uninvolved|asymptomatic|symptom[- ]free|healthy|compensat\w*|overload\w*|overus\w*|limp\w*|compar\w*|prior|previous(?:ly)?|history|past|earlier|status post|s\/p|operated|replaced|replacement|done|did well|completed|approved|authorized|dominan\w*|versus|vs|than|as (?:for|with|in)|same|(?:no|not|nor)\b(?:(?!\b(?:no|not|nor)\b)[^.])*\bside|side requested|requested side|match\w*|mismatch\w*|discrepan\w*)\b/i;

/** Words that speak of the other side besides the requested one. */
const BOTH_MEANT = /\b(?:also|too|as well|addition\w*|besides|both|while|whereas)\b/i;

/** The rationale speaks of the side that is requested. */
export const wrongSide: LetterRule = {
  code: 'wrong-side',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary:
      'The rationale is about the side of the body that is requested, and all sentences of a header are about one side.',
    why: 'A decision on the left knee does not decide anything about the right one. A plainly erroneous finding of fact is a ground of appeal (Labor Code §4610.6(h)(5)).',
    incorrect: exampleLetter(KNEE[0], KNEE[1], [KNEE[2][0], KNEE[2][1].replace('left', 'right')]),
    correct: exampleLetter(...KNEE),
    downgradedWhen:
      'Warning where the rationale names the other side of the part and does not conclude on it, and between the sentences of one header.',
    exceptions: [
      'Rationales that name no side, and requests for both sides, of which one side may be authorized and the other remain.',
      'Rationales that name the requested side anywhere, unless they conclude on the other one, or a sentence gives the other side of the very same part and the summary does not.',
      'Other parts of the body: a right shoulder under a request for the left hand.',
      'Rationales that mention the other side on purpose: its surgery, its history, comparisons, “the opposite knee”, “as for the right knee”.',
      'Right-handed workers, rights, and “left” as a verb.',
    ],
  },
  check(context, report) {
    const { letter } = context;
    for (const item of letter.items) {
      if (!item.request || !mayNameSide(tokensOf(letter), item.name.span)) continue;
      const found = sideOfPortion(item);
      if (found) report(portionProblem(letter.source, item.request, found, ({ side }) => `the ${side} side`));
    }
    reportContradicted(SIDE_OF_REQUEST, context, report);
  },
};

const SIDE_OF_REQUEST: RequestedFact = {
  name: 'side',
  wordsOf: ({ disputed }) => disputed,
  mayName: mayNameSide,
  severityIfOnlyNamed: 'warning',
  choices: sideChoices,
  requestedIn(words) {
    const requested = sidesIn(words);
    const [first] = requested;
    if (!first || first.side === 'both' || requested.some(({ side }) => side !== first.side)) return undefined;
    const other = first.side === 'left' ? 'right' : 'left';
    const label = `the ${other} one`;
    return {
      label: `the ${first.side} side`,
      start: first.start,
      end: first.end,
      othersInConclusion(conclusion) {
        const named = sidesIn(conclusion).filter((side) => mayBeSame(side, requested));
        return named.every(({ side }) => side === other) ? named.map((side) => ({ ...side, label })) : undefined;
      },
      othersInSentence(sentence) {
        const named = sidesIn(sentence);
        if (named.some((side) => side.side !== other && mayBeSame(side, requested))) return undefined;
        if (ON_PURPOSE.test(sentence)) return undefined;
        return named
          .filter((side) => side.side === other && isNear(side, requested))
          .map((side) => ({ ...side, label, isConclusive: isOfTheVeryPart(side, requested) }));
      },
      readingOf(sentence) {
        const named = sidesIn(sentence);
        if (named.some((side) => side.side !== other && mayBeSame(side, requested))) return 'requested';
        if (named.length > 0 && ON_PURPOSE.test(sentence)) return 'on purpose';
        const found = named.find((side) => side.side === other && isOfTheVeryPart(side, requested));
        return found && !BOTH_MEANT.test(sentence) ? { ...found, label } : undefined;
      },
      isOtherReported(summary) {
        return sidesIn(summary).some(({ side, parts }) => side !== first.side && isNear({ parts }, requested));
      },
    };
  },
};

/** Tells whether a side may be the requested part's: of the same, an overlapping or an unnamed part. */
function mayBeSame({ parts }: NamedSide, requested: readonly NamedSide[]): boolean {
  return requested.some((one) => !parts || !one.parts || [...parts].some((part) => one.parts?.has(part)));
}

/** Tells whether a side is of an overlapping part, or both parts are unnamed. */
function isNear({ parts }: Pick<NamedSide, 'parts'>, requested: readonly NamedSide[]): boolean {
  return requested.some((one) =>
    parts && one.parts ? [...parts].some((part) => one.parts?.has(part)) : parts === one.parts,
  );
}

/** Tells whether a side is of exactly the requested part. */
function isOfTheVeryPart({ parts }: NamedSide, requested: readonly NamedSide[]): boolean {
  return requested.some(
    (one) => parts && one.parts?.size === parts.size && [...parts].every((part) => one.parts?.has(part)),
  );
}
