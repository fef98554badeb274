import * as vscode from 'vscode';
import { plainText } from '../../../server/src/text/plain-text.ts';
import type { LanguageOverrides } from './language-overrides.ts';

const YES = vscode.l10n.t('Yes');
const NO = vscode.l10n.t('No');
const ALWAYS = vscode.l10n.t('Always');
const NEVER = vscode.l10n.t('Never');

/** Plain-text documents that are letters, while the user is asked whether to show them as such: one question at a time. */
export class DetectionPrompt {
  readonly #kept: LanguageOverrides;
  readonly #becomeLetter: (document: vscode.TextDocument) => void;
  readonly #waiting = new Set<vscode.TextDocument>();

  constructor(kept: LanguageOverrides, becomeLetter: (document: vscode.TextDocument) => void) {
    this.#kept = kept;
    this.#becomeLetter = becomeLetter;
  }

  /** Asks about a document, once the questions about those before it are answered. */
  add(document: vscode.TextDocument): void {
    this.#waiting.add(document);
    if (this.#waiting.size === 1) void this.#askInTurn();
  }

  async #askInTurn(): Promise<void> {
    for (const document of this.#waiting) {
      // An answer before this one may have set it.
      const detect = settingsOf(document).get('detect');
      if (detect === 'always') this.#becomeLetter(document);
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
    if (answer === YES || answer === ALWAYS) this.#becomeLetter(document);
    else if (answer !== NEVER) this.#kept.keep(document.uri);
    if (answer === ALWAYS) await setDetect(document, 'always');
    if (answer === NEVER) await setDetect(document, 'never');
  }
}

/** Sets it where it is set now: a value at a wider level would change nothing. */
async function setDetect(document: vscode.TextDocument, value: 'always' | 'never'): Promise<void> {
  const settings = settingsOf(document);
  const set = settings.inspect('detect');
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  // In a folder that isn't trusted, the user's own value alone counts.
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
