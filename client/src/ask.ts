import * as vscode from 'vscode';
import type { KeptLanguages } from './kept-languages.ts';

const YES = 'Yes';
const NO = 'No';
const NEVER = 'Never';

/** Plain-text documents that are letters, while the user is asked whether to show them as such: one question at a time. */
export class AskedLetters {
  readonly #kept: KeptLanguages;
  readonly #becomeLetter: (document: vscode.TextDocument) => void;
  readonly #waiting = new Set<vscode.TextDocument>();

  constructor(kept: KeptLanguages, becomeLetter: (document: vscode.TextDocument) => void) {
    this.#kept = kept;
    this.#becomeLetter = becomeLetter;
  }

  /** Asks about a document; one that comes while the question stands shares its answer. */
  add(document: vscode.TextDocument): void {
    this.#waiting.add(document);
    if (this.#waiting.size === 1) void this.#ask(document);
  }

  async #ask({ uri }: vscode.TextDocument): Promise<void> {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const question = `“${name}” is an IMR determination letter. Show such files with outline, checks and hovers?`;
    const answer = await vscode.window.showInformationMessage(question, YES, NO, NEVER);
    const documents = [...this.#waiting];
    this.#waiting.clear();
    for (const document of documents) {
      if (answer === YES) this.#becomeLetter(document);
      else this.#kept.keep(document.uri);
    }
    if (answer === NEVER) {
      const settings = vscode.workspace.getConfiguration('imrLetter');
      await settings.update('detect', 'never', vscode.ConfigurationTarget.Global);
    }
  }
}
