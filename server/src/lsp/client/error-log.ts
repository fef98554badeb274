import { type Connection, LogMessageNotification, MessageType } from 'vscode-languageserver';

/** A frame of a stack: "    at rationaleOf (…/server.js:12:34)". */
const FRAME = /^\s+at .*:\d+:\d+\)?$/;

/** Where a failure is told: the client's log. */
export interface ErrorLog {
  error(message: string): void;
}

/** The client's log, for what was made sure to hold no word of a letter. */
export function errorLog(connection: Pick<Connection, 'sendNotification'>): ErrorLog {
  return {
    error(message) {
      // Where not even this can be sent, there is nobody to tell.
      connection
        .sendNotification(LogMessageNotification.type, { type: MessageType.Error, message })
        .catch(() => undefined);
    },
  };
}

/**
 * What a log may say of a throw: what failed, the error's name and where it was thrown. Never its message, which might quote
 * the letter.
 */
export function redactedError(what: string, error: unknown): string {
  if (!(error instanceof Error)) return `${what} failed (${typeof error})`;
  const stack = typeof error.stack === 'string' ? error.stack : '';
  const told = stack.indexOf(error.message);
  const frames = stack.slice(told < 0 ? 0 : told + error.message.length).split('\n');
  return [`${what} failed (${error.name})`, ...frames.filter((line) => FRAME.test(line))].join('\n');
}
