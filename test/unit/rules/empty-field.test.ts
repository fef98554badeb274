import { emptyField } from '../../../server/src/rules/structure/empty-field.ts';
import { deciding, FIELDS, testRule } from '../../support/rule-tester.ts';

const WORDS = 'Nothing in the guidelines supports it. The request is not medically necessary.';
const placeholders = [
  'xxx',
  'T.B.D.',
  '[ ]',
  '[insert rationale]',
  '___',
  '...',
  '???',
  '<rationale>',
  'To be determined.',
];
const items = (rationales: readonly string[]) =>
  rationales.map((words, index) => `Drug ${index}: Upheld\n${FIELDS.replace(WORDS, words)}`).join('\n');

testRule(emptyField, {
  reported: {
    'a label without words before the next label': deciding(`
Lumbar brace: Upheld
Claims Administrator guideline:
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The claims administrator guideline of “Lumbar brace” is empty.
MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.
Decision rationale: The request is not medically necessary.
`),
    'a label without words at the end of the letter': deciding(`
Lumbar brace: Upheld
Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.
MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.
Decision rationale:
^^^^^^^^^^^^^^^^^^^ The decision rationale of “Lumbar brace” is empty.
`),
    'a label without words before the next item': deciding(`
Lumbar brace: Upheld
Claims Administrator guideline: The Claims Administrator did not cite any medical evidence for its decision.
MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.
Decision rationale:
^^^^^^^^^^^^^^^^^^^ The decision rationale of “Lumbar brace” is empty.

Cane: Upheld
${FIELDS}`),
    'each placeholder': deciding(
      items(
        placeholders.map(
          (words, index) =>
            `${words}\n${' '.repeat(20)}${'^'.repeat(words.length)} The decision rationale of “Drug ${index}” is only a placeholder.`,
        ),
      ),
    ),
  },
  silent: {
    'sentences that nothing was cited': deciding(`Brace: Upheld\n${FIELDS}`),
    'few words': deciding(items(['Not necessary.', 'See above.', 'X-rays are not necessary.', '[sic] Not necessary.'])),
    'words with brackets in their midst': deciding(
      items(['(1) No gain is shown. (2) Not medically necessary (see 1)']),
    ),
  },
});
