import type { Feature, Features, RemoteConsole } from 'vscode-languageserver';

/** Where the library's own log text ends and the content of a message begins. */
const CONTENT = /\n|:? ?with message: /;

const withoutContent: Feature<RemoteConsole, object> = (Base) =>
  class extends Base {
    override error(message: string): void {
      super.error(message.split(CONTENT, 1)[0] ?? '');
    }
  };

/**
 * For `createConnection`: removes message content, which may be a letter, from what the library logs about messages that it does not
 * understand or whose handler threw. The server's own errors go to `errorLog`.
 */
export const redactingConsole: Features<object> = { __brand: 'features', console: withoutContent };
