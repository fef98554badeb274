import { missingSpace } from '../../../server/src/rules/text/missing-space.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(missingSpace, {
  reported: {
    'a period': caseLetter({
      rationale: 'The MTUS says none⟦.T⟧he knee is stable.',
      findings: ['A blank is missing after “.”.'],
    }),
    'a period and a word of one letter': caseLetter({
      rationale: 'The MTUS says none⟦.A⟧ brace is asked for.',
      findings: ['A blank is missing after “.”.'],
    }),
    'a comma before a small letter': caseLetter({
      summary: 'The neck⟦,b⟧ack and knee hurt.',
      findings: ['A blank is missing after “,”.'],
    }),
  },
  silent: {
    'an address': caseLetter({
      rationale: 'The MTUS says so, see www.guides.Example.org and jane.Doe.Roe/Pain.Html now.',
    }),
    abbreviations: caseLetter({ summary: 'It hurts, e.g.The knee, q.d.At night.' }),
    numbers: caseLetter({ summary: 'It is 1,000 or 2.5 of L4,L5 and St.John.' }),
    'a period before a small letter': caseLetter({ summary: 'It hurts.the knee is stable.' }),
    'the label of a field': caseLetter({ rationale: 'The MTUS says none.Claims Administrator guideline:' }),
    'states of licensure': caseLetter({}).replace('California', 'California,Nevada'),
  },
  fixed: {
    'a period': [
      caseLetter({ rationale: 'The MTUS says none.The knee is stable.' }),
      caseLetter({ rationale: 'The MTUS says none. The knee is stable.' }),
    ],
  },
});
