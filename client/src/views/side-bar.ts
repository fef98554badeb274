import * as vscode from 'vscode';
import type { LetterRow, PlacedFinding } from '../../../server/src/protocol/letter-list.ts';
import { LetterFindingsRequest } from '../../../server/src/protocol/letter-messages.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { plainItem } from '../ui/plain-items.ts';
import { findingsText, formatNumber, lettersText, statusOf } from './counts.ts';
import { type FindingGrouping, findingGroups } from './finding-groups.ts';
import { type LetterGrouping, letterGroups } from './letter-groups.ts';
import { LetterRows } from './letter-rows.ts';
import { NodeList } from './node-list.ts';
import { ThisLetter } from './this-letter.ts';

/** Where the choice of a grouping is kept for a workspace. */
const LETTER_GROUPING = 'letterGrouping';
const FINDING_GROUPING = 'findingGrouping';

/** The views of the side bar: all letters, their findings, and the letter at the cursor. */
export class SideBar implements vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #state: vscode.Memento;
  readonly #rows: LetterRows;
  readonly #thisLetter: ThisLetter;
  readonly #letterList = new NodeList();
  readonly #findingList = new NodeList();
  readonly #letters: vscode.TreeView<unknown>;
  readonly #findings: vscode.TreeView<unknown>;
  readonly #parts: vscode.Disposable;

  constructor(server: () => Promise<ServerConnection>, state: vscode.Memento) {
    this.#server = server;
    this.#state = state;
    this.#rows = new LetterRows(server);
    this.#thisLetter = new ThisLetter(server);
    const { window, commands } = vscode;
    this.#letters = window.createTreeView('imrLetter.letters', {
      treeDataProvider: this.#letterList,
      showCollapseAll: true,
    });
    this.#findings = window.createTreeView('imrLetter.findings', {
      treeDataProvider: this.#findingList,
      showCollapseAll: true,
    });
    const onVisible = () => this.#rows.setWanted(this.#letters.visible || this.#findings.visible);
    this.#parts = vscode.Disposable.from(
      this.#rows,
      this.#letterList,
      this.#findingList,
      this.#letters,
      this.#findings,
      this.#thisLetter,
      this.#letters.onDidChangeVisibility(onVisible),
      this.#findings.onDidChangeVisibility(onVisible),
      this.#rows.onDidChange((rows) => this.#show(rows)),
      commands.registerCommand('imrLetter.groupLetters', () => this.#chooseLetterGrouping()),
      commands.registerCommand('imrLetter.groupFindings', () => this.#chooseFindingGrouping()),
    );
    onVisible();
  }

  /** Reads the letters again, since the server says that they changed. */
  lettersChanged(): void {
    this.#rows.refreshAll();
  }

  /** Shows the letter at the cursor again, since its comments or its sign-off may be others. */
  reviewChanged(): void {
    this.#thisLetter.refreshSoon();
  }

  dispose(): void {
    this.#parts.dispose();
  }

  #show(rows: readonly LetterRow[]): void {
    const letterGrouping = this.#state.get<LetterGrouping>(LETTER_GROUPING, 'folder');
    const findingGrouping = this.#state.get<FindingGrouping>(FINDING_GROUPING, 'rule');
    this.#letterList.show(letterGroups(rows, letterGrouping, pathInFolder));
    this.#findingList.show(
      findingGroups(rows, findingGrouping, { nameOf: pathInFolder, findingsIn: (uri) => this.#findingsIn(uri) }),
    );
    const unchecked = rows.filter((row) => statusOf(row) === 'unchecked').length;
    this.#letters.description = rows.length === 0 ? '' : formatNumber(rows.length);
    this.#letters.message = unchecked === 0 ? '' : vscode.l10n.t('Not checked yet: {0}', lettersText(unchecked));
    this.#findings.description = findingsText(rows);
  }

  async #findingsIn(uri: string): Promise<readonly PlacedFinding[]> {
    return (await (await this.#server()).request(LetterFindingsRequest, { uri })) ?? [];
  }

  async #chooseLetterGrouping(): Promise<void> {
    const { l10n } = vscode;
    const choices: readonly Choice<LetterGrouping>[] = [
      { label: l10n.t('Folder'), value: 'folder' },
      { label: l10n.t('Status'), value: 'status' },
      { label: l10n.t('Month of Decision'), value: 'month' },
      { label: l10n.t('Outcome'), value: 'outcome' },
    ];
    await this.#choose(LETTER_GROUPING, choices, l10n.t('Group the letters by'));
  }

  async #chooseFindingGrouping(): Promise<void> {
    const { l10n } = vscode;
    const choices: readonly Choice<FindingGrouping>[] = [
      { label: l10n.t('Rule'), value: 'rule' },
      { label: l10n.t('Severity'), value: 'severity' },
      { label: l10n.t('Letter'), value: 'letter' },
    ];
    await this.#choose(FINDING_GROUPING, choices, l10n.t('Group the findings by'));
  }

  async #choose<T>(key: string, choices: readonly Choice<T>[], placeHolder: string): Promise<void> {
    const chosen = await vscode.window.showQuickPick(choices.map(plainItem), {
      placeHolder: plainText(placeHolder),
    });
    if (!chosen) return;
    await this.#state.update(key, chosen.value);
    this.#show(this.#rows.rows);
  }
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Returns the path of a file from its open folder on, with that folder's name; of another file its name. */
function pathInFolder(uri: string): string {
  const file = vscode.Uri.parse(uri);
  const folder = vscode.workspace.getWorkspaceFolder(file);
  const name = file.path.replace(/^.*\//, '');
  return folder ? `${folder.name}${file.path.slice(folder.uri.path.replace(/\/$/, '').length)}` : name;
}
