import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { redactingConsole } from './lsp/client/redacted-log.ts';
import { serve } from './lsp/server.ts';

// The worker's own scope, as far as it is used here; the types of browsers and of Node don't go together.
declare const self: { close(): void };

const connection = createConnection(redactingConsole, new BrowserMessageReader(self), new BrowserMessageWriter(self));

connection.onExit(() => self.close());
serve(connection, {
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  whenIdle: (callback) => setTimeout(callback, 50),
});
connection.listen();
