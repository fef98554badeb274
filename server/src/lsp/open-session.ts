import { type InitializeParams, WorkspaceDiagnosticRequest } from 'vscode-languageserver';
import { clientServices } from './services/client-services.ts';
import { diagnosticServices } from './services/diagnostic-services.ts';
import { documentServices } from './services/document-services.ts';
import type { SessionHost } from './services/session-host.ts';
import { workspaceServices } from './services/workspace-services.ts';

import type { Session } from './session.ts';

/** Makes the services for a client from the params of `initialize`. */
export function openSession(host: SessionHost, params: InitializeParams): Session {
  const ofClient = clientServices(host, params);
  const ofDocuments = { ...ofClient, ...documentServices(host, ofClient) };
  const ofDiagnostics = { ...ofDocuments, ...diagnosticServices(host, ofDocuments) };
  const ofWorkspace = workspaceServices(host, ofDiagnostics);
  const partialResults = WorkspaceDiagnosticRequest.partialResult;
  return {
    ...ofDiagnostics,
    ...ofWorkspace,
    sendReports: (token, items) => host.connection.sendProgress(partialResults, token, { items }),
  };
}
