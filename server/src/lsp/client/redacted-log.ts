import type { Feature, Features, RemoteConsole } from 'vscode-languageserver';

/** Where what the library says of a message ends and the message's own content begins. */
const CONTENT = /\n|:? ?with message: /;

const withoutContent: Feature<RemoteConsole, object> = (Base) =>
  class extends Base {
    override error(message: string): void {
      super.error(message.split(CONTENT, 1)[0] ?? '');
    }
  };

/**
 * For `createConnection`: what the library logs of messages that it does not understand, or whose handler threw, comes without what is
 * in them, which may be a letter. What this project logs itself goes by `errorLog`.
 */
export const redactingConsole: Features<object> = { __brand: 'features', console: withoutContent };
