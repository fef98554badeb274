import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientSupport } from './client-support.ts';
import { type ErrorLog, redactedError } from './error-log.ts';

/** Registers for changes of settings, configuration files and letters. */
export function registerWatchers(connection: Connection, clientSupport: ClientSupport, log: ErrorLog): void {
  const failed = (error: unknown) => log.error(redactedError('Watching', error));
  if (clientSupport.configuration && clientSupport.registersConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'imrLetter' }).catch(failed);
  }
  if (clientSupport.registersFileWatchers) {
    // Any JSON file may be a catalogue.
    // For a deleted folder, clients report only the folder itself.
    const deletions = { globPattern: '**/*', kind: WatchKind.Delete };
    const watchers = [{ globPattern: '**/*.json' }, { globPattern: '**/*.{imr,txt}' }, deletions];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
  }
}
