import { describe, expect, it } from 'vitest';
import { type ConfigurationKind, suggestedEntries } from '../../../server/src/review/suggested-entries.ts';
import { rules } from '../../../server/src/rules/index.ts';

/** The text with what is proposed put in; each proposal's range is one word of one line. */
function fixed(text: string, kind: ConfigurationKind): string {
  const rows = text.split('\n');
  for (const { written, meant, range } of suggestedEntries(text, kind, rules).toReversed()) {
    const row = rows[range.start.line] ?? '';
    expect(row.slice(range.start.character, range.end.character)).toBe(written);
    rows[range.start.line] = row.slice(0, range.start.character) + meant + row.slice(range.end.character);
  }
  return rows.join('\n');
}

describe('suggestedEntries', () => {
  it('suggests rule codes and severities in a .imr-letter.json', () => {
    const text =
      '{\n  "rules": {\n    "feild-order": "of",\n    "Missing-Space": "hnt",\n    "wrong-side": "error"\n  }\n}\n';
    expect(fixed(text, 'configuration')).toBe(
      '{\n  "rules": {\n    "field-order": "off",\n    "missing-space": "hint",\n    "wrong-side": "error"\n  }\n}\n',
    );
  });

  it('suggests them in settings with comments, also of a workspace file', () => {
    const own = '{\n  // mine\n  "imrLetter.rules": { "missing-spce": "off", },\n}';
    expect(fixed(own, 'settings')).toBe(own.replace('spce', 'space'));
    const workspace = '{ "folders": [], "settings": { "imrLetter.rules": { "wrong-sid": "off" } } }';
    expect(fixed(workspace, 'settings')).toBe(workspace.replace('wrong-sid', 'wrong-side'));
  });

  it('suggests nothing for distant words, other settings and invalid JSON', () => {
    for (const text of [
      '',
      '[]',
      '{ "rules": 3 }',
      '{ "rules": { "zigzag": "off" } }',
      '{ "rules": { "wrong-side": 3 } }',
      '{ "other.rules": { "wrong-sid": "off" } }',
      '['.repeat(100_000),
      `{ "rules": { "wrong-sid": "off" } } ${' '.repeat(2_000_000)}`,
    ]) {
      expect(suggestedEntries(text, 'configuration', rules), text.slice(0, 40)).toEqual([]);
      expect(suggestedEntries(text, 'settings', rules), text.slice(0, 40)).toEqual([]);
    }
  });
});
