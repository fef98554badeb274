import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DiagnosticsSupport } from './diagnostics-support.ts';

/** A client that pulls diagnostics: it pulls on changes by itself, and again when it is asked to refresh. */
export class PulledDiagnostics implements DiagnosticsSupport {
  readonly #refresh: () => Promise<void>;

  /** `refresh` asks the client to pull again, if it supports that. */
  constructor(refresh: () => Promise<void>) {
    this.#refresh = refresh;
  }

  async changed(): Promise<void> {}

  async saved(_document: TextDocument, wasDeferred: boolean): Promise<void> {
    if (wasDeferred) await this.#refresh();
  }

  check(): void {}

  showDeferred(): Promise<void> {
    return this.#refresh();
  }

  refresh(): Promise<void> {
    return this.#refresh();
  }

  closed(): void {}
}
