import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('the schema of a file beside letters', () => {
  it('is found by VS Code when it opens a file beside letters or a catalogue', () => {
    expect(contributes.jsonValidation).toEqual([
      { fileMatch: '.imr-letter.json', url: './docs/imr-letter-config.completion.schema.json' },
      { fileMatch: '.imr-letter.ignore.json', url: './docs/imr-letter-ignore.completion.schema.json' },
      { fileMatch: '.imr-letter.baseline.json', url: './docs/imr-letter-baseline.completion.schema.json' },
      { fileMatch: '*.imr-catalogue.json', url: './docs/imr-letter-catalogue.schema.json' },
    ]);
  });
});
