import { noConclusion } from '../../../server/src/rules/consistency/no-conclusion.ts';
import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { marked, withNotes } from '../../support/marked-text.ts';
import { testRule } from '../../support/rule-tester.ts';

const RATIONALE =
  'The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.';
const REASON = 'The MTUS opioid guidelines ask for a gain in function, and no note of the record shows any such gain.';
const OTHERWISE = 'The rationale of “Tramadol 50mg #84” concludes without the words “medically necessary”.';
const NOTHING = 'The rationale of “Tramadol 50mg #84” does not conclude whether the request is medically necessary.';

const saying = (words: string) => exampleLetter([RATIONALE, words]);

/** A letter with one finding at its marked words. */
function reported(letter: string, message: string): string {
  const { text, ranges } = marked(letter);
  return withNotes(
    text,
    ranges.map((span) => ({ span, message })),
  );
}

/** Conclusions in other words than those of the law. */
const IN_OTHER_WORDS = [
  'For these reasons the request is not necessary.',
  'The current request is not medically appropriate.',
  'As such, the request is not supported.',
  'Therefore, the request is denied.',
  'The prior denial is upheld.',
  'Non-certification is recommended.',
  'Thus, the request is certified.',
];
/** Last sentences that decide nothing. */
const UNDECIDED = ['The worker takes it twice a day.', 'The guideline lists it on page 76.', 'Pain was 5 of 10 then.'];

testRule(noConclusion, {
  reported: {
    ...Object.fromEntries(
      IN_OTHER_WORDS.map((words) => [
        `a conclusion in other words: ${words}`,
        reported(saying(`${REASON} ⟦${words}⟧`), OTHERWISE),
      ]),
    ),
    ...Object.fromEntries(
      UNDECIDED.map((words) => [
        `a rationale that ends: ${words}`,
        reported(saying(`${REASON} ${words}`).replace('Decision rationale:', '⟦Decision rationale:⟧'), NOTHING),
      ]),
    ),
  },
  silent: {
    'a verdict at the start': saying(`Tramadol is not medically necessary. ${REASON} The worker takes it twice a day.`),
    'a verdict by its noun': saying(`${REASON} Medical necessity has not been established.`),
    'words that run together': saying(`${REASON} The request is not medicallynecessary.`),
    'what goes with a refused operation': saying(
      'Since the surgery that was requested is not certified, none of the associated services are certified either.',
    ),
    'a reference to another rationale': saying(`${REASON} See the rationale above, which holds for this item as well.`),
    'the first words of a draft': saying('The MTUS asks for function.'),
  },
  fixed: {
    'a conclusion that lacks “medically”': [
      saying(`${REASON} Therefore the request is not necessary.`),
      saying(`${REASON} Therefore the request is not medically necessary.`),
    ],
  },
});
