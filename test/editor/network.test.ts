import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';

interface NetworkNote {
  readonly event: 'watched' | 'refused';
  readonly process: string;
  readonly host?: string;
  readonly stack?: string;
}

// Runs last, when the other suites have had the extension do all that it does.
describe('the network', () => {
  const file = process.env.IMR_NETWORK_NOTES;

  it('was watched in the language server and not used by the extension', () => {
    if (!file) throw new Error('The suite ran without the watch.');
    const notes: NetworkNote[] = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const folder = vscode.extensions.getExtension('imr-letter.imr-letter')?.extensionPath ?? '';
    const server = notes.filter((note) => /[\\/]dist[\\/]server\.js/.test(note.process));
    if (!server.some((note) => note.event === 'watched')) throw new Error('The language server ran without the watch.');
    const asked = notes.filter(
      (note) => note.event === 'refused' && (server.includes(note) || note.stack?.includes(`${folder}/dist/`)),
    );
    if (asked.length > 0) throw new Error(`Asked for: ${asked.map((note) => note.host).join(', ')}`);
  });
});
