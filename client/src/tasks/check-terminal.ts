import * as vscode from 'vscode';
import type { FindingSeverity, PlacedFinding } from '../../../server/src/protocol/letter-list.ts';
import { LetterFindingsRequest } from '../../../server/src/protocol/letter-messages.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { unixLine } from '../../../server/src/text/unix-line.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { letterCountsMessage } from '../ui/letter-counts.ts';
import { SEVERITIES } from '../views/counts.ts';

/** The files that are or may be letters, and the folders that are left out. */
const FILES = '**/*.{imr,txt}';
const OTHER_FOLDERS = '**/{node_modules,.git}/**';
const NAMED_LETTER = /\.imr(?:\.txt)?$/i;

/** What a check is on, and from which severity on a finding makes it fail. */
export interface Check {
  /** The folders with the letters; the files of a single one are named from there. */
  readonly folders: readonly vscode.WorkspaceFolder[];
  readonly failOn: FindingSeverity | 'never';
}

/**
 * The terminal of a task: checks all letters of some folders with the language server, so with the editor's settings, and writes each finding on a
 * line. It ends with 0, with 1 where something was found at or above a severity, or with 2 where letters could not be checked.
 */
export class CheckTerminal implements vscode.Pseudoterminal {
  readonly #server: () => Promise<ServerConnection>;
  readonly #check: Check;
  readonly #written = new vscode.EventEmitter<string>();
  readonly #closed = new vscode.EventEmitter<number>();
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly onDidWrite = this.#written.event;
  readonly onDidClose = this.#closed.event;

  constructor(server: () => Promise<ServerConnection>, check: Check) {
    this.#server = server;
    this.#check = check;
  }

  open(): void {
    void this.#run().then(
      (code) => this.#closed.fire(code),
      () => {
        this.#write(vscode.l10n.t('The letters could not be checked.'));
        this.#closed.fire(2);
      },
    );
  }

  close(): void {
    this.#cancellation.cancel();
  }

  async #run(): Promise<number> {
    const { token } = this.#cancellation;
    const connection = await this.#server();
    const counts = { letters: 0, clean: 0 };
    let fails = false;
    let isAnyUnread = false;
    for (const uri of await this.#files()) {
      if (token.isCancellationRequested) return 2;
      const findings = await connection.request(LetterFindingsRequest, { uri: uri.toString() }, token);
      if (findings) {
        counts.letters++;
        if (findings.length === 0) counts.clean++;
        fails ||= findings.some(({ severity }) => this.#isFailure(severity));
        this.#writeFindings(uri, findings);
      } else if (NAMED_LETTER.test(uri.path)) {
        isAnyUnread = true;
        this.#write(vscode.l10n.t('{0}: it can’t be read', this.#nameOf(uri)));
      }
    }
    this.#write(letterCountsMessage(counts));
    if (isAnyUnread) return 2;
    return fails ? 1 : 0;
  }

  /** Returns the files that may be letters, in the order of their paths. */
  async #files(): Promise<readonly vscode.Uri[]> {
    const { token } = this.#cancellation;
    const found = await Promise.all(
      this.#check.folders.map((folder) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(folder, FILES), OTHER_FOLDERS, undefined, token),
      ),
    );
    // A folder may lie in another one that is open, too.
    const all = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    return [...all.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  #isFailure(severity: FindingSeverity): boolean {
    const { failOn } = this.#check;
    return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
  }

  #writeFindings(uri: vscode.Uri, findings: readonly PlacedFinding[]): void {
    const name = this.#nameOf(uri);
    for (const { severity, code, message, range } of findings)
      this.#write(unixLine(name, { severity, code, message: plainText(message), start: range.start }));
  }

  #nameOf(uri: vscode.Uri): string {
    const [folder, other] = this.#check.folders;
    const top = folder && !other ? `${folder.uri.path.replace(/\/$/, '')}/` : undefined;
    return plainText(top !== undefined && uri.path.startsWith(top) ? uri.path.slice(top.length) : uri.fsPath);
  }

  #write(line: string): void {
    this.#written.fire(`${line}\r\n`);
  }
}
