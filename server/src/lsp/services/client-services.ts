import { type InitializeParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { DictionaryRequest, ReadFileRequest } from '../../protocol.ts';
import { plainText } from '../../text/plain-text.ts';
import { dictionaryOf, filesOf } from '../client/client-files.ts';
import { readClientSupport } from '../client/client-support.ts';
import { sendCustomRequest } from '../client/custom-messages.ts';
import { LetterSettings } from '../client/letter-settings.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { WorkspaceFolders } from '../client/workspace-folders.ts';
import { ForegroundGate } from '../scheduling/foreground-gate.ts';

import type { SessionHost } from './session-host.ts';

export type ClientServices = ReturnType<typeof clientServices>;

/** Makes what the server knows of its client and can ask it for. */
export function clientServices({ connection, documents, runtime }: SessionHost, params: InitializeParams) {
  const client = readClientSupport(params);
  const askSettings = (uris: readonly string[]) =>
    connection.workspace.getConfiguration(uris.map((scopeUri) => ({ scopeUri, section: 'imrLetter' })));
  return {
    client,
    runtime,
    foreground: new ForegroundGate(runtime),
    workspace: new WorkspaceFolders(params),
    settings: new LetterSettings(client.startSettings, client.configuration ? askSettings : undefined),
    files: filesOf(runtime, client, (file) => sendCustomRequest(connection, ReadFileRequest, file)),
    readDictionary: dictionaryOf(runtime, client, () => sendCustomRequest(connection, DictionaryRequest, {})),
    documentAt: (uri: string) => documents.get(uri),
    openDocument: (key: string) => documents.all().find(({ uri }) => normalizeUri(uri) === key),
    showWarning: (message: string) =>
      connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: plainText(message),
      }),
  };
}
