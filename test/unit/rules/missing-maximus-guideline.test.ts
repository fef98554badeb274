import { missingMaximusGuideline } from '../../../server/src/rules/structure/missing-maximus-guideline.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const LABEL = 'MAXIMUS guideline:';
const MAXIMUS = `${LABEL} The Expert Reviewer did not cite any medical evidence for its decision.`;
const OTHERS = FIELDS.replace(`${MAXIMUS}\n\n`, '');

testRule(missingMaximusGuideline, {
  reported: {
    'an item without the field': deciding(`
Lumbar brace: Upheld
^^^^^^^^^^^^ “Lumbar brace” has no MAXIMUS guideline.
${OTHERS}`),
    'a misspelled label': deciding(`
Lumbar brace: Upheld
${FIELDS.replace(MAXIMUS, `${MAXIMUS.replace('MAXIMUS', 'MAXIMIS')}\n^^^^^^^^^^^^^^^^^^ “Lumbar brace”: “MAXIMIS guideline:” – did you mean “MAXIMUS guideline:”?`)}`),
  },
  silent: { 'a label in other case': deciding(`Brace: Upheld\n${FIELDS.replace(LABEL, 'Maximus Guideline:')}`) },
  fixed: {
    'a field that is missing, between the others': [
      deciding(`Brace: Upheld\n${OTHERS}`),
      deciding(`Brace: Upheld\n${FIELDS.replace(MAXIMUS, LABEL)}`),
    ],
    'the same where lines end in CRLF': [
      deciding(`Brace: Upheld\n${OTHERS}`).replaceAll('\n', '\r\n'),
      deciding(`Brace: Upheld\n${FIELDS.replace(MAXIMUS, LABEL)}`).replaceAll('\n', '\r\n'),
    ],
    'the same where labels are indented': [
      deciding(`Brace: Upheld\n${OTHERS.replaceAll(/^(?=[CDM])/gm, '  ')}`),
      deciding(`Brace: Upheld\n${FIELDS.replace(MAXIMUS, LABEL).replaceAll(/^(?=[CDM])/gm, '  ')}`),
    ],
    'a label without its colon': [
      deciding(`Brace: Upheld\n${FIELDS.replace(LABEL, 'MAXIMUS guideline')}`),
      deciding(`Brace: Upheld\n${FIELDS}`),
    ],
  },
});
