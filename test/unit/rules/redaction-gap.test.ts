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
    'a wide gap in a line': caseLetter({ rationale: 'The MTUS allows aids for⟦         ⟧per ear.', findings: cut('') }),
  },
  silent: {
    'a space before a period': caseLetter({ summary: 'The knee hurts . The back too .' }),
    'words that end in such letters': caseLetter({ summary: 'It stands nearby . It was a baby , and the data .' }),
    'two prepositions, and “by” alone': caseLetter({
      summary: 'It is supported by and large. It was caused by and under strain. She stood by and fell.',
    }),
    'a number': caseLetter({ summary: 'It is the size of .5 mm.' }),
    'a text with wide spaces': caseLetter({ summary: 'The knee hurts since the fall.'.replaceAll(' ', '      ') }),
  },
});
