import { beforeEach, describe, expect, it, vi } from 'vitest';
import { URI } from 'vscode-uri';
import type { PlacedFinding } from '../../../server/src/protocol/letter-list.ts';
import { t } from '../../support/l10n.ts';

const editor = vi.hoisted(() => ({ files: [] as string[] }));

vi.mock('vscode', async () => {
  const { Emitter, CancellationTokenSource } = await import('vscode-jsonrpc');
  const { URI: Uri } = await import('vscode-uri');
  return {
    EventEmitter: Emitter,
    CancellationTokenSource,
    RelativePattern: class {},
    l10n: { t },
    env: { language: 'en' },
    workspace: { findFiles: async () => editor.files.map((file) => Uri.file(file)) },
  };
});

// Other tests load these modules with other mocks of VS Code.
vi.resetModules();
const { CheckTerminal } = await import('../../../client/src/tasks/check-terminal.ts');
type Check = import('../../../client/src/tasks/check-terminal.ts').Check;

const FOLDER = { name: 'letters', index: 0, uri: URI.file('/work/letters') };
const FOUND: PlacedFinding = {
  code: 'missing-rationale',
  severity: 'warning',
  message: 'It has no “\u001b[31m\nrationale”.',
  range: { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } },
  letter: 0,
};

/** Runs a check to its end; what it writes, and its exit code. */
async function run(found: (file: string) => readonly PlacedFinding[] | null, check: Partial<Check> = {}) {
  const request = async (_: unknown, { uri }: { uri?: string }) => found(URI.parse(uri ?? '').path);
  const server = { request, notifyFileChanged: async () => undefined };
  const terminal = new CheckTerminal(async () => server as never, { folders: [FOLDER], failOn: 'error', ...check });
  const lines: string[] = [];
  terminal.onDidWrite((text) => lines.push(text));
  const code = await new Promise<number>((resolve) => {
    terminal.onDidClose(resolve);
    terminal.open();
  });
  return { code, text: lines.join('') };
}

describe('the terminal of a check', () => {
  beforeEach(() => {
    editor.files = ['/work/letters/b.imr', '/work/letters/a/notes.txt', '/work/letters/a/c.imr.txt'];
  });

  it('writes each finding on one line, in the order of the files, and how many letters were checked', async () => {
    const { code, text } = await run((file) => (file.endsWith('notes.txt') ? null : [FOUND]));
    expect(text).toBe(
      'a/c.imr.txt:5:3: It has no “ [31m rationale”. [warning/missing-rationale]\r\n' +
        'b.imr:5:3: It has no “ [31m rationale”. [warning/missing-rationale]\r\n' +
        '2 letters checked: none of them is clean.\r\n',
    );
    expect(code).toBe(0);
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['hint', 1],
    ['never', 0],
  ] as const)('fails on a warning where --fail-on would: %s', async (failOn, expected) => {
    expect((await run(() => [FOUND], { failOn })).code).toBe(expected);
  });

  it('names a letter that can’t be read, checks the others, and ends with 2', async () => {
    const { code, text } = await run((file) => (file.endsWith('b.imr') ? null : []));
    expect(text).toBe('b.imr: it can’t be read\r\n2 letters checked: all of them are clean.\r\n');
    expect(code).toBe(2);
  });

  it('names files by their paths where several folders are checked', async () => {
    editor.files = ['/work/letters/b.imr'];
    const { text } = await run(() => [FOUND], { folders: [FOLDER, { ...FOLDER, uri: URI.file('/work/more') }] });
    expect(text).toContain('/work/letters/b.imr:5:3: ');
    expect(text).toContain('1 letter checked');
  });

  it('ends with 2, and a sentence that quotes nothing, where the server fails', async () => {
    const fails = () => {
      throw new Error('words of a letter');
    };
    expect(await run(fails)).toEqual({ code: 2, text: 'The letters could not be checked.\r\n' });
  });
});
