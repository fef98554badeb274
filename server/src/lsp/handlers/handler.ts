import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LetterText } from '../documents/letter-cache.ts';
import type { Session } from '../session.ts';
import type { SettingsRecord } from '../client/settings.ts';

/** A request about an open document. */
export interface Asked {
  readonly session: Session;
  readonly document: TextDocument;
  readonly text: LetterText;
  readonly params: SettingsRecord;
  readonly token: CancellationToken;
}

/** What is answered about an open document; `unknown` is the answer about any other. */
export interface Answer {
  readonly unknown?: unknown;
  about(asked: Asked): unknown;
}
