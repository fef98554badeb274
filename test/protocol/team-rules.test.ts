import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../server/src/cli/program.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { diskFiles } from '../../server/src/platform/disk-files.ts';
import { exampleLetter } from '../../server/src/rules/example-letter.ts';
import { folderWith } from '../support/folder.ts';
import { Editor } from '../support/lsp-client.ts';

const UNREASONED = exampleLetter([
  'Decision rationale: The MTUS opioid guidelines ask for a gain in function, and the record shows none. The request is not medically necessary.\n',
  '',
]);
const LETTERS = { 'a.imr': UNREASONED, 'drafts/b.imr': UNREASONED, '2016/c-old.imr': UNREASONED };
const RULE = 'missing-rationale';
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
let editor: Editor | undefined;

afterEach(() => editor?.dispose());

/** The severity of the finding in each letter, in the order of their names; "off" where there is none. */
type Severities = readonly [old: string, top: string, draft: string];
const NAMES = ['2016/c-old.imr', 'a.imr', 'drafts/b.imr'];

async function inProgram(cwd: string) {
  const written = { out: '', err: '' };
  const outputTo = (stream: 'out' | 'err') => ({
    colors: false,
    async write(text: string) {
      written[stream] += text;
      return true;
    },
  });
  const io = { cwd, out: outputTo('out'), err: outputTo('err'), input: async function* () {}, readDocument };
  const code = await runProgram(['check', '--format', 'json'], io, async () => undefined);
  const severities = JSON.parse(written.out).map(({ findings }: { findings: { severity: string }[] }) =>
    findings.length === 0 ? 'off' : findings.map(({ severity }) => severity).join(),
  );
  return { code, severities, err: written.err };
}

async function inEditor(cwd: string) {
  editor = await Editor.open({ folders: [pathToFileURL(cwd).href], disk: diskFiles });
  const severities: string[] = [];
  for (const name of NAMES) {
    const uri = pathToFileURL(path.join(cwd, name)).href;
    await editor.openLetter(uri, UNREASONED);
    const report = await editor.pull(uri);
    const found = report.kind === 'full' ? report.items : [];
    severities.push(found.length === 0 ? 'off' : found.map(({ severity = 0 }) => SEVERITIES[severity]).join());
  }
  return severities;
}

const rules = (severity: string) => ({ rules: { [RULE]: severity } });
const override = (severity: string, ...files: string[]) => ({ files, ...rules(severity) });

const CONFIGURATIONS: readonly (readonly [what: string, files: Readonly<Record<string, object>>, Severities])[] = [
  ['nothing', {}, ['error', 'error', 'error']],
  ['a rule', { '.': rules('hint') }, ['hint', 'hint', 'hint']],
  ['the nearest file alone', { '.': rules('hint'), drafts: {} }, ['hint', 'hint', 'error']],
  ['exclude with a name', { '.': { exclude: ['b.imr'] } }, ['error', 'error', 'off']],
  ['exclude with a folder', { '.': { exclude: ['drafts'] } }, ['error', 'error', 'off']],
  ['exclude with a folder and a slash', { '.': { exclude: ['drafts/'] } }, ['error', 'error', 'off']],
  ['exclude from the top', { '.': { exclude: ['./*.imr'] } }, ['error', 'off', 'error']],
  ['exclude in depth', { '.': { exclude: ['**/*-old.imr'] } }, ['off', 'error', 'error']],
  ['exclude with braces', { '.': { exclude: ['{drafts,20??}/**'] } }, ['off', 'error', 'off']],
  ['include', { '.': { include: ['2016/**'] } }, ['error', 'off', 'off']],
  ['include and exclude', { '.': { include: ['*.imr'], exclude: ['c*'] } }, ['off', 'error', 'error']],
  ['an override', { '.': { overrides: [override('hint', 'drafts/**')] } }, ['error', 'error', 'hint']],
  [
    'an override over a rule',
    { '.': { ...rules('off'), overrides: [override('hint', 'a*')] } },
    ['off', 'hint', 'off'],
  ],
  [
    'the later of two overrides',
    { '.': { overrides: [override('hint', '*'), override('warning', '2016/*')] } },
    ['warning', 'hint', 'hint'],
  ],
  ['extends', { '.': { extends: 'team/base.json' }, 'team/base.json': rules('hint') }, ['hint', 'hint', 'hint']],
  [
    'a rule over an extended one',
    { '.': { extends: ['team/base.json'], ...rules('warning') }, 'team/base.json': rules('hint') },
    ['warning', 'warning', 'warning'],
  ],
  [
    'extended globs from the folder that extends',
    { '.': { extends: 'team/base.json' }, 'team/base.json': { exclude: ['drafts/*'] } },
    ['error', 'error', 'off'],
  ],
  [
    'files that extend one another',
    { '.': { extends: './one.json' }, 'one.json': { extends: 'team/two.json' }, 'team/two.json': rules('information') },
    ['information', 'information', 'information'],
  ],
  [
    'a file that is extended twice',
    { '.': { extends: ['one.json', 'two.json'] }, 'one.json': { extends: 'two.json' }, 'two.json': rules('hint') },
    ['hint', 'hint', 'hint'],
  ],
  [
    'extends from below',
    { drafts: { extends: '../.imr-letter.json', ...rules('hint') }, '.': { exclude: ['a.imr'] } },
    ['error', 'off', 'hint'],
  ],
];

function folderOf(files: Readonly<Record<string, object>>): string {
  const configurations = Object.entries(files).map(([name, value]) => [
    name.endsWith('.json') ? name : path.posix.join(name, '.imr-letter.json'),
    JSON.stringify(value),
  ]);
  return folderWith({ ...LETTERS, ...Object.fromEntries(configurations) });
}

describe('a team’s rules', () => {
  it('are tried in twenty configurations', () => expect(CONFIGURATIONS).toHaveLength(20));

  it.each(CONFIGURATIONS)('count in editor and program alike: %s', async (_, files, expected) => {
    const cwd = folderOf(files);
    const { severities, err } = await inProgram(cwd);
    expect([severities, err]).toEqual([expected, '']);
    expect(await inEditor(cwd)).toEqual(expected);
  });

  it.each([
    ['a file that is missing', { '.': { extends: 'none.json' } }, '.imr-letter.json:1:2', 'there is no such file'],
    ['an address', { '.': { extends: ['https://rules.example/a.json'] } }, '.imr-letter.json:1:13', 'on this computer'],
    ['something else than a path', { '.': { extends: [7] } }, '.imr-letter.json:1:13', 'is not the path'],
    ['itself', { '.': { extends: '.imr-letter.json' } }, '.imr-letter.json:1:2', 'leads back'],
    [
      'a circle',
      { '.': { extends: 'one.json' }, 'one.json': { extends: '.imr-letter.json' } },
      'one.json:1:2',
      'leads back',
    ],
    [
      'too many one after another',
      Object.fromEntries(
        [...Array(12).keys()].map((at) => [at === 0 ? '.' : `${at}.json`, { extends: `${at + 1}.json` }]),
      ),
      '9.json:1:2',
      'at most 10 files',
    ],
    ['an override without files', { '.': { overrides: [{}] } }, '.imr-letter.json:1:15', 'with "files"'],
    ['a glob that is none', { '.': { exclude: [''] } }, '.imr-letter.json:1:13', 'is not a glob'],
    [
      'a rule of an override that is unknown',
      { '.': { overrides: [{ files: ['*'], rules: { nothing: 'off' } }] } },
      '.imr-letter.json:1:39',
      'Unknown rule "nothing"',
    ],
  ])('report at its place: %s', async (_, files, place, message) => {
    const cwd = folderOf(files);
    const { code, err } = await inProgram(cwd);
    expect(code).toBe(2);
    expect(err).toContain(`imr-letter: ${place}: `);
    expect(err).toContain(message);
    await inEditor(cwd);
    const uri = pathToFileURL(path.join(cwd, place.replace(/:.*/, ''))).href;
    const reported = editor?.published.filter((one) => one.uri === uri).flatMap(({ diagnostics }) => diagnostics);
    const [line, column] = place
      .split(':')
      .slice(1)
      .map((number) => Number(number) - 1);
    const found = reported?.find((diagnostic) => String(diagnostic.message).includes(message));
    expect(found?.range.start).toEqual({ line, character: column });
  });

  it('count again once an extended file changes', async () => {
    const cwd = folderOf({ '.': { extends: 'team/base.json' }, 'team/base.json': rules('hint') });
    expect(await inEditor(cwd)).toEqual(['hint', 'hint', 'hint']);
    const base = path.join(cwd, 'team/base.json');
    writeFileSync(base, JSON.stringify(rules('warning')));
    const changes = [{ uri: pathToFileURL(base).href, type: 2 }];
    await editor?.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const report = await editor?.pull(pathToFileURL(path.join(cwd, 'a.imr')).href);
    expect(report?.kind === 'full' && report.items.map(({ severity }) => severity)).toEqual([2]);
  });
});
