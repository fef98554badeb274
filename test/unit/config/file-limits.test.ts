import { mkdtempSync, openSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCatalogueFile } from '../../../server/src/config/catalogue-file.ts';
import { withOpenTexts } from '../../../server/src/config/config-file.ts';
import { LARGEST } from '../../../server/src/config/file-limits.ts';
import { UserCatalogues } from '../../../server/src/config/user-catalogues.ts';
import { filesOf } from '../../../server/src/lsp/client/client-files.ts';
import { diskFiles } from '../../../server/src/platform/disk-files.ts';
import { resolveConfiguration } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { ignoredFinding, ruleTurnedOff } from '../../../server/src/suppressions/config-edits.ts';
import { SuppressionFiles } from '../../../server/src/suppressions/suppression-files.ts';

const OWN = { id: 'odg-2026', title: 'ODG, 2026', aliases: ['ODG 2026'], mtus: false, topics: [] };
const FINDING = { code: 'missing-rationale', case: 'CM16-0000001', fingerprint: 'a1b2c3' };
const WHY = { reason: 'As agreed', date: '2026-01-31' };

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
    aside: new SuppressionFiles(files, rules),
  };
}

describe('a file beside letters that is too large', () => {
  it.each([
    ['.imr-letter.json', '1 MB'],
    ['.imr-letter.ignore.json', '2 MB'],
    ['.imr-letter.baseline.json', '10 MB'],
    ['own.json', '2 MB'],
  ])('is named with its limit, and never read: %s', async (name, limit) => {
    const query = { ...here(folderWithLarge(name, 150_000_000)), ...(name === 'own.json' && { catalogues: [name] }) };
    const { problems, severityOf } = await resolveConfiguration(query);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`it is larger than ${limit}`)]);
    expect(severityOf('missing-rationale')).toBe('error');
  });

  it('is one byte larger than one that is read', async () => {
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

  it('is measured by the client before it is read, or where that did not, by its text', async () => {
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

  it('is not written, and one that is open as such is not read', async () => {
    const uri = 'file:///letters/.imr-letter.ignore.json';
    const place = { letter: 'file:///letters/knee.imr', within: 'file:///letters' };
    const none = { readText: async () => undefined };
    const open = (text: string, at = uri) => withOpenTexts(none, new Map([[at, text]]));
    const almost = `{ "ignored": [] }${' '.repeat(LARGEST.ignore - 20)}`;
    expect(await ignoredFinding(place, FINDING, WHY, open(almost))).toEqual({
      uri,
      refused: '.imr-letter.ignore.json was left as it is: it would be larger than 2 MB.',
    });
    expect(await ignoredFinding(place, FINDING, WHY, open(`${almost}${' '.repeat(20)}`))).toEqual({
      refused: ".imr-letter.ignore.json can't be read (it is larger than 2 MB).",
    });
    expect(await ignoredFinding(place, FINDING, WHY, open('{ "ignored": [] }'))).toMatchObject({ uri, isNew: false });
    const configuration = 'file:///letters/.imr-letter.json';
    const full = open(' '.repeat(LARGEST.configuration + 1), configuration);
    expect(await ruleTurnedOff(place, 'field-order', full)).toEqual({
      refused: ".imr-letter.json can't be read (it is larger than 1 MB).",
    });
  });
});

describe('a catalogue file with very long lists', () => {
  const messagesOf = (value: unknown) =>
    readCatalogueFile('file:///own.json', JSON.stringify(value)).problems.map(({ message }) => message);

  it('is told of them at once, and the guideline doesn’t count', () => {
    const aliases = Array.from({ length: 300_000 }, (_, index) => `a${index}`);
    expect(messagesOf({ ...OWN, aliases })).toEqual(['"aliases" has 300,000 entries; at most 10,000 are read.']);
    const drugs = new Array(20_000).fill('x');
    const topics = [{ id: 'knee', title: 'Knee', confidence: 'cited', drugs }];
    expect(messagesOf([OWN, { ...OWN, id: 'b', topics }])).toEqual([
      '"drugs" has 20,000 entries; at most 10,000 are read.',
    ]);
    expect(messagesOf(new Array(20_000).fill(0))).toEqual([
      'The file does not count: it has 20,000 entries; at most 10,000 are read.',
    ]);
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
    expect(messagesOf({ ...OWN, ...keys })).toEqual(['The guideline has 20,005 entries; at most 10,000 are read.']);
  });

  it('is read where they are as long as is allowed, and repeated entries are told', () => {
    const aliases = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
    expect(messagesOf({ ...OWN, aliases })).toEqual([]);
    expect(messagesOf({ ...OWN, aliases: [...aliases.slice(1), 'a1'] })).toEqual(['"aliases" holds the same twice.']);
    const topic = { id: 'knee', title: 'Knee', confidence: 'cited' };
    expect(messagesOf({ ...OWN, topics: [{ ...topic, drugs: ['a', 'a'] }] })).toEqual([
      '"drugs" holds the same twice.',
    ]);
    expect(messagesOf({ ...OWN, sources: ['a', 'a'] })).toEqual(['"sources" holds the same twice.']);
  });

  it('is held to every list of which the schema says that its entries differ', async () => {
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
