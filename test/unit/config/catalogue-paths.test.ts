import { describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { readCataloguePaths } from '../../../server/src/config/catalogue-paths.ts';
import { UserCatalogues } from '../../../server/src/config/user-catalogues.ts';
import { resolveConfiguration } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';

const FOLDER = 'file:///letters';
const LETTER = `${FOLDER}/2026/knee.imr`;
const GUIDELINE = JSON.stringify({ id: 'own', title: 'Own', aliases: ['Own'], mtus: false, topics: [] });

/** What names another computer or a device, or is an address, as Windows and others write it. */
const HOSTS = [
  '//server/share/odg.json',
  '\\\\server\\share\\odg.json',
  '/\\server/share/odg.json',
  '\\/server/share/odg.json',
  '///server/share/odg.json',
  '  //server/share/odg.json',
  '\t\\\\server\\share\\odg.json\n',
  '\\\\?\\UNC\\server\\share\\odg.json',
  '\\\\?\\C:\\odg.json',
  '\\\\.\\pipe\\odg.json',
  '//server@SSL@443/share/odg.json',
  '//127.0.0.1/share/odg.json',
  'file://server/share/odg.json',
  'FILE://server/share/odg.json',
  'file:////server/share/odg.json',
  'file:\\\\server\\share\\odg.json',
  'smb://server/share/odg.json',
  'https://example.com/odg.json',
];

/** The files that were asked for, and what was told, for a letter whose folder or settings name catalogues. */
async function asked(paths: readonly string[], where: 'file' | 'settings', within = FOLDER) {
  const read: string[] = [];
  const texts: Record<string, string> = {
    [`${within}/2026/.imr-letter.json`]: JSON.stringify({
      rules: { 'field-order': 'off' },
      ...(where === 'file' && { catalogues: [...paths, 'own.json'] }),
    }),
    [`${within}/2026/own.json`]: GUIDELINE,
    [`${within}/own.json`]: GUIDELINE,
  };
  const files = {
    async readText(uri: string) {
      read.push(uri);
      return texts[uri];
    },
  };
  const { catalogue, severityOf, problems } = await resolveConfiguration({
    letter: `${within}/2026/knee.imr`,
    within,
    ...(where === 'settings' && { catalogues: [...paths, 'own.json'] }),
    files,
    own: new UserCatalogues(files),
    rules,
  });
  return { read, catalogue, severityOf, problems };
}

describe('a catalogue path with a host', () => {
  it.each(HOSTS)('is reported once and never read: %j', async (path) => {
    for (const where of ['file', 'settings'] as const) {
      const { read, problems } = await asked([path], where);
      expect(problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^The catalogue ".*(?:"|…) is not read: it must be the path of a file on this computer/),
      ]);
      expect(problems[0]?.severity).toBe('error');
      if (where === 'file') expect(problems[0]?.range).toBeDefined();
      expect(read.filter((uri) => /server|share|pipe|127|example/i.test(uri) || !uri.startsWith(`${FOLDER}/`))).toEqual(
        [],
      );
    }
  });

  it('leaves rules and other catalogues in force', async () => {
    for (const where of ['file', 'settings'] as const) {
      const { catalogue, severityOf, problems } = await asked(HOSTS, where);
      expect(problems).toHaveLength(HOSTS.length);
      expect(catalogue.guideline('own')?.title).toBe('Own');
      expect(severityOf('field-order')).toBe('off');
      expect(severityOf('missing-rationale')).toBe('error');
    }
  });

  it('is reported in a virtual folder too', async () => {
    const { read, problems } = await asked(['//server/odg.json'], 'file', 'vscode-vfs://github/clinic');
    expect(problems).toHaveLength(1);
    expect(read.filter((uri) => !uri.startsWith('vscode-vfs://github/clinic/'))).toEqual([]);
  });

  it('is detected behind the variable for the workspace folder', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: so it is written in settings
    const folder = '${workspaceFolder}';
    const paths = [
      `${folder}//server/share/odg.json`,
      `${folder}\\\\server\\odg.json`,
      `${folder}/\\\\server/odg.json`,
    ];
    const { catalogues } = readCataloguePaths(paths, ['catalogues'], URI.parse(FOLDER));
    for (const { uri } of catalogues) expect(uri).toMatch(/^file:\/\/\/letters\/server/);
  });
});

describe('a catalogue path without a host', () => {
  it.each([
    ['own.json', 'file:///letters/own.json'],
    ['../firm/own.json', 'file:///firm/own.json'],
    ['a//b/own.json', 'file:///letters/a/b/own.json'],
    ['../..//server/own.json', 'file:///server/own.json'],
    ['/firm/own.json', 'file:///firm/own.json'],
    ['C:\\firm\\own.json', 'file:///c%3A/firm/own.json'],
    ['d:/firm/own.json', 'file:///d%3A/firm/own.json'],
    ['odg:2026.json', 'file:///letters/odg%3A2026.json'],
    ['file.json', 'file:///letters/file.json'],
  ])('names a file: %s', (path, uri) => {
    const read = readCataloguePaths([path], ['catalogues'], URI.parse(FOLDER));
    expect(read.problems).toEqual([]);
    expect(read.catalogues.map((one) => one.uri)).toEqual([uri]);
  });

  it('resolves against the open folder, also on a server', () => {
    const folder = URI.parse('file://server/share/letters');
    const { catalogues, problems } = readCataloguePaths(['own.json', '/share/x.json'], ['catalogues'], folder);
    expect(problems).toEqual([]);
    expect(catalogues.map(({ uri }) => uri)).toEqual([
      'file://server/share/letters/own.json',
      'file://server/share/x.json',
    ]);
  });

  it('is used among the first hundred; the rest is reported once', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `c${index}.json`);
    const { catalogues, problems } = readCataloguePaths(many, ['catalogues'], URI.parse(FOLDER));
    expect(catalogues).toHaveLength(100);
    expect(problems.map(({ message }) => message)).toEqual(['Only the first 100 catalogues of "catalogues" are used.']);
    expect(readCataloguePaths(many.slice(0, 100), ['catalogues'], URI.parse(FOLDER)).problems).toEqual([]);
    expect(readCataloguePaths(new Array(100_000).fill(7), ['catalogues'], URI.parse(LETTER)).problems).toHaveLength(50);
  });
});
