import { once } from 'node:events';
import { closeSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it, vi } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { runProgram } from '../../server/src/cli/program.ts';
import type { Output } from '../../server/src/cli/terminal.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { bundledProgram, type RunOptions } from '../support/bundled-program.ts';
import { folderWith } from '../support/folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const validCheck = schemaAt('docs/imr-letter-check.schema.json');
const validParse = schemaAt('docs/imr-letter-parse.schema.json');

const SOUND = exampleLetter();
const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);
/** A letter whose words show in what encoding it was read: the name of its item is part of the message. */
const ACCENTED = UNREASONED.replace('Tramadol 50mg #84', 'Tramadol “½ tablet” – naïve');

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { run, start } = bundledProgram();

function schemaAt(file: string): ValidateFunction {
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(path.join(root, file), 'utf8')),
  );
}

function findingsIn(out: string): { file: string; findings: { code: string; message: string; range: unknown }[] }[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function codesIn(out: string): Record<string, string[]> {
  return Object.fromEntries(findingsIn(out).map(({ file, findings }) => [file, findings.map(({ code }) => code)]));
}

/** The program within this process, for what needs no process of its own. */
async function runHere(
  args: readonly string[],
  { cwd = root, input = '', startServer = async () => {} }: RunOptions & { startServer?: () => Promise<void> } = {},
) {
  const output = { out: '', err: '' };
  const outputTo = (stream: 'out' | 'err'): Output => ({
    colors: false,
    async write(text) {
      output[stream] += text;
      return true;
    },
  });
  const terminal = {
    cwd,
    out: outputTo('out'),
    err: outputTo('err'),
    input: async function* () {
      yield Buffer.from(input);
    },
    readDocument,
  };
  return { code: await runProgram(args, terminal, startServer), ...output };
}

describe('imr-letter', () => {
  it('prints its version and its help', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    for (const args of [['--help'], ['check', '--help'], ['parse', '--help'], ['lsp', '--help']]) {
      const { code, out, err } = await runHere(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Usage: imr-letter');
    }
  });

  it('exits with 2 on a wrong command', async () => {
    const { code, out, err } = await run(['chek']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("unknown command 'chek'");
  });

  it('starts the server and leaves the exit to it', async () => {
    let started = 0;
    const startServer = async () => {
      started++;
    };
    expect(await runHere(['lsp', '--stdio'], { startServer })).toEqual({ code: undefined, out: '', err: '' });
    expect(started).toBe(1);
  });

  it.each([
    [[], 'Usage: imr-letter'],
    [['chek'], "unknown command 'chek'"],
    [['check', '--formt', 'json'], "unknown option '--formt'"],
    [['check', '--format', 'xml'], "argument 'xml' is invalid"],
    [['check', '--format'], "'--format <format>' argument missing"],
    [['check', '--fail-on', 'errors'], "argument 'errors' is invalid"],
    [['parse', '--pretty'], "unknown option '--pretty'"],
    [['lsp'], "'--stdio' not specified"],
    [['lsp', '--stdio', 'more'], 'too many arguments'],
  ])('names what is wrong in its arguments: %j', async (args, message) => {
    const { code, out, err } = await runHere(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

describe('imr-letter check', () => {
  it('passes a correct letter and fails on one without a rationale', async () => {
    const cwd = folderWith({ 'sound.imr': SOUND, 'unreasoned.imr': UNREASONED });
    expect(await run(['check', 'sound.imr'], { cwd })).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
    const { code, out, err } = await run(['check'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(
      /^unreasoned\.imr\n {2}\d+:\d+ {2}error .* {2}missing-rationale\n\n1 finding \(1 error\) in 1 of 2 files\.\n$/,
    );
  });

  it.each([
    ['error', 0],
    ['warning', 0],
    ['information', 1],
    ['hint', 1],
    ['never', 0],
  ])('fails on information with --fail-on %s: %i', async (failOn, exit) => {
    const { code } = await runHere(['check', '--fail-on', failOn, '-'], { input: 'Minutes of a meeting.' });
    expect(code).toBe(exit);
  });

  it('writes JSON that its schema accepts', async () => {
    const cwd = folderWith({
      'a.imr': UNREASONED,
      'b.imr': SOUND,
      'c.imr': `${SOUND}${UNREASONED}`,
      'd.imr': 'Minutes.',
    });
    const lines = findingsIn((await runHere(['check', '--format', 'ndjson'], { cwd })).out);
    expect(lines.map(({ file }) => file)).toEqual(['a.imr', 'b.imr', 'c.imr', 'd.imr']);
    for (const line of lines) expect(validCheck(line), JSON.stringify(validCheck.errors)).toBe(true);
    expect(JSON.parse((await runHere(['check', '--format', 'json'], { cwd })).out)).toEqual(lines);
  });

  it('writes ranges as LSP counts them', async () => {
    const { out } = await runHere(['check', '--format', 'ndjson', '-'], {
      input: '\uFEFF\r\n\r\nMinutes of a meeting.',
    });
    expect(findingsIn(out)).toMatchObject([
      {
        file: '-',
        findings: [{ code: 'not-a-letter', severity: 'information', range: { start: { line: 2, character: 0 } } }],
      },
    ]);
  });

  it('writes SARIF', async () => {
    const cwd = folderWith({ 'in/a.imr': UNREASONED });
    const { code, out } = await runHere(['check', '--format', 'sarif'], { cwd });
    expect(code).toBe(1);
    const [{ results, tool }] = JSON.parse(out).runs;
    expect(tool.driver.version).toBe(version);
    expect(results).toHaveLength(1);
    expect(results[0].ruleId).toBe('missing-rationale');
    expect(results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'in/a.imr', uriBaseId: 'ROOT' });
  });

  it.each([
    ['junit', /<failure message="[^"]+" type="error">in\/a\.imr:/],
    ['github', /^::error file=in\/a\.imr,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=missing-rationale::/],
    ['gitlab', /"check_name":"missing-rationale".*"path":"in\/a\.imr"/],
    ['unix', /^in\/a\.imr:\d+:\d+: .* \[error\/missing-rationale\]\n$/],
    ['csv', /\r\nin\/a\.imr,,\d+,\d+,\d+,\d+,error,missing-rationale,/],
    ['html', /<h2 id="file-1">in\/a\.imr<\/h2>/],
  ])('writes %s, with the exit code of findings', async (format, expected) => {
    const cwd = folderWith({ 'in/a.imr': UNREASONED });
    const { code, out } = await runHere(['check', '--format', format], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(expected);
  });

  it('marks no case of JUnit as failed below --fail-on', async () => {
    const cwd = folderWith({ 'in/a.imr': UNREASONED });
    const { code, out } = await runHere(['check', '--format', 'junit', '--fail-on', 'never'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('<system-out>error: in/a.imr:');
    expect(out).not.toContain('<failure');
  });

  it('reads the letters of folders, and any file that is named', async () => {
    const cwd = folderWith({
      'a.txt': UNREASONED,
      'notes.txt': 'Minutes of a meeting.',
      'empty.imr': '',
      'b.imr': 'Minutes of a meeting.',
      'c.md': UNREASONED,
      'large.txt': 'x'.repeat(3_000_000),
    });
    const ndjson = async (...paths: string[]) =>
      codesIn((await runHere(['check', '--format', 'ndjson', ...paths], { cwd })).out);
    expect(await ndjson()).toEqual({ 'a.txt': ['missing-rationale'], 'b.imr': ['not-a-letter'], 'empty.imr': [] });
    expect(await ndjson('notes.txt')).toEqual({ 'notes.txt': ['not-a-letter'] });
    expect(await ndjson('c.md')).toEqual({ 'c.md': ['missing-rationale'] });
    expect(await ndjson('*.{txt,md}')).toEqual({ 'a.txt': ['missing-rationale'], 'c.md': ['missing-rationale'] });
  });

  it('says when there are no letters', async () => {
    expect(await runHere(['check'], { cwd: folderWith({}) })).toEqual({ code: 0, out: 'No letters found.\n', err: '' });
  });

  it('reports the same in every encoding', async () => {
    const windows1252 = ACCENTED.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96');
    const cwd = folderWith({
      'utf-8.imr': ACCENTED,
      'utf-8-marked.imr': `\uFEFF${ACCENTED}`,
      'utf-16le.txt': Buffer.from(ACCENTED, 'utf16le'),
      'utf-16le-marked.txt': Buffer.from(`\uFEFF${ACCENTED}`, 'utf16le'),
      'utf-16be.txt': Buffer.from(ACCENTED, 'utf16le').swap16(),
      'windows-1252.txt': Buffer.from(windows1252, 'latin1'),
    });
    const found = findingsIn((await run(['check', '--format', 'ndjson', '.', '-'], { cwd, input: ACCENTED })).out);
    expect(found).toHaveLength(7);
    for (const { findings } of found) expect(findings).toEqual(found[0]?.findings);
    expect(found[0]?.findings[0]?.message).toContain('Tramadol “½ tablet” – naïve');
    const input = Buffer.from(windows1252, 'latin1');
    const piped = findingsIn((await run(['check', '--format', 'ndjson', '-'], { input })).out);
    expect(piped[0]?.findings).toEqual(found[0]?.findings);
  });

  it('reads binary files', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) & 0xff);
    const cwd = folderWith({
      'binary.imr': bytes,
      'zeros.imr': new Uint8Array(100_000),
      'mixed.imr': `${UNREASONED}\0\0\0`,
    });
    const { code, out, err } = await run(['check', '--format', 'ndjson'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(Object.keys(codesIn(out))).toEqual(['binary.imr', 'mixed.imr', 'zeros.imr']);
    expect(codesIn(out)['mixed.imr']).toContain('missing-rationale');
  });

  it('reports what can’t be read and checks the rest', async () => {
    const cwd = folderWith({ 'a.imr': UNREASONED });
    const { code, out, err } = await run(['check', '--format', 'ndjson', 'no.imr', 'no*.imr', 'a.imr'], { cwd });
    expect(code).toBe(2);
    expect(codesIn(out)).toEqual({ 'a.imr': ['missing-rationale'] });
    expect(err).toBe('imr-letter: no.imr: no such file or directory\nimr-letter: no*.imr: no file matches it\n');
  });

  it.skipIf(process.platform === 'win32')('reports a broken link and checks the rest', async () => {
    const cwd = folderWith({ 'b.imr': SOUND });
    symlinkSync('nowhere', path.join(cwd, 'a.imr'));
    const { code, out, err } = await runHere(['check', '--fail-on', 'never'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: 'imr-letter: a.imr: no such file or directory\n' });
    expect(out).toBe('No findings in 1 file.\n');
  });

  it('writes each file as soon as it is checked', async () => {
    const cwd = folderWith({ 'a.imr': SOUND });
    const child = start(['check', '--format', 'ndjson', 'a.imr', '-'], { cwd });
    if (!child.stdout || !child.stdin) throw new Error('The program has no streams.');
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    // Standard input is still open, and the first file is reported all the same.
    expect(JSON.parse((await lines.next()).value)).toMatchObject({ file: 'a.imr', findings: [] });
    child.stdin.end(UNREASONED);
    expect(JSON.parse((await lines.next()).value)).toMatchObject({
      file: '-',
      findings: [{ code: 'missing-rationale' }],
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it('exits silently on a closed pipe', async () => {
    const files = Array.from({ length: 400 }, (_, index) => [`${index}.imr`, UNREASONED] as const);
    const child = start(['check', '--format', 'ndjson'], { cwd: folderWith(Object.fromEntries(files)) });
    if (!child.stdout || !child.stderr) throw new Error('The program has no streams.');
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code, signal] = await once(child, 'close');
    expect({ code, signal, err }).toEqual({ code: 1, signal: null, err: '' });
  });

  it('writes all of a large output into a pipe', async () => {
    const cwd = folderWith({ 'many.imr': UNREASONED.repeat(3000) });
    const { code, out } = await run(['check', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)[0].findings).toHaveLength(3000);
  });

  it.skipIf(process.platform !== 'linux')('reports an output that can’t be written', async () => {
    const cwd = folderWith({ 'a.imr': UNREASONED });
    const output = openSync('/dev/full', 'w');
    const { code, err } = await run(['check'], { cwd, output });
    closeSync(output);
    expect({ code, err }).toEqual({ code: 2, err: 'imr-letter: internal error (ENOSPC)\n' });
  });

  it('writes no colors to a pipe', async () => {
    const { out } = await run(['check', '-'], { input: UNREASONED, env: { FORCE_COLOR: '' } });
    expect(out).not.toContain('\u001b');
  });
});

describe('imr-letter check with a .imr-letter.json', () => {
  it('applies the nearest one', async () => {
    const cwd = folderWith({
      '.imr-letter.json': '{ "rules": { "missing-rationale": "off" } }',
      'a.imr': UNREASONED,
      'in/.imr-letter.json': '{ "rules": { "missing-rationale": "hint" } }',
      'in/deep/b.imr': UNREASONED,
    });
    const { code, out, err } = await runHere(['check', '--format', 'ndjson'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(findingsIn(out)).toMatchObject([
      { file: 'a.imr', findings: [] },
      { file: path.join('in', 'deep', 'b.imr'), findings: [{ code: 'missing-rationale', severity: 'hint' }] },
    ]);
    expect((await runHere(['check', '-'], { cwd, input: UNREASONED })).code).toBe(0);
    // The current directory is where the search ends.
    expect((await runHere(['check', 'b.imr'], { cwd: path.join(cwd, 'in/deep') })).code).toBe(1);
  });

  it('applies that of a folder outside of the current directory', async () => {
    const cwd = folderWith({
      'here/': '',
      'other/.imr-letter.json': '{ "rules": { "missing-rationale": "off" } }',
      'other/in/a.imr': UNREASONED,
    });
    expect((await runHere(['check', '../other'], { cwd: path.join(cwd, 'here') })).code).toBe(0);
    expect((await runHere(['check', '../other/in'], { cwd: path.join(cwd, 'here') })).code).toBe(1);
  });

  it('reports an unknown code once and applies the rest', async () => {
    const cwd = folderWith({
      '.imr-letter.json': '{\n  "rules": {\n    "missing-rational": "off",\n    "missing-decision": "of"\n  }\n}\n',
      'a.imr': UNREASONED,
      'in/b.imr': UNREASONED,
    });
    const { code, out, err } = await runHere(['check', '--format', 'ndjson', '--fail-on', 'never'], { cwd });
    expect(code).toBe(2);
    expect(Object.values(codesIn(out))).toEqual([['missing-rationale'], ['missing-rationale']]);
    expect(err).toBe(
      [
        'imr-letter: .imr-letter.json:3:5: Unknown rule "missing-rational"; did you mean "missing-rationale"?',
        'imr-letter: .imr-letter.json:4:25: "of" is not a severity for "missing-decision"; did you mean "off"?',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['{ "rules": ', 2, '.imr-letter.json:1:12: The file is not JSON (line 1, column 12: a value is missing)'],
    ['{ "Rules": {} }', 1, '.imr-letter.json:1:3: Unknown key "Rules"; did you mean "rules"?'],
  ])('names what is wrong in %j and exits with %i', async (text, exit, message) => {
    const cwd = folderWith({ '.imr-letter.json': text, 'a.imr': UNREASONED });
    const { code, out, err } = await runHere(['check', '--format', 'ndjson'], { cwd });
    expect(code).toBe(exit);
    expect(codesIn(out)).toEqual({ 'a.imr': ['missing-rationale'] });
    expect(err).toContain(`imr-letter: ${message}`);
  });

  it('reports one that is a folder', async () => {
    const cwd = folderWith({ '.imr-letter.json/': '', 'a.imr': SOUND });
    const { code, err } = await runHere(['check'], { cwd });
    expect(code).toBe(2);
    expect(err).toBe("imr-letter: .imr-letter.json: The file can't be read (it is a folder), so it has no effect.\n");
  });

  it('is read in other encodings', async () => {
    const cwd = folderWith({ 'a.imr': UNREASONED });
    const text = '\uFEFF{ "rules": { "missing-rationale": "off" } }';
    writeFileSync(path.join(cwd, '.imr-letter.json'), Buffer.from(text, 'utf16le'));
    expect((await runHere(['check'], { cwd })).code).toBe(0);
  });
});

describe('imr-letter parse', () => {
  const ITEM = [
    'Pain clinic: Norco 10/325mg was the original request. 30 tablets were authorized. The remaining Norco 10/325mg #60 is:',
    'Overturned',
    'Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, criteria',
    'for use.',
    'Decision rationale: The record shows',
    '  a clear gain in function.',
  ].join('\n');
  const HEADER = [
    'Case Number: CM17-0000001',
    'Date Assigned: 01/20/2017   Date of Injury: 10/18/2016',
    'Priority: Standard',
  ];

  it('writes one line per file that its schema accepts', async () => {
    const cwd = folderWith({
      'a.imr': `${SOUND}\n${ITEM}\n`,
      'b.imr': 'Minutes of a meeting.',
      'c.imr': `${HEADER.join('\n')}\n${SOUND}${HEADER.join('\n')}\n${SOUND}`,
      'empty.imr': '',
      'notes.txt': 'Minutes of a meeting.',
    });
    const { code, out, err } = await runHere(['parse'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const files = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const file of files) expect(validParse(file), JSON.stringify(validParse.errors)).toBe(true);
    expect(files.map(({ file, letters }) => [file, letters.length])).toEqual([
      ['a.imr', 1],
      ['b.imr', 0],
      ['c.imr', 2],
      ['empty.imr', 0],
    ]);
    const [first, second] = files[0].letters[0].items;
    expect(first).toMatchObject({ name: 'Tramadol 50mg #84', decision: 'Upheld', outcome: 'upheld', original: null });
    expect(second).toMatchObject({
      name: 'Pain clinic: Norco 10/325mg was the original request. 30 tablets were authorized. The remaining Norco 10/325mg #60 is',
      decision: 'Overturned',
      outcome: 'overturned',
      claimsAdministratorGuideline: {
        text: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, criteria for use.',
        citations: [{ title: expect.any(String), topics: ['Opioids, criteria for use'], pages: [], mtus: true }],
      },
      maximusGuideline: null,
      rationale: { text: 'The record shows a clear gain in function.' },
    });
    expect(files[0].letters[0]).toMatchObject({
      header: null,
      reviewer: { licences: ['California'], specialties: ['Family Practice'] },
    });
    expect(files[0].letters[0].sections.map(({ kind }: { kind: string }) => kind)).toEqual([
      'determination',
      'summary',
      'decisions',
    ]);
    expect(files[2].letters[0].header).toMatchObject({
      caseNumber: 'CM17-0000001',
      dateOfInjury: '10/18/2016',
      decisionDate: null,
    });
  });

  it('reads standard input and reports what can’t be read', async () => {
    const { code, out, err } = await run(['parse', 'no.imr', '-'], { input: SOUND });
    expect({ code, err }).toEqual({ code: 2, err: 'imr-letter: no.imr: no such file or directory\n' });
    expect(JSON.parse(out)).toMatchObject({ schema: 1, file: '-', letters: [{ items: [{ outcome: 'upheld' }] }] });
  });
});

describe('imr-letter lsp', () => {
  it('is the language server and reports the findings of check', async () => {
    const child = start(['lsp', '--stdio']);
    if (!child.stdout || !child.stdin) throw new Error('The program has no streams.');
    const ended = once(child, 'exit');
    const wire = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    wire.listen();
    const textDocument = { uri: 'untitled:a', languageId: 'imr-letter', version: 1, text: UNREASONED };
    const capabilities = { textDocument: { diagnostic: {} } };
    await wire.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    await wire.sendNotification('initialized', {});
    await wire.sendNotification('textDocument/didOpen', { textDocument });
    const { items } = await wire.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
    const { out } = await run(['check', '--format', 'ndjson', '-'], { input: UNREASONED });
    expect(items).toHaveLength(1);
    expect(items).toMatchObject(
      findingsIn(out).flatMap(({ findings }) => findings.map(({ code, message, range }) => ({ code, message, range }))),
    );
    await wire.sendRequest('shutdown');
    await wire.sendNotification('exit');
    expect(await ended).toEqual([0, null]);
    wire.dispose();
  });
});
