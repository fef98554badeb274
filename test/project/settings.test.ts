import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrapColumn } from '../../server/src/features/tidy/tidy.ts';
import { readSettings } from '../../server/src/lsp/client/settings.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('the schema of a file beside letters', () => {
  it('is found by VS Code when it opens a file beside letters or a catalogue', () => {
    expect(contributes.jsonValidation).toEqual([
      { fileMatch: '.imr-letter.json', url: './docs/imr-letter-config.completion.schema.json' },
      { fileMatch: '.imr-letter.ignore.json', url: './docs/imr-letter-ignore.completion.schema.json' },
      { fileMatch: '.imr-letter.baseline.json', url: './docs/imr-letter-baseline.completion.schema.json' },
      { fileMatch: '*.imr-catalogue.json', url: './docs/imr-letter-catalogue.schema.json' },
      { fileMatch: '.imr-letter.review/*.json', url: './docs/imr-letter-review.schema.json' },
    ]);
  });
});

/** What VS Code sends as `imrLetter` where a user has set nothing. */
function sentDefaults(): object {
  const sections: readonly { properties: Record<string, { default?: unknown }> }[] = [contributes.configuration].flat();
  const sent = {};
  for (const [name, { default: value }] of sections.flatMap(({ properties }) => Object.entries(properties))) {
    const path = name.split('.').slice(1);
    const last = path.pop() ?? '';
    let at: Record<string, unknown> = sent;
    for (const key of path) {
      at[key] ??= {};
      at = at[key] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return sent;
}

describe('a setting that the user has not set', () => {
  it('has the same effect in VS Code, which sends its default, and in editors that send nothing', () => {
    const sent = sentDefaults();
    expect(sent).toMatchObject({ validate: { run: 'onType' } });
    const { rules, catalogues, tidyColumn, ...effective } = readSettings(sent);
    expect(rules).toEqual({});
    expect(catalogues).toEqual([]);
    expect(readSettings(undefined)).toMatchObject(effective);
    expect(wrapColumn(undefined)).toBe(wrapColumn(tidyColumn));
  });
});
