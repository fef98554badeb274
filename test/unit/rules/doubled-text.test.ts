import { expect, it } from 'vitest';
import { doubledText } from '../../../server/src/rules/text/doubled-text.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn, testRule } from '../../support/rule-tester.ts';

const SENTENCE = 'A brace that is worn for a long time may well weaken the muscles of the trunk.';
const NEXT = 'It may also keep the worker from the exercises that the guideline asks for instead.';
const AGAIN = 'This sentence repeats an earlier one.';

const twice = (words: string) => `“${words}” is repeated.`;
const silent = (summary: string) => caseLetter({ summary });

/** The words with a finding of the rule, in a letter with some summary. */
function doubledIn(summary: string): readonly string[] {
  const text = caseLetter({ summary });
  return findingsIn(text).flatMap(({ code, span }) =>
    code === 'doubled-text' ? [text.slice(span.start, span.end)] : [],
  );
}

it('doubled-text reads words across the end of a line', () => {
  expect(doubledIn('The worker has knee pain\nhas knee pain at night.')).toEqual(['has knee pain\nhas knee pain']);
});

testRule(doubledText, {
  reported: {
    'two words': caseLetter({ summary: 'The knee hurts ⟦in the in the⟧ morning.', findings: [twice('in the')] }),
    'a phrase': caseLetter({
      rationale: 'It asks ⟦for a trial of two weeks for a trial of two weeks⟧ at first.',
      findings: [twice('for a trial of two weeks')],
    }),
    'words in another case': caseLetter({ summary: '⟦There is there is⟧ pain.', findings: [twice('There is')] }),
    'an item of a list': caseLetter({
      summary: 'He tried rest, ⟦hot packs, hot packs⟧, and a brace. He took ⟦Anaprox, Anaprox⟧ and no more.',
      findings: [twice('hot packs'), twice('Anaprox')],
    }),
    'an item of a list in a guideline field': caseLetter({}).replace(
      'Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment.\n',
      'Section(s): Opioids (Vicodin, Vicodin).\n                                                                                      ^^^^^^^^^^^^^^^^ “Vicodin” is repeated.\n',
    ),
    'a sentence after a reference and with a connective': caseLetter({
      rationale: `The MTUS says so. (Doe, 2007) ${SENTENCE} However, ⟦a${SENTENCE.slice(1)}⟧ It hurts. In addition, ⟦a${SENTENCE.slice(1)}⟧`,
      findings: [AGAIN, AGAIN],
    }),
    'a sentence in a rationale': caseLetter({
      rationale: `${SENTENCE} The MTUS says so. ⟦${SENTENCE}⟧`,
      findings: [AGAIN],
    }),
    'a passage': caseLetter({
      summary: `${SENTENCE} ${NEXT} It hurts. ⟦${SENTENCE}⟧ ${NEXT}`,
      findings: [`${AGAIN} So does the next one.`],
    }),
  },
  silent: {
    'items that are alike, apart, short or of a table': silent(
      'Neck pain, back pain, neck pain, and leg pain. Right, right, normal, normal, 5 of 5, 5 of 5. A very, very long walk, walks. It is pain, pain that burns.',
    ),
    'two sentences': silent('He has low back pain. Low back pain keeps him up.'),
    'a relative clause': silent('A compound with a drug that is not recommended is not recommended.'),
    'a list of like things': silent('He has a cervical strain, lumbar strain, lumbar sprain, and a knee strain.'),
    idioms: silent('It hurts more and more and he goes day by day by bus.'),
    'numbers and columns': silent('Strength was 4/5 3/5 4/5 3/5 on right left right left.'),
    levels: silent('It was done at C5 C6 C5 C6.'),
    'a short sentence twice': silent('The knee hurts. It is so. The knee hurts.'),
    'a verdict that opens and closes': caseLetter({
      rationale:
        'The tramadol that the worker asks for is not medically necessary. The MTUS says so. The tramadol that the worker asks for is not medically necessary.',
    }),
    'a sentence in two rationales': silent(SENTENCE),
  },
  fixed: {
    'words that stand twice': [
      silent('The knee hurts in the in the morning.'),
      silent('The knee hurts in the morning.'),
    ],
  },
});

it('doubled-text weighs a repeated sentence as an information and points at the first one', () => {
  const text = caseLetter({ rationale: `${SENTENCE} The MTUS says so. ${SENTENCE}` });
  const [finding] = findingsIn(text).filter(({ code }) => code === 'doubled-text');
  const [first] = finding?.related ?? [];
  expect(finding?.severity).toBe('information');
  expect(first?.span.start).toBe(text.indexOf(SENTENCE));
});
