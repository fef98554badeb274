import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { JsonObject } from '../client/settings.ts';
import type { LetterText } from '../documents/letter-cache.ts';
import type { Session } from '../session.ts';

/** A request about an open document. */
export interface DocumentRequest {
  readonly session: Session;
  readonly document: TextDocument;
  readonly text: LetterText;
  readonly params: JsonObject;
  readonly token: CancellationToken;
}

/** What is answered about an open document; `unknown` is the answer about any other. */
export interface DocumentHandler {
  readonly unknown?: unknown;
  about(asked: DocumentRequest): unknown;
}
