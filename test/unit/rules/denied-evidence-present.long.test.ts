import { expect, it } from 'vitest';
import { deniedEvidencePresent } from '../../../server/src/rules/consistency/denied-evidence-present.ts';
import { caseLetter } from '../../support/case-letter.ts';
import { findingsIn } from '../../support/rule-tester.ts';

// Anything worse than linear takes minutes and exceeds the test's time limit.
it('denied-evidence-present › checks 10,000 sentences in linear time', () => {
  const summary = 'He has had physical therapy and his leg hurts. '.repeat(10_000);
  const rationale = 'There is no evidence of physical therapy and no arthritis of the arm. '.repeat(10_000);
  expect(findingsIn(caseLetter({ summary, rationale }), deniedEvidencePresent)).toBeInstanceOf(Array);
});
