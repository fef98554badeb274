import { digitInWord } from '../../../server/src/rules/text/digit-in-word.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(digitInWord, {
  reported: {
    'a digit for a letter': caseLetter({
      summary: 'The ⟦pati3nt⟧ has pain.',
      findings: ['Digit inside the word “pati3nt”.'],
    }),
    'a digit too many': caseLetter({
      rationale: 'The MTUS on the ⟦lo9w⟧ back.',
      findings: ['Digit inside the word “lo9w”.'],
    }),
    'after a capital': caseLetter({ summary: '⟦Work3r⟧ and knee.', findings: ['Digit inside the word “Work3r”.'] }),
  },
  silent: {
    doses: caseLetter({
      summary: 'Norco 10mg q8h, ibuprofen800mg x2weeks, 3x, b12injections, for6weeks, 2nd, 30tabs.',
    }),
    'levels and codes': caseLetter({
      summary: 'L5-S1, C3-4, T12, B12, H2, COX-2, MP3, cyp2d6, M54.5, a1c, SpO2, FiO2.',
    }),
    addresses: caseLetter({ summary: 'See www.web4all.org and www.example.org/some3thing now.' }),
    'fields that cite': caseLetter({}).replace('Section(s): 3.3', 'Section(s): pati3nt 3.3'),
  },
});
