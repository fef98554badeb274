import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { isString, objectOf, optional } from '../../protocol/guards.ts';
import { staticDiagnosticOptions } from '../diagnostics/diagnostic-registration.ts';
import { diagnosticsOf } from '../diagnostics/diagnostics.ts';
import { reportOf } from '../diagnostics/result-id.ts';
import { onDocument, withParams } from './handler.ts';

interface UsedParams {
  readonly previousResultId?: string;
}

const NOTHING: DocumentDiagnosticReport = { kind: 'full', items: [] };

export const diagnosticHandler = onDocument(
  withParams(DocumentDiagnosticRequest.type, objectOf<UsedParams>({ previousResultId: optional(isString) })),
  (client) => {
    const diagnosticProvider = staticDiagnosticOptions(client);
    return diagnosticProvider ? { diagnosticProvider } : {};
  },
  async (context, { previousResultId }) => {
    const { document, backgroundCheck, reviewService, edits, client, token } = context;
    backgroundCheck.onOpen(document.uri);
    const review = await reviewService.of(document, () => token.isCancellationRequested);
    if (review) {
      context.checked(review);
      return reportOf(diagnosticsOf(review, client, edits), previousResultId);
    }
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
    return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed', { retriggerRequest: true });
  },
  NOTHING,
);
