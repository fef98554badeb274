import { describe, expect, it } from 'vitest';
import { UserCatalogues } from '../../../server/src/config/user-catalogues.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import { type ConfigurationQuery, resolveConfiguration } from '../../../server/src/review/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';

const FOLDER = 'file:///letters';
const LETTER = `${FOLDER}/2026/knee.imr`;

function guideline(id: string, title: string): string {
  return JSON.stringify({ id, title, aliases: [title], mtus: false, topics: [] });
}

/** The effective configuration of a letter beside these files. */
function resolved(texts: Readonly<Record<string, string>>, query: Partial<ConfigurationQuery> = {}) {
  const files = { readText: async (uri: string) => texts[uri] };
  return resolveConfiguration({
    letter: LETTER,
    within: FOLDER,
    files,
    own: new UserCatalogues(files),
    rules,
    ...query,
  });
}

describe('users’ catalogues', () => {
  it('add guidelines, and correct those of the same id', async () => {
    const texts = {
      [`${FOLDER}/guidelines/odg.json`]: guideline('odg', 'ODG of our own'),
      'file:///firm/later.json': guideline('later', 'A later chapter'),
    };
    const { catalogue, problems } = await resolved(texts, { catalogues: ['guidelines/odg.json', '/firm/later.json'] });
    expect(problems).toEqual([]);
    expect(catalogue.guideline('odg')?.title).toBe('ODG of our own');
    expect(catalogue.named('A later chapter').map(({ id }) => id)).toEqual(['later']);
    expect(catalogue.guidelines).toHaveLength(builtInCatalogue().guidelines.length + 1);
  });

  it('come from the settings, then from the nearest .imr-letter.json, relative to its folder', async () => {
    const texts = {
      [`${FOLDER}/2026/.imr-letter.json`]: JSON.stringify({ catalogues: ['odg.json'] }),
      [`${FOLDER}/2026/odg.json`]: guideline('odg', 'of 2026'),
      [`${FOLDER}/odg.json`]: JSON.stringify([
        JSON.parse(guideline('odg', 'of the folder')),
        JSON.parse(guideline('x', 'X')),
      ]),
    };
    const { catalogue, problems } = await resolved(texts, { catalogues: ['odg.json'] });
    expect(problems).toEqual([]);
    expect([catalogue.guideline('odg')?.title, catalogue.guideline('x')?.title]).toEqual(['of 2026', 'X']);
  });

  it('are read from virtual folders too', async () => {
    const texts = {
      'vscode-vfs://github/clinic/own.json': guideline('own', 'Own'),
      'vscode-vfs://github/firm/other.json': guideline('other', 'Other'),
    };
    const within = 'vscode-vfs://github/clinic';
    // biome-ignore lint/suspicious/noTemplateCurlyInString: so it is written in settings
    const catalogues = ['${workspaceFolder}/own.json', '/firm/other.json'];
    const { catalogue } = await resolved(texts, { letter: `${within}/a.imr`, within, catalogues });
    expect([catalogue.guideline('own')?.title, catalogue.guideline('other')?.title]).toEqual(['Own', 'Other']);
  });

  it('are reported if missing or invalid, and the built-in catalogue stays in force', async () => {
    const texts = {
      [`${FOLDER}/.imr-letter.json`]: '{ "catalogues": ["gone.json", 3] }',
      [`${FOLDER}/wrong.json`]: '{ "id": "odg" }',
    };
    const { catalogue, problems } = await resolved(texts, { catalogues: ['missing.json', 'wrong.json'] });
    expect(catalogue).toBe(builtInCatalogue());
    const reported = problems.map(({ uri, message, range }) => [
      uri?.slice(FOLDER.length + 1),
      message,
      range?.start.character,
    ]);
    expect(reported).toContainEqual(['.imr-letter.json', '3 is not the path of a catalogue file.', expect.any(Number)]);
    expect(reported).toContainEqual([
      '.imr-letter.json',
      expect.stringMatching(/^The catalogue "gone.json" can't be read/),
      17,
    ]);
    expect(reported).toContainEqual([
      undefined,
      expect.stringMatching(/^The catalogue "missing.json" .*no such file/),
      undefined,
    ]);
    expect(reported).toContainEqual(['wrong.json', '"title" is missing.', 0]);
  });

  it.each([
    ['own.json', '"imrLetter.catalogues" must be a list'],
    [[''], '"" is not the path of a catalogue file.'],
    [['own.json'], "can't be found without an open folder"],
  ])('are reported of settings that are none: %j', async (catalogues, message) => {
    const { within: _, ...query } = { within: undefined, letter: 'untitled:a', catalogues };
    const files = { readText: async () => undefined };
    const { problems } = await resolveConfiguration({ ...query, files, own: new UserCatalogues(files), rules });
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
  });

  it('are not used in an untrusted folder', async () => {
    const texts = {
      [`${FOLDER}/.imr-letter.json`]: JSON.stringify({ catalogues: ['odg.json', '/firm/later.json'] }),
      [`${FOLDER}/odg.json`]: guideline('odg', 'of the folder'),
      'file:///firm/later.json': guideline('later', 'of the firm'),
      'file:///home/own.json': guideline('own', 'of the user'),
    };
    const query = { catalogues: ['odg.json', '/home/own.json'], isTrusted: false };
    const { catalogue, problems } = await resolved(texts, query);
    expect(catalogue.guideline('own')?.title).toBe('of the user');
    expect(catalogue.guideline('later')).toBeUndefined();
    expect(catalogue.guideline('odg')).toBe(builtInCatalogue().guideline('odg'));
    expect(problems.map(({ severity }) => severity)).toEqual(['information', 'information', 'information']);
  });

  it('are read once for all letters until they are forgotten', async () => {
    let reads = 0;
    const files = {
      readText: async (uri: string) => {
        if (!uri.endsWith('own.json')) return undefined;
        reads++;
        return guideline('own', `read ${reads}`);
      },
    };
    const own = new UserCatalogues(files);
    const of = (letter: string) =>
      resolveConfiguration({ letter, within: FOLDER, catalogues: ['own.json'], files, own, rules });
    const [one, other] = await Promise.all([of(LETTER), of(`${FOLDER}/2025/knee.imr`)]);
    expect(one.catalogue).toBe(other.catalogue);
    expect(reads).toBe(1);
    expect([...own.asked]).toEqual([`${FOLDER}/own.json`]);
    own.forget();
    expect((await of(LETTER)).catalogue.guideline('own')?.title).toBe('read 2');
  });

  it('are not read above the size limit', async () => {
    const files = { readText: () => Promise.reject(new Error('it is too large')) };
    const query = { files, own: new UserCatalogues(files), catalogues: ['own.json'], letter: 'untitled:a' };
    const reported = (await resolved({}, query)).problems.map(({ message }) => message);
    expect(reported.join()).toContain('it is too large');
  });
});
