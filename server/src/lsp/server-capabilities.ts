import { type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { version } from '../../../package.json';
import { FIX_ALL_KIND } from '../features/actions/fix-actions.ts';
import type { ClientSupport } from './client/client-support.ts';
import { staticDiagnosticOptions } from './diagnostics/diagnostic-registration.ts';

/** What the server says of itself to a client: what it can be asked for. */
export function initializeResult(clientSupport: ClientSupport): InitializeResult {
  const { guidelinePages } = clientSupport;
  const diagnosticProvider = staticDiagnosticOptions(clientSupport);
  return {
    serverInfo: { name: 'imr-letter', version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        // Says by whose hand a letter is saved.
        willSave: true,
        save: { includeText: false },
      },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      hoverProvider: true,
      completionProvider: { triggerCharacters: [':', ' ', ','] },
      documentLinkProvider: {},
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      selectionRangeProvider: true,
      documentHighlightProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      ...(guidelinePages && { definitionProvider: true }),
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor', FIX_ALL_KIND] },
      ...(diagnosticProvider && { diagnosticProvider }),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
