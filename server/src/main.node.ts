import { fileURLToPath } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { redactedError } from './lsp/client/error-log.ts';
import { Frames } from './lsp/client/frames.ts';
import { redactingConsole } from './lsp/client/redacted-log.ts';
import { serve } from './lsp/server.ts';
import { readDictionary } from './platform/dictionary-file.ts';
import { diskFiles } from './platform/disk-files.ts';
import { lettersOnDisk } from './platform/disk-letters.ts';
import { nodeGuard } from './platform/node-guard.ts';
import { reasonNotWritten, replaceFile } from './platform/replace-file.ts';

const connection = createConnection(redactingConsole);

// Standard input that closes ends the server by itself; a parent on the other end of the process channel has to be watched.
process.once('disconnect', () => process.exit(1));

// What Node would print of it holds the error's message, which might quote a letter.
process.once('uncaughtException', (error) => {
  process.stderr.write(`${redactedError('The server', error)}\n`, () => process.exit(1));
});

serve(connection, {
  files: diskFiles,
  readDictionary,
  findLetters: lettersOnDisk,
  guard: nodeGuard,
  replaceFile: (uri, before, text) =>
    replaceFile(fileURLToPath(uri), before, text).catch((error) => ({ failed: reasonNotWritten(error) })),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  after(milliseconds, callback) {
    // A timer waits for a millisecond at least.
    if (milliseconds === 0) {
      const soon = setImmediate(callback);
      return () => clearImmediate(soon);
    }
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  whenIdle: (callback) => setTimeout(callback, 50),
});
// If frames can no longer be told apart, the client starts another server.
if (process.argv.includes('--stdio')) {
  const frames = new Frames();
  process.stdin.on('data', (bytes: Uint8Array) => {
    if (!frames.take(bytes)) process.stderr.write('A message came in a broken frame.\n', () => process.exit(1));
  });
}
connection.listen();
