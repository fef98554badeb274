import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-support.ts';
import { describeFailure, type FailureLog } from './error-log.ts';

/** Asks a client to tell of changed settings and of the files beside letters. */
export function watch(connection: Connection, abilities: ClientAbilities, log: FailureLog): void {
  const failed = (error: unknown) => log.error(describeFailure('Watching', error));
  if (abilities.configuration && abilities.registersConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'imrLetter' }).catch(failed);
  }
  if (abilities.registersFileWatchers) {
    // Any JSON file may be a catalogue, `.imr-letter.json` is one too.
    // Of a folder that goes, nothing else is told than that it is gone.
    const gone = { globPattern: '**/*', kind: WatchKind.Delete };
    const watchers = [{ globPattern: '**/*.json' }, { globPattern: '**/*.{imr,txt}' }, gone];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed);
  }
}
