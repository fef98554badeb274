import { describe, expect, it } from 'vitest';
import { foldersOf, readConfigurationFile } from '../../../server/src/config/configuration-file.ts';
import type { Files } from '../../../server/src/config/files.ts';
import type { RuleDefault } from '../../../server/src/config/severity-overrides.ts';
import { configurationOf, resolveConfiguration } from '../../../server/src/review/configuration.ts';
import { closestMatch } from '../../../server/src/text/closest-match.ts';

const RULES: readonly RuleDefault[] = [
  { code: 'missing-rationale', severity: 'error' },
  { code: 'field-order', severity: 'warning' },
  { code: 'not-a-letter', severity: 'information' },
];
const FILE = 'file:///cases/.imr-letter.json';

function filesOf(texts: Record<string, string>): Files & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async readText(uri) {
      asked.push(uri);
      return texts[uri];
    },
  };
}

describe('resolveConfiguration', () => {
  it('returns default severities if nothing is set', async () => {
    const configuration = await resolveConfiguration({
      letter: 'file:///cases/a.imr',
      within: 'file:///cases',
      files: filesOf({}),
      rules: RULES,
    });
    expect(RULES.map((rule) => configuration.severityOf(rule.code))).toEqual(['error', 'warning', 'information']);
    expect(configuration.problems).toEqual([]);
  });

  it('lets the file override the settings rule by rule', async () => {
    const configuration = await resolveConfiguration({
      letter: 'file:///cases/a.imr',
      within: 'file:///cases',
      settings: { 'missing-rationale': 'hint', 'field-order': 'hint' },
      files: filesOf({ [FILE]: '{ "rules": { "field-order": "off" } }' }),
      rules: RULES,
    });
    expect(configuration.severityOf('missing-rationale')).toBe('hint');
    expect(configuration.severityOf('field-order')).toBe('off');
    expect(configuration.severityOf('not-a-letter')).toBe('information');
  });

  it('returns the origin of each severity', async () => {
    const configuration = await resolveConfiguration({
      letter: 'file:///cases/a.imr',
      within: 'file:///cases',
      settings: { 'missing-rationale': 'hint', 'field-order': 'hint' },
      files: filesOf({ [FILE]: '{ "rules": { "field-order": "off" } }' }),
      rules: RULES,
    });
    expect(configuration.originOf('missing-rationale')).toEqual({ from: 'settings' });
    expect(configuration.originOf('field-order')).toEqual({ from: 'file', uri: FILE });
    expect(configuration.originOf('not-a-letter')).toEqual({ from: 'rule' });
    expect(configuration.file).toBe(FILE);
    expect(configurationOf(RULES).file).toBeUndefined();
  });

  it('treats unknown codes as off', () => {
    expect(configurationOf(RULES).severityOf('no-such-rule')).toBe('off');
  });

  it('uses the nearest file only', async () => {
    const files = filesOf({
      [FILE]: '{ "rules": { "missing-rationale": "off" } }',
      'file:///cases/2017/.imr-letter.json': '{ "rules": { "field-order": "error" } }',
    });
    const configuration = await resolveConfiguration({
      letter: 'file:///cases/2017/may/a.imr',
      within: 'file:///cases',
      files,
      rules: RULES,
    });
    expect(configuration.severityOf('field-order')).toBe('error');
    expect(configuration.severityOf('missing-rationale')).toBe('error');
    expect(files.asked).toEqual(['file:///cases/2017/may/.imr-letter.json', 'file:///cases/2017/.imr-letter.json']);
  });

  it.each([
    ['nothing', undefined, []],
    ['null', null, []],
    ['a list', [], ['"imrLetter.rules" must be an object of rule codes and their severities.']],
    ['a word', 'off', ['"imrLetter.rules" must be an object of rule codes and their severities.']],
    [
      'a level of another kind',
      { 'field-order': 1 },
      ['1 is not a severity for "field-order": choose error, warning, information, hint or off.'],
    ],
    ['a code with a slip', { 'field-ordre': 'off' }, ['Unknown rule "field-ordre"; did you mean "field-order"?']],
    ['a code like none', { zebra: 'off' }, ['Unknown rule "zebra".']],
    ['a name of the language', { constructor: 'off' }, ['Unknown rule "constructor".']],
  ])('reads settings that are %s', async (_, settings, messages) => {
    const configuration = await resolveConfiguration({ settings, files: filesOf({}), rules: RULES });
    expect(configuration.problems.map((problem) => problem.message)).toEqual(messages);
    expect(configuration.severityOf('field-order')).toBe('warning');
  });

  it('reports an unreadable file and keeps the settings', async () => {
    const files: Files = { readText: () => Promise.reject(new Error('it is a folder')) };
    const query = { within: 'file:///cases', settings: { 'field-order': 'hint' }, files, rules: RULES };
    const configuration = await resolveConfiguration(query);
    expect(configuration.severityOf('field-order')).toBe('hint');
    expect(configuration.problems).toEqual([
      {
        severity: 'error',
        uri: FILE,
        key: [],
        message: "The file can't be read (it is a folder), so it has no effect.",
      },
    ]);
  });

  it('reports a file that is nested too deeply', async () => {
    const files = filesOf({ [FILE]: '['.repeat(200_000) });
    const configuration = await resolveConfiguration({ within: 'file:///cases', files, rules: RULES });
    expect(configuration.problems).toHaveLength(1);
    expect(configuration.severityOf('field-order')).toBe('warning');
  });
});

describe('the folders in which a configuration may lie', () => {
  it.each([
    ['up to the folder given', 'file:///a/b/c/x.imr', 'file:///a', ['file:///a/b/c', 'file:///a/b', 'file:///a']],
    ['whatever slash ends it', 'file:///a/b/x.imr', 'file:///a/', ['file:///a/b', 'file:///a']],
    ['up to a root', 'file:///a/x.imr', 'file:///', ['file:///a', 'file:///']],
    ['its own alone, outside of it', 'file:///elsewhere/b/x.imr', 'file:///a', ['file:///elsewhere/b']],
    ['its own alone, beside a folder of a like name', 'file:///ab/x.imr', 'file:///a', ['file:///ab']],
    ['its own alone, without one', 'file:///a/b/x.imr', undefined, ['file:///a/b']],
    ['the folder given, for a draft', 'untitled:Untitled-1', 'file:///a', ['file:///a']],
    ['the folder given, for no letter', undefined, 'file:///a', ['file:///a']],
    ['none, for a draft without one', 'untitled:Untitled-1', undefined, []],
    [
      'in a virtual folder',
      'vscode-vfs://host/r/a/x.imr',
      'vscode-vfs://host/r',
      ['vscode-vfs://host/r/a', 'vscode-vfs://host/r'],
    ],
    [
      'on a drive, however it is written',
      'file:///C:/r/a/x.imr',
      'file:///c%3A/r',
      ['file:///c%3A/r/a', 'file:///c%3A/r'],
    ],
  ])('are %s', (_, letter, within, folders) => {
    const place = { ...(letter === undefined ? {} : { letter }), ...(within === undefined ? {} : { within }) };
    expect(foldersOf(place).map(String)).toEqual(folders);
  });
});

describe('readConfigurationFile', () => {
  const read = (text: string) => readConfigurationFile(FILE, text, RULES);
  const at = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });

  it('sets rules', () => {
    const file = read('\uFEFF{ "$schema": "x", "rules": { "field-order": "off" } }');
    expect([...file.levels]).toEqual([['field-order', 'off']]);
    expect(file.problems).toEqual([]);
  });

  it('reports unknown codes and severities at their ranges and keeps the rest', () => {
    const file = read(
      '{\n  "rules": {\n    "field-ordr": "off",\n    "not-a-letter": "warn",\n    "missing-rationale": "hint"\n  }\n}',
    );
    expect([...file.levels]).toEqual([['missing-rationale', 'hint']]);
    expect(file.problems).toEqual([
      {
        severity: 'error',
        uri: FILE,
        key: ['rules', 'field-ordr'],
        message: 'Unknown rule "field-ordr"; did you mean "field-order"?',
        range: at(2, 4, 23),
      },
      {
        severity: 'error',
        uri: FILE,
        key: ['rules', 'not-a-letter'],
        message: '"warn" is not a severity for "not-a-letter"; did you mean "warning"?',
        range: at(3, 20, 26),
      },
    ]);
  });

  it('reports an unknown key as information', () => {
    const file = read('{ "rule": {} }');
    expect(file.problems).toEqual([
      {
        severity: 'information',
        uri: FILE,
        key: ['rule'],
        message: 'Unknown key "rule"; did you mean "rules"?',
        range: at(0, 2, 12),
      },
    ]);
  });

  it.each([
    ['nothing at all', '', 'line 1, column 1: a value is missing'],
    ['a comment', '{\n  // off\n}', 'line 2, column 3: comments are not allowed here'],
    ['a missing comma', '{\n "rules": {}\n "more": 1 }', 'line 3, column 2: a comma is missing'],
    ['an open brace', '{ "rules": {', 'line 1, column 13: the closing } is missing'],
    ['a comma too many', '{ "rules": {}, }', 'line 1, column 16: a name in double quotes is missing'],
    ['binary', '\u0000\u0001', 'line 1, column 1: a word stands where a value is expected'],
  ])('says where it stops being JSON: %s', (_, text, where) => {
    const file = read(text);
    expect(file.levels.size).toBe(0);
    expect(file.problems.map((problem) => problem.message)).toEqual([
      `The file is not JSON (${where}), so it has no effect.`,
    ]);
  });

  it.each(['[]', '"rules"', 'null', '7'])('must be an object: %s', (text) => {
    const messages = read(text).problems.map((problem) => problem.message);
    expect(messages).toEqual(['The file must hold one object, { "rules": { … } }, so it has no effect.']);
  });
});

describe('a suggestion for a misspelled word', () => {
  it.each([
    ['warn', 'warning'],
    ['Info', 'information'],
    ['eror', 'error'],
    ['OFF', 'off'],
    ['none', undefined],
    ['', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%#: from %.20s', (word, near) => {
    expect(closestMatch(word, ['error', 'warning', 'information', 'hint', 'off'])).toBe(near);
  });
});

describe('an invalid configuration file', () => {
  const read = (text: string) => readConfigurationFile(FILE, text, RULES);

  it('is ignored if a key is duplicated, and the second is reported', () => {
    const twice = read('{\n  "rules": { "field-order": "off" },\n  "rules": { "missing-rationale": "off" }\n}');
    expect(twice.levels.size).toBe(0);
    expect(twice.problems).toEqual([
      {
        severity: 'error',
        uri: FILE,
        key: ['rules'],
        message: 'The key "rules" is duplicated, so the file has no effect.',
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 9 } },
      },
    ]);
    const code = read('{ "rules": { "field-order": "off", "field-order": "hint" } }');
    expect(code.levels.size).toBe(0);
    expect(code.problems.map(({ message }) => message)).toEqual([
      'The key "field-order" is duplicated, so the file has no effect.',
    ]);
  });

  it('is reported if it is nested too deeply', async () => {
    const files = filesOf({ [FILE]: '{"a":'.repeat(100_000) });
    const { problems } = await resolveConfiguration({
      letter: 'file:///cases/a.imr',
      within: 'file:///cases',
      files,
      rules: RULES,
    });
    expect(problems.map(({ message }) => message)).toEqual([
      "The file can't be read (it is nested too deeply), so it has no effect.",
    ]);
  });
});
