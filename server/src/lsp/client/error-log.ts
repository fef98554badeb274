import { type Connection, LogMessageNotification, MessageType } from 'vscode-languageserver';

/** A frame of a stack: "    at rationaleOf (…/server.js:12:34)". */
const FRAME = /^\s+at .*:\d+:\d+\)?$/;

/** The client's log, for errors. */
export interface ErrorLog {
  error(message: string): void;
}

/** Returns the client's log. Messages must not contain text of a letter. */
export function errorLog(connection: Pick<Connection, 'sendNotification'>): ErrorLog {
  return {
    error(message) {
      // A failure to send cannot be reported anywhere.
      connection
        .sendNotification(LogMessageNotification.type, { type: MessageType.Error, message })
        .catch(() => undefined);
    },
  };
}

/**
 * Returns a log message for an error: what failed, the error's name and its stack frames. It leaves out the error's message, which might
 * quote the letter.
 */
export function redactedError(what: string, error: unknown): string {
  if (!(error instanceof Error)) return `${what} failed (${typeof error})`;
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const messageStart = stack.indexOf(error.message);
  const frames = stack.slice(messageStart < 0 ? 0 : messageStart + error.message.length).split('\n');
  return [`${what} failed (${error.name})`, ...frames.filter((line) => FRAME.test(line))].join('\n');
}
