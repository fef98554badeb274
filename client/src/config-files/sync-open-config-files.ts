import { Disposable, type TextDocument, workspace } from 'vscode';
import { OpenConfigFilesNotification } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/language-server.ts';
import { isConfigFile, openConfigFiles } from './open-config-files.ts';

/**
 * Keeps the server notified of the configuration files that are open, so that it reports their problems even while no letter is open.
 * `onFailed` is called if the server can't be notified.
 */
export function syncOpenConfigFiles(server: () => Promise<LanguageServer>, onFailed: () => void): Disposable {
  const notify = async () => {
    const running = await server();
    await running.start();
    await running.notify(OpenConfigFilesNotification, { uris: openConfigFiles() });
  };
  const sync = (document: TextDocument) => {
    if (isConfigFile(document)) notify().catch(onFailed);
  };
  if (openConfigFiles().length > 0) notify().catch(onFailed);
  return Disposable.from(workspace.onDidOpenTextDocument(sync), workspace.onDidCloseTextDocument(sync));
}
