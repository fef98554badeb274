import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disableRule } from '../../../server/src/config/disable-rule.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { readBaselineFile } from '../../../server/src/suppressions/baseline-file.ts';
import { type NewEntry, withIgnored } from '../../../server/src/suppressions/ignore-edit.ts';
import { readIgnoreFile } from '../../../server/src/suppressions/ignore-file.ts';
import { damaged } from '../../support/damage.ts';
import { deciding, findingsIn } from '../../support/rule-tester.ts';
import { BASELINE_URI, counting, IGNORE_URI, ignoring } from '../../support/suppressions.ts';

const ENTRY: NewEntry = {
  code: 'missing-rationale',
  case: 'CM16-0000202',
  item: 'Wrist brace',
  fingerprint: 'a1b2c3',
  reason: 'The rationale stands in the letter before.',
  date: '2026-01-31',
};
const LACKING = deciding('Lumbar brace: Upheld\n\nDecision rationale: It is not medically necessary.\n');

describe('the configuration files of a folder', () => {
  const IGNORING = ignoring(LACKING, findingsIn(LACKING));

  // Formatting the whole line would take minutes and exceed the test's time limit.
  it('keep their other content when an entry is added to one long line', () => {
    const text = JSON.stringify({ ignored: Array.from({ length: 50_000 }, (_, at) => ({ note: at })) });
    const written = String(withIgnored(IGNORE_URI, text, ENTRY));
    expect(JSON.parse(written).ignored).toHaveLength(50_001);
    expect(written).not.toContain('\n');
    const off = String(disableRule(IGNORE_URI, text, 'empty-field'));
    expect(JSON.parse(off)).toEqual({ ...JSON.parse(text), rules: { 'empty-field': 'off' } });
  });

  it('are read without a throw, whatever the damage', () => {
    const texts = [IGNORING, counting(LACKING, findingsIn(LACKING)), '{"ignored":[{"code":{}}],"cases":{"a":[1]}}'];
    const read = (text: string) => {
      readIgnoreFile(IGNORE_URI, text, rules);
      readBaselineFile(BASELINE_URI, text, rules);
      withIgnored(IGNORE_URI, text, ENTRY);
      disableRule(IGNORE_URI, text, 'empty-field');
    };
    fc.assert(fc.property(damaged(texts), read));
    fc.assert(fc.property(fc.json(), read));
    const keys = fc.constantFrom('ignored', 'cases', 'files', 'code', 'case', 'file', 'fingerprint', '__proto__', '0');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(keys, tie('any')),
      ),
    })).any;
    fc.assert(fc.property(value, (any) => read(JSON.stringify(any))));
    read('['.repeat(100_000));
  });
});
