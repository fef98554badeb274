import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientSupport } from './client-support.ts';
import { type ErrorLog, redactedError } from './error-log.ts';

/** Asks a client to tell of changed settings and of the files beside letters. */
export function watch(connection: Connection, clientSupport: ClientSupport, log: ErrorLog): void {
  const failed = (error: unknown) => log.error(redactedError('Watching', error));
  if (clientSupport.configuration && clientSupport.registersConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'imrLetter' }).catch(failed);
  }
  if (clientSupport.registersFileWatchers) {
    // Any JSON file may be a catalogue, `.imr-letter.json` is one too.
    // Of a folder that goes, nothing else is told than that it is gone.
    const gone = { globPattern: '**/*', kind: WatchKind.Delete };
    const watchers = [{ globPattern: '**/*.json' }, { globPattern: '**/*.{imr,txt}' }, gone];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
  }
}
