import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { LanguageOverrides } from './language-overrides.ts';

const YES = vscode.l10n.t('Yes');
const NO = vscode.l10n.t('No');
const ALWAYS = vscode.l10n.t('Always');
const NEVER = vscode.l10n.t('Never');

/** Asks the user whether to show plain-text documents as letters, one question at a time. */
export class DetectionPrompt {
  readonly #overrides: LanguageOverrides;
  readonly #setLetterLanguage: (document: vscode.TextDocument) => void;
  readonly #waiting = new Set<vscode.TextDocument>();

  constructor(overrides: LanguageOverrides, setLetterLanguage: (document: vscode.TextDocument) => void) {
    this.#overrides = overrides;
    this.#setLetterLanguage = setLetterLanguage;
  }

  /** Asks about a document after the earlier questions are answered. */
  add(document: vscode.TextDocument): void {
    this.#waiting.add(document);
    if (this.#waiting.size === 1) void this.#askInTurn();
  }

  async #askInTurn(): Promise<void> {
    for (const document of this.#waiting) {
      // An earlier answer may have changed the setting.
      const detect = settingsOf(document).get('detect');
      if (detect === 'always') this.#setLetterLanguage(document);
      else if (detect === 'ask' && !document.isClosed) await this.#ask(document);
      this.#waiting.delete(document);
    }
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const { path } = document.uri;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const question = vscode.l10n.t(
      '“{0}” is an IMR determination letter. Show this file with outline, checks and hovers?',
      name,
    );
    const answer = await vscode.window.showInformationMessage(plainText(question), YES, NO, ALWAYS, NEVER);
    if (answer === YES || answer === ALWAYS) this.#setLetterLanguage(document);
    else if (answer !== NEVER) this.#overrides.add(document.uri);
    if (answer === ALWAYS) await setDetect(document, 'always');
    if (answer === NEVER) await setDetect(document, 'never');
  }
}

/** Sets `imrLetter.detect` on the level where it is set now, since a wider level would have no effect. */
async function setDetect(document: vscode.TextDocument, value: 'always' | 'never'): Promise<void> {
  const settings = settingsOf(document);
  const set = settings.inspect('detect');
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  // In an untrusted workspace, only the user's value applies.
  const isTrusted = vscode.workspace.isTrusted !== false;
  const wide = isTrusted && set?.workspaceValue !== undefined ? Workspace : Global;
  const target = isTrusted && set?.workspaceFolderValue !== undefined ? WorkspaceFolder : wide;
  try {
    await settings.update('detect', value, target);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      plainText(vscode.l10n.t('The setting imrLetter.detect can’t be written: {0}', why)),
    );
  }
}

function settingsOf({ uri }: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('imrLetter', uri);
}
