import { mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LARGEST } from '../../../server/src/config/file-limits.ts';
import { UserCatalogues } from '../../../server/src/config/user-catalogues.ts';
import { filesOf } from '../../../server/src/lsp/client/client-files.ts';
import { diskFiles } from '../../../server/src/platform/disk-files.ts';
import { resolveConfiguration } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { SuppressionFiles } from '../../../server/src/suppressions/suppression-files.ts';

/** A new folder with a file of so many bytes that takes no room on the disk. */
function folderWithLarge(name: string, bytes: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-large-'));
  const file = path.join(folder, name);
  openSync(file, 'w');
  truncateSync(file, bytes);
  return folder;
}

function here(folder: string, files = diskFiles) {
  const within = pathToFileURL(folder).href;
  return {
    letter: `${within}/knee.imr`,
    within,
    files,
    rules,
    own: new UserCatalogues(files),
    suppressions: new SuppressionFiles(files, rules),
  };
}

describe('a configuration file over the size limit', () => {
  it.each([
    ['.imr-letter.json', '1 MB'],
    ['.imr-letter.ignore.json', '2 MB'],
    ['.imr-letter.baseline.json', '10 MB'],
    ['own.json', '2 MB'],
  ])('is reported with its limit and never read: %s', async (name, limit) => {
    const query = { ...here(folderWithLarge(name, 150_000_000)), ...(name === 'own.json' && { catalogues: [name] }) };
    const { problems, severityOf } = await resolveConfiguration(query);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`it is larger than ${limit}`)]);
    expect(severityOf('missing-rationale')).toBe('error');
  });

  it('starts one byte above the limit', async () => {
    for (const [bytes, isRead] of [
      [LARGEST.configuration, true],
      [LARGEST.configuration + 1, false],
    ] as const) {
      const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-large-'));
      const text = '{ "rules": { "field-order": "off" } }';
      writeFileSync(path.join(folder, '.imr-letter.json'), text.padEnd(bytes, ' '));
      const { severityOf, problems } = await resolveConfiguration(here(folder));
      expect([severityOf('field-order'), problems.length]).toEqual(isRead ? ['off', 0] : ['warning', 1]);
    }
  });

  it('is measured by the client before reading, else by its text', async () => {
    const asked: unknown[] = [];
    const clientSupport = { readsFiles: true } as Parameters<typeof filesOf>[1];
    const runtime = { pause: async () => {}, after: () => () => {} };
    const through = (answer: unknown) =>
      filesOf(runtime, clientSupport, async (params) => {
        asked.push(params);
        return answer;
      });
    const tooLarge = 'it is larger than 1 MB';
    await expect(through({ tooLarge: true }).readText('vfs:/a', 1_000_000)).rejects.toThrow(tooLarge);
    await expect(through({ text: 'ä'.repeat(500_001) }).readText('vfs:/a', 1_000_000)).rejects.toThrow(tooLarge);
    expect(await through({ text: 'ä'.repeat(500_000) }).readText('vfs:/a', 1_000_000)).toHaveLength(500_000);
    expect(await through(null).readText('vfs:/a', 1_000_000)).toBeUndefined();
    expect(asked[0]).toEqual({ uri: 'vfs:/a', most: 1_000_000 });
  });
});

describe('the limit of list lengths', () => {
  it('covers every list with unique items in the schema', async () => {
    const { default: schema } = await import('../../../server/src/guidelines/data/guideline.schema.json');
    const named = new Set<string>();
    const look = (value: unknown, name: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('uniqueItems' in value) named.add(name);
      for (const [key, part] of Object.entries(value)) look(part, key);
    };
    look(schema, '');
    expect([...named].sort()).toEqual(['aliases', 'drugs', 'sources']);
  });
});
