import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWords } from '../../scripts/generate/manifest-words.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const printed = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const words: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
const manifest = inWords(printed, words);

/** All settings, whether they stand in one group or several. */
const settings: Record<string, Record<string, unknown>> = Object.assign(
  {},
  ...[manifest.contributes.configuration].flat().map((group) => group?.properties),
);

describe('the extension', () => {
  it('has the names that others rely on', () => {
    expect(manifest.name).toBe('imr-letter');
    expect(manifest.publisher).toBe('imr-letter');
    expect(manifest.displayName).toBe('IMR Determination Letters');
    expect(manifest.bin).toEqual({ 'imr-letter': 'dist/cli.js' });
    expect(manifest.main).toBe('./dist/extension.js');
    expect(manifest.browser).toBe('./dist/extension.web.js');
    expect(manifest.engines.vscode).toBe('^1.99.0');
    expect(manifest.license).toBe('MIT');
  });

  it('runs wherever VS Code does', () => {
    expect(manifest.extensionKind).toBeUndefined();
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    // What a folder that isn't trusted could have opened, asked or read.
    for (const setting of ['catalogues', 'detect', 'rulePages'])
      expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toContain(`imrLetter.${setting}`);
    const virtual = manifest.capabilities.virtualWorkspaces;
    expect(virtual === true || virtual.supported === true).toBe(true);
  });

  it('has the types of the VS Code that it asks for, not of a later one', () => {
    const types = manifest.devDependencies['@types/vscode'];
    expect(types.split('.').slice(0, 2)).toEqual(manifest.engines.vscode.replace('^', '').split('.').slice(0, 2));
  });

  it('depends on exact versions, and on nothing that reports home', () => {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(name).not.toMatch(/telemetry|analytics|insights|sentry|segment|posthog|mixpanel/i);
    }
  });

  it('names only files that are there', () => {
    const { grammars = [], languages = [], jsonValidation = [] } = manifest.contributes;
    const files = [
      manifest.icon,
      ...grammars.map((grammar: { path: string }) => grammar.path),
      ...languages.flatMap((language: { configuration?: string; icon?: Record<string, string> }) => [
        language.configuration,
        ...Object.values(language.icon ?? {}),
      ]),
      ...jsonValidation.map((validation: { url: string }) => validation.url),
    ].filter((file) => file !== undefined);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

describe('the language', () => {
  it('is that of .imr and .imr.txt, and never of every .txt', () => {
    const languages = manifest.contributes.languages;
    expect(languages.map((language: { id: string }) => language.id)).toEqual(['imr-letter']);
    expect(languages[0].extensions).toEqual(['.imr', '.imr.txt']);
    expect(languages[0].filenamePatterns ?? []).toEqual([]);
  });

  it('has a grammar', () => {
    const grammars: { language?: string }[] = manifest.contributes.grammars;
    expect(grammars.some((grammar) => grammar.language === 'imr-letter')).toBe(true);
  });
});

describe('settings', () => {
  it('all begin with imrLetter', () => {
    expect(Object.keys(settings).filter((key) => !key.startsWith('imrLetter.'))).toEqual([]);
  });

  it.each([
    ['imrLetter.detect', { type: 'string', enum: ['always', 'ask', 'never'], default: 'always' }],
    ['imrLetter.rules', { type: 'object', default: {}, scope: 'resource' }],
    ['imrLetter.validate.run', { type: 'string', enum: ['onType', 'onSave', 'manual'], default: 'onType' }],
    ['imrLetter.validate.delay', { scope: 'resource' }],
    // Who someone is is no workspace's to say, and is sent nowhere.
    ['imrLetter.userName', { type: 'string', default: '', scope: 'application', ignoreSync: true }],
    ['imrLetter.trace.server', { type: 'string', enum: ['off', 'messages'], default: 'off' }],
  ])('include %s', (key, expected) => {
    expect(settings[key]).toMatchObject(expected);
  });

  it.each([
    ['imrLetter.validate.scope', { type: 'string', enum: ['openFiles', 'workspace'], default: 'openFiles' }],
    ['imrLetter.catalogues', { type: 'array' }],
  ])('have the name %s for nothing else', (key, expected) => {
    if (settings[key] !== undefined) expect(settings[key]).toMatchObject(expected);
  });

  it('all say what they do', () => {
    for (const [key, setting] of Object.entries(settings)) {
      expect(String(setting.description ?? setting.markdownDescription ?? ''), key).not.toBe('');
    }
  });
});

describe('commands', () => {
  const commands: { command: string; category?: string; title: string }[] = manifest.contributes.commands;

  it('are called imrLetter.verbNoun, in one category', () => {
    for (const { command, category } of commands) {
      expect(command).toMatch(/^imrLetter\.[a-z]+([A-Z][a-z]*)+$/);
      expect(category, command).toBe('IMR Letter');
    }
  });

  it('do not begin, in the palette’s order, with one that hides findings', () => {
    const hiding = ['imrLetter.acceptBaseline', 'imrLetter.turnRuleOff', 'imrLetter.ignoreFinding'];
    const sorted = [...commands].sort((one, other) => one.title.localeCompare(other.title, 'en'));
    for (const { command } of sorted.slice(0, 5)) expect(hiding).not.toContain(command);
  });

  it('can restart the server', () => {
    expect(commands.map(({ command }) => command)).toContain('imrLetter.restartServer');
  });
});

describe('the words of the manifest', () => {
  /** What a person reads: titles, descriptions and the like. */
  function* shownIn(value: unknown, name = ''): Generator<string> {
    if (Array.isArray(value)) for (const one of value) yield* shownIn(one, name);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) yield* shownIn(one, key);
    } else if (
      typeof value === 'string' &&
      /^(?:title|category|altText|label|displayName|contents|name)$|description/i.test(name)
    )
      yield value;
  }

  // The name of a problem matcher is what `tasks.json` calls it by.
  const problemMatchers = printed.contributes.problemMatchers.map(
    ({ name: _, ...matcher }: { name: string }) => matcher,
  );
  const contributes = { ...printed.contributes, problemMatchers };
  const shown = [...shownIn({ ...contributes, ...printed.capabilities, description: printed.description })];

  it('stand apart, where they can be translated', () => {
    expect(shown.filter((text) => !/^%[\w.-]+%$/.test(text))).toEqual([]);
  });

  it('are all there, and all used', () => {
    const used = new Set(shown.map((text) => text.slice(1, -1)));
    expect([...used].sort()).toEqual(Object.keys(words).sort());
  });

  it('hold no Markdown where VS Code shows them as they are; a step of the walkthrough may have links and **bold**', () => {
    const isMarkdown = (key: string) => key.startsWith('markdown');
    /** Titles and descriptions with the way to each. */
    function* plain(value: unknown, name = '', way = ''): Generator<readonly [way: string, text: string]> {
      if (typeof value === 'object' && value !== null) {
        const inner = Array.isArray(value) ? name : undefined;
        for (const [key, one] of Object.entries(value)) yield* plain(one, inner ?? key, `${way}.${key}`);
      } else if (
        typeof value === 'string' &&
        !isMarkdown(name) &&
        /^(?:title|shortTitle|category|altText|label)$|description/i.test(name)
      )
        yield [way, value];
    }
    const marks = (way: string, text: string) => {
      const isStep = /walkthroughs\.\d+\.steps\.\d+\.description$/.test(way);
      const bare = isStep ? text.replace(/\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*/g, '') : text;
      return /[`*]|(?<![\p{L}\d])_|_(?![\p{L}\d])|#[\w.]+#|\]\(/u.test(bare);
    };
    const { contributes, capabilities, description } = manifest;
    const all = [...plain({ contributes, capabilities, description })];
    expect(all.some(([way]) => way.includes('walkthroughs'))).toBe(true);
    expect(all.filter(([way, text]) => marks(way, text))).toEqual([]);
  });
});

describe('what the editor shows in a letter', () => {
  const defaults = manifest.contributes.configurationDefaults['[imr-letter]'];

  it('is no red block for a page break, and a box around characters that nobody sees and that are no white space', () => {
    expect(defaults['editor.renderControlCharacters']).toBe(false);
    expect(defaults['editor.unicodeHighlight.invisibleCharacters']).toBe(true);
    const allowed = Object.keys(defaults['editor.unicodeHighlight.allowedCharacters']);
    expect(allowed).toContain('\f');
    expect(allowed.filter((character) => !/^\s$/.test(character))).toEqual([]);
  });
});
