import { type InitializeResult, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { version } from '../../../package.json';
import type { ClientSupport } from './client/client-support.ts';
import type { RequestHandler } from './handlers/handler.ts';

/** What the server supports apart from its request handlers. */
const SYNC: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    // It names the reason for which a letter is saved.
    willSave: true,
    save: { includeText: false },
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Returns the result of `initialize`: the capabilities of all request handlers. */
export function initializeResult(handlers: readonly RequestHandler[], client: ClientSupport): InitializeResult {
  const capabilities = handlers.map(({ capability }) =>
    typeof capability === 'function' ? capability(client) : capability,
  );
  return { serverInfo: { name: 'imr-letter', version }, capabilities: Object.assign({}, SYNC, ...capabilities) };
}
