import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ErrorLog, redactedError } from '../client/error-log.ts';
import type { Runtime } from '../scheduling/runtime.ts';

/** What a session is opened on. */
export interface SessionHost {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly runtime: Runtime;
  readonly log: ErrorLog;
}

/** Waits until a message is sent, and logs a failure. */
export function sendLogged({ log }: Pick<SessionHost, 'log'>, sent: Promise<void>): Promise<void> {
  return sent.catch((error) => log.error(redactedError('Sending', error)));
}
