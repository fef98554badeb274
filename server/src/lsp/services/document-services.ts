import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { Watchdog } from '../../review/watchdog.ts';
import { redactedError } from '../client/error-log.ts';
import { ConfigDiagnostics } from '../diagnostics/config-diagnostics.ts';
import { ConfigFiles } from '../documents/config-files.ts';
import { Configurations } from '../documents/configurations.ts';
import { Dictionary } from '../documents/dictionary.ts';
import { LetterCache } from '../documents/letter-cache.ts';
import { LetterCatalogues } from '../documents/letter-catalogues.ts';
import { StoppedWork } from '../scheduling/stopped-work.ts';
import type { ClientServices } from './client-services.ts';
import { type SessionHost, sendLogged } from './session-host.ts';

export type DocumentServices = ReturnType<typeof documentServices>;

/** Makes what applies to documents: configurations, catalogues and their letters. */
export function documentServices(
  host: SessionHost,
  { client, files, settings, workspace, readDictionary, showWarning }: ClientServices,
) {
  const { connection } = host;
  const configDiagnostics = new ConfigDiagnostics(
    (uri, diagnostics) => void sendLogged(host, connection.sendDiagnostics({ uri, diagnostics })),
  );
  const reporter = {
    show: configDiagnostics.showConfiguration,
    log: (message: string) => connection.console.warn(message),
    warn: (message: string) => void sendLogged(host, showWarning(message)),
  };
  const dictionary = new Dictionary({
    read: readDictionary,
    runtime: host.runtime,
    onFailed: (error) => host.log.error(redactedError('Reading the dictionary', error)),
  });
  const configurations = new Configurations(files, reporter, { isTrusted: client.isTrusted, dictionary });
  const catalogues = new LetterCatalogues(configurations, settings, workspace, (uri) => {
    if (client.watchesAnyFolder) watchFile(host, uri);
  });
  const watchdog = new Watchdog(host.runtime.guard);
  const stopped = new StoppedWork((message) => {
    host.log.error(message);
    reporter.warn(message);
  });
  return {
    configDiagnostics,
    dictionary,
    configurations,
    catalogues,
    watchdog,
    stopped,
    letterCache: new LetterCache(watchdog, stopped),
    configFiles: new ConfigFiles(client.openConfigFiles),
  };
}

/** Watches a file outside of the open folders. */
function watchFile({ connection, log }: SessionHost, uri: string): void {
  const file = URI.parse(uri);
  const globPattern = { baseUri: Utils.dirname(file).toString(), pattern: Utils.basename(file) };
  connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
    .catch((error) => log.error(redactedError('Watching', error)));
}
