import { exampleLetter } from '../../../server/src/rules/example-letter.ts';
import { missingDecision } from '../../../server/src/rules/structure/missing-decision.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

testRule(missingDecision, {
  reported: {
    'a header that ends in its colon': deciding(`
Lumbar brace:
^^^^^^^^^^^^ “Lumbar brace” has no outcome. Its header must end in “: Upheld” or “: Overturned”.
${FIELDS}`),
    'a header without a colon, called by what is in dispute': deciding(`
Physical therapy 12 visits was the original request. Physical therapy 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request,
physical therapy 6 visits is
^^^^^^^^^^^^^^^^^^^^^^^^^ “physical therapy 6 visits” has no outcome. Its header must end in “: Upheld” or “: Overturned”.
${FIELDS}`),
    'the second of two items': deciding(`
Lumbar brace: Upheld
${FIELDS}
Pre-op labs: CBC
^^^^^^^^^^^^^^^^ “Pre-op labs: CBC” has no outcome. Its header must end in “: Upheld” or “: Overturned”.
${FIELDS}`),
    'a mark that is no colon before the outcome': deciding(`
Lumbar brace; Upheld
            ^^^^^^^^ “Lumbar brace”: “; Upheld” – did you mean “: Upheld”?
${FIELDS}`),
    'labels without a header': deciding(`
${FIELDS.trim().replace('\n', '\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Disputed item 1 has labels but no name and no outcome. Its header must end in “: Upheld” or “: Overturned”.\n')}
`),
  },
  silent: {
    ...Object.fromEntries(
      ['[Outcome]', '____', 'TBD', '<outcome>'].map((words) => [
        `the placeholder ${words} for an outcome`,
        exampleLetter(['#84: Upheld', `#84: ${words}`]),
      ]),
    ),
    'an outcome on the line below': deciding(`Lumbar brace, as shown in the report of the\nclinic:\nUpheld\n${FIELDS}`),
    'an outcome in capitals': deciding(`Pre-op labs: CBC: OVERTURNED\n${FIELDS}`),
    'a word that is no outcome': deciding(`Lumbar brace: Denied\n${FIELDS}`),
  },
  fixed: {
    'a period before the outcome': [
      deciding(`Lumbar brace. Upheld\n${FIELDS}`),
      deciding(`Lumbar brace: Upheld\n${FIELDS}`),
    ],
    'a dash': [deciding(`Lumbar brace – Upheld\n${FIELDS}`), deciding(`Lumbar brace: Upheld\n${FIELDS}`)],
    brackets: [deciding(`Lumbar brace [Upheld]\n${FIELDS}`), deciding(`Lumbar brace: Upheld\n${FIELDS}`)],
    'a colon that is lost': [deciding(`Lumbar brace Upheld\n${FIELDS}`), deciding(`Lumbar brace: Upheld\n${FIELDS}`)],
  },
});
