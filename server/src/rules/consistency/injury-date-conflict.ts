import { dayName } from '../../guidelines/day-name.ts';
import { hasSeveralInjuries, type InjuryDay, injuryDays } from '../../reading/injury-days.ts';
import { called } from '../called.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule } from '../rule.ts';

const HEADED = ['HOW THE IMR', 'Case Number: CM17-0000001\nDate of Injury: 10/18/2016\n\nHOW THE IMR'] as const;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** Header, summary and rationales name one day of the injury. */
export const injuryDateConflict: LetterRule = {
  code: 'injury-date-conflict',
  severity: 'error',
  group: 'consistency',
  labelledOnly: true,
  docs: {
    summary: 'The case header, the summary and the rationales give the same date of injury.',
    why: 'The date of injury says which claim was decided. A wrong one is an error of fact that needs no expert to see, a ground of appeal under Labor Code 4610.6(h)(5).',
    bad: exampleLetter(HEADED, [FALL, 'The injured worker sustained an injury to the low back on 10/10/2016.']),
    good: exampleLetter(HEADED, [FALL, 'The injured worker sustained an injury to the low back on 10/18/2016.']),
    leaves: [
      'Letters that speak of cumulative trauma, of a re-injury or of more than one injury.',
      'Several days in one sentence, and a time from one day to another.',
      'Days that are not said to be those of the injury, and dates without a day.',
    ],
    rate: '0 on 42 letters with 130 items, 37 of the letters in three extractions.',
  },
  *check({ letter }) {
    const [first, ...others] = injuryDays(letter);
    const differing = first ? others.filter(({ day }) => day !== first.day) : [];
    if (!first || differing.length === 0 || hasSeveralInjuries(letter)) return;
    for (const stated of differing) {
      yield {
        span: stated.span,
        message: `${placed(stated)} dates the injury ${dayName(stated.day)}, ${named(first)} dates it ${dayName(first.day)}.`,
        related: [{ span: first.span, message: `The injury is dated ${dayName(first.day)} here.` }],
      };
    }
  },
};

function placed({ place, item }: InjuryDay): string {
  return place === 'rationale' && item ? `The rationale of ${called(item)}` : `The ${place}`;
}

function named({ place }: InjuryDay): string {
  return place === 'header' ? 'the case header' : `the ${place}`;
}
