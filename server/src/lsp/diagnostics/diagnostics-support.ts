import type { TextDocument } from 'vscode-languageserver-textdocument';

/** How the diagnostics of open documents reach the client: it pulls them, or the server pushes them. */
export interface DiagnosticsSupport {
  /** A document was opened or changed. */
  changed(document: TextDocument, isOpened: boolean): Promise<void>;
  /** A document was saved; `wasDeferred` if findings of it were not shown before. */
  saved(document: TextDocument, wasDeferred: boolean): Promise<void>;
  /** The user asked for a check of a document. */
  check(document: TextDocument): void;
  /** Findings of a document are no longer deferred. */
  showDeferred(document: TextDocument): Promise<void>;
  /** Diagnostics must be computed again, since settings or files changed. */
  refresh(documents: readonly TextDocument[]): Promise<void>;
  closed(document: TextDocument): void;
}
