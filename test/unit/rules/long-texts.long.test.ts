import { expect, it } from 'vitest';
import { deciding, FIELDS, findingsIn } from '../../support/rule-tester.ts';

const [claims = '', , rationale = ''] = FIELDS.trim().split('\n\n');

// Anything worse than linear takes minutes here, so that the runner's own limit fails it.
it.each([
  ['titles', 'CLINICAL CASE SUMMARY\n'.repeat(60_000)],
  ['misspelled titles', 'CLINICAL CASE SUMARY\n'.repeat(60_000)],
  ['blanks above a label', deciding(`Brace: Upheld${' '.repeat(1_000_000)}\n${claims}\n${rationale}`)],
  ['labels', deciding(`Brace: Upheld\n${`${claims}\n`.repeat(8_000)}`)],
  ['items that lack fields', deciding(`Brace: Upheld\n${claims}\n`.repeat(8_000))],
])('every rule finishes on a megabyte of %s', (_, text) => {
  expect(findingsIn(text).length).toBeGreaterThan(0);
});
