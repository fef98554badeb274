import { missingRationale } from '../../../server/src/rules/structure/missing-rationale.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const LABEL = 'Decision rationale:';
const RATIONALE = `${LABEL} Nothing in the guidelines supports it. The request is not medically necessary.`;
const OTHERS = FIELDS.replace(`\n\n${RATIONALE}`, '');

testRule(missingRationale, {
  reported: {
    'the last item without the field': deciding(`
Lumbar brace: Upheld
^^^^^^^^^^^^ “Lumbar brace” has no decision rationale.
${OTHERS}`),
    'an item in the midst without the field, under the part that is in dispute': deciding(`
Physical therapy 12 visits was the original request. Physical therapy 6 visits was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request,
physical therapy 6 visits is: Upheld
^^^^^^^^^^^^^^^^^^^^^^^^^ “physical therapy 6 visits” has no decision rationale.
${OTHERS}
Lumbar brace: Upheld
${FIELDS}`),
    'a label under another name': deciding(`
Lumbar brace: Upheld
${OTHERS}
Rationale: The request is not medically necessary.
^^^^^^^^^^ “Lumbar brace”: “Rationale:” – did you mean “Decision rationale:”?
`),
    'a long name, cut at a word': deciding(`
Retrospective compounded topical cream of ketoprofen, cyclobenzaprine and lidocaine, 120 grams: Upheld
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Retrospective compounded topical cream of ketoprofen…” has no decision rationale.
${OTHERS}`),
  },
  silent: {
    'a short rationale': deciding(
      `Brace: Upheld\n${OTHERS}\n${LABEL} The surgery is not necessary, so neither is this.\n`,
    ),
  },
  fixed: {
    'the last item': [
      deciding(`Brace: Upheld\n${OTHERS.trim()}\n`),
      deciding(`Brace: Upheld\n${OTHERS.trim()}\n\n${LABEL}\n`),
    ],
    'an item in the midst': [
      deciding(`Brace: Upheld\n${OTHERS}\nCane: Upheld\n${FIELDS}`),
      deciding(`Brace: Upheld\n${OTHERS.trimEnd()}\n\n${LABEL}\n\nCane: Upheld\n${FIELDS}`),
    ],
    'a label without its colon': [
      deciding(`Brace: Upheld\n${FIELDS.replace(LABEL, 'decision rationale')}`),
      deciding(`Brace: Upheld\n${FIELDS}`),
    ],
  },
});
