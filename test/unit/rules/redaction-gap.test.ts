import { redactionGap } from '../../../server/src/rules/privacy/redaction-gap.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

const MISSING = ['Something seems to be missing here.'];

testRule(redactionGap, {
  reported: {
    'nothing after “by”': caseLetter({
      summary: 'The worker fell while employed ⟦by .⟧ The knee hurts.',
      findings: MISSING,
    }),
    'nothing before a comma': caseLetter({ summary: 'The worker was seen ⟦by ,⟧ and has pain.', findings: MISSING }),
    'a line end in the hole': caseLetter({ rationale: 'The MTUS was read ⟦by⟧\n. It says no.', findings: MISSING }),
    'a wide gap in a line': caseLetter({ rationale: 'The MTUS allows aids for⟦         ⟧per ear.', findings: MISSING }),
  },
  silent: {
    'a blank before a period': caseLetter({ summary: 'The knee hurts . The back too .' }),
    'words that end in such letters': caseLetter({ summary: 'It stands nearby . It was a baby , and the data .' }),
    'a number': caseLetter({ summary: 'It is the size of .5 mm.' }),
    'a text with wide blanks': caseLetter({ summary: 'The knee hurts since the fall.'.replaceAll(' ', '      ') }),
  },
});
