import { noAuthority } from '../../../server/src/rules/citations/no-authority.ts';
import { citing } from '../../support/citing-item.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(noAuthority, {
  reported: {
    'a rationale of facts alone': citing({
      rationale: 'The pain is the same as before and the brace was of no use. The request is not medically necessary.',
    }).replace(
      /^Decision rationale:.*\n/m,
      (line) =>
        `${line}^^^^^^^^^^^^^^^^^^^ The rationale of “Lumbar brace” names no guideline, study or other source.\n`,
    ),
    'tests that are called studies': citing({
      rationale:
        'Nerve conduction studies were normal, and imaging studies too. The request is not medically necessary.',
    }).replace(
      /^Decision rationale:.*\n/m,
      (line) =>
        `${line}^^^^^^^^^^^^^^^^^^^ The rationale of “Lumbar brace” names no guideline, study or other source.\n`,
    ),
  },
  silent: {
    'guidelines without a name': citing({ rationale: 'Guidelines do not recommend it for longer than three weeks.' }),
    'a study': citing({ rationale: 'Several randomized trials found no effect of a brace on pain in the low back.' }),
    'an author and a year': citing({
      rationale: 'A brace has no lasting effect on pain in the low back (Miller, 2006).',
    }),
    'several authors and years': citing({
      rationale: 'A brace has no lasting effect on pain in the low back (Miller 2009; Turner, 2008).',
    }),
    'a body of physicians by its letters': citing({
      rationale: 'The ASGE supports endoscopy only where an alarm feature is present, which it is not here.',
    }),
    'an address': citing({ rationale: 'A brace has no lasting effect, as is found at www.example.org/braces.' }),
    'what goes with an operation that is refused': citing({
      rationale: 'As the surgery is not medically necessary, none of what goes along with it is.',
    }),
    'the same in other words': citing({
      rationale: 'The requested operation is not supported; the brace that would follow it is therefore not supported.',
    }),
    'a few words of a draft': citing({ rationale: 'Brace: see above.' }),
  },
});
