import { fieldOrder } from '../../../server/src/rules/structure/field-order.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const [claims = '', maximus = '', rationale = ''] = FIELDS.trim().split('\n\n');
const item = (...fields: readonly string[]) => deciding(`Brace: Upheld\n\n${fields.join('\n\n')}\n`);

testRule(fieldOrder, {
  reported: {
    'the rationale before a guideline': deciding(`
Lumbar brace: Upheld
${claims}
${rationale}
${maximus}
^^^^^^^^^^^^^^^^^^ In “Lumbar brace”, the MAXIMUS guideline must come before the decision rationale.
`),
  },
  silent: {
    'the form’s order': item(claims, maximus, rationale),
    'a field less': item(claims, rationale),
    'a field that stands twice': item(claims, maximus, maximus, rationale),
  },
  fixed: {
    'guidelines that changed places': [item(maximus, claims, rationale), item(claims, maximus, rationale)],
    'an order turned round': [item(rationale, maximus, claims), item(claims, maximus, rationale)],
    'a rationale before the next item': [
      `${item(rationale, claims, maximus)}\nCane: Upheld\n${FIELDS}`,
      `${item(claims, maximus, rationale)}\nCane: Upheld\n${FIELDS}`,
    ],
  },
});
