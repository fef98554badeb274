import { describe, expect, it } from 'vitest';
import { readConfigurationFile } from '../../../server/src/config/configuration-file.ts';
import type { RuleDefault } from '../../../server/src/config/severity-overrides.ts';

const RULES: readonly RuleDefault[] = [
  { code: 'missing-rationale', severity: 'error' },
  { code: 'field-order', severity: 'warning' },
  { code: 'not-a-letter', severity: 'information' },
];
const FILE = 'file:///cases/.imr-letter.json';

describe('readConfigurationFile', () => {
  const read = (text: string) => readConfigurationFile(FILE, text, RULES);

  it('reports fewer than 60 problems for 100,000 wrong entries', () => {
    const codes = Array.from({ length: 100_000 }, (_, index) => `"rule-${index}": "off"`);
    const { levels, problems } = read(`{ "rules": { ${codes.join(', ')}, "field-order": "off" } }`);
    expect(levels.get('field-order')).toBe('off');
    expect(problems.length).toBeLessThan(60);
    expect(problems.at(-1)?.message).toMatch(/^99,9\d\d more entries of "rules" are wrong\.$/);
    const keys = Array.from({ length: 100_000 }, (_, index) => `"key-${index}": 1`);
    expect(read(`{ ${keys.join(', ')} }`).problems.length).toBeLessThan(60);
  });
});
