import { lateApplication } from '../../../server/src/rules/consistency/late-application.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(lateApplication, {
  reported: {
    'the day after the last': caseLetter({
      denied: '11/10/2016',
      received: '⟦12/16/2016⟧',
      findings: [
        'The application was received 36 days after the denial (limit: 30 days from service, more by mail). Check both dates.',
      ],
    }),
  },
  silent: {
    'the last day': caseLetter({ denied: '11/10/2016', received: '12/15/2016' }),
    'a header without a denial': caseLetter({ received: '12/15/2016' }),
    'a denial that is no day': caseLetter({ denied: 'none', received: '12/15/2016' }),
  },
});
