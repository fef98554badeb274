import { redactionGap } from '../../../server/src/rules/privacy/redaction-gap.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

const cut = (words: string) => [`Words seem to have been cut out here${words}; reword the sentence.`];

testRule(redactionGap, {
  reported: {
    'nothing after “by”': caseLetter({
      summary: 'The worker fell while employed ⟦by .⟧ The knee hurts.',
      findings: cut(' (“by .”)'),
    }),
    'nothing before a comma': caseLetter({
      summary: 'The worker was seen ⟦by ,⟧ and has pain.',
      findings: cut(' (“by ,”)'),
    }),
    'a line end in the hole': caseLetter({
      rationale: 'The MTUS was read ⟦by⟧\n. It says no.',
      findings: cut(' (“by .”)'),
    }),
    'a conjunction after “by”': caseLetter({
      summary: 'The brace was replaced ⟦by and⟧ then taken off. He was seen ⟦by on⟧ 10/12/2016.',
      findings: [...cut(' (“by and”)'), ...cut(' (“by on”)')],
    }),
    'a value between a comparison and its unit': caseLetter({
      rationale: 'The MTUS asks for a review of aids ⟦costing per⟧ ear ⟦more than  per⟧ session.',
      findings: [...cut(' (“costing per”)'), ...cut(' (“more than per”)')],
    }),
    'a score without its number': caseLetter({
      summary: 'The pain was ⟦rated at out of 10⟧, and at rest the ⟦pain is /10⟧.',
      findings: [...cut(' (“rated at out of 10”)'), ...cut(' (“pain is /10”)')],
    }),
    'a dose, an angle and an age without their number': caseLetter({
      summary: 'The worker ⟦is a year-old male⟧ with a ⟦dose of mg⟧ and ⟦flexion to degrees⟧.',
      findings: [...cut(' (“is a year-old male”)'), ...cut(' (“dose of mg”)'), ...cut(' (“flexion to degrees”)')],
    }),
    'a course without its weeks': caseLetter({
      summary: 'It was planned 2 ⟦times a week for weeks⟧, ⟦from to⟧ the present.',
      findings: [...cut(' (“times a week for weeks”)'), ...cut(' (“from to”)')],
    }),
    'a document without its date': caseLetter({
      summary: 'The note ⟦dated shows⟧ a limp.',
      findings: cut(' (“dated shows”)'),
    }),
    'a wide gap in a line': caseLetter({ rationale: 'The MTUS allows aids for⟦         ⟧per ear.', findings: cut('') }),
  },
  silent: {
    'a space before a period': caseLetter({ summary: 'The knee hurts . The back too .' }),
    'words that end in such letters': caseLetter({ summary: 'It stands nearby . It was a baby , and the data .' }),
    'two prepositions, and “by” alone': caseLetter({
      summary: 'It is supported by and large. It was caused by and under strain. She stood by and fell.',
    }),
    'values that are there, and sentences that need none': caseLetter({
      summary:
        'It costs more than $40 per ear, no more than per protocol, and the cost per unit fell. Pain is rated at 4 out of 10 and hurts for weeks. The dose of 5 mg, flexion to 90 degrees, 2 times a week for 6 weeks. It is a year old. The scale is rated out of 10. The note was dated and signed.',
    }),
    'a number': caseLetter({ summary: 'It is the size of .5 mm.' }),
    'a text with wide spaces': caseLetter({ summary: 'The knee hurts since the fall.'.replaceAll(' ', '      ') }),
  },
});
