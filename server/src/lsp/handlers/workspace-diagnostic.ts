import {
  type PreviousResultId,
  type ProgressToken,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { arrayOf, type Guard, isString, objectOf, optional } from '../../protocol/guards.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { DiagnosticSubscriber, Reported } from '../workspace/report-queue.ts';
import { onRequest, withParams } from './handler.ts';

interface UsedParams {
  readonly previousResultIds: readonly PreviousResultId[];
  readonly partialResultToken?: ProgressToken;
}

const isToken: Guard<ProgressToken> = (value): value is ProgressToken =>
  typeof value === 'string' || typeof value === 'number';

const isParams = objectOf<UsedParams>({
  previousResultIds: arrayOf(objectOf<PreviousResultId>({ uri: isString, value: isString })),
  partialResultToken: optional(isToken),
});

/**
 * Answers a client that supports partial results with what is found and then with what changes, until it cancels the request, and
 * any other client once all letters are checked.
 */
export const workspaceDiagnosticHandler = onRequest(
  withParams(WorkspaceDiagnosticRequest.type, isParams),
  {},
  async ({ backgroundReviews, sendReports }, { previousResultIds, partialResultToken }, token) => {
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    await new Promise<void>((resolve) => {
      const subscriber: DiagnosticSubscriber = {
        reported: reportedBefore(previousResultIds),
        wantsUnchanged: true,
        async send(reports) {
          if (partialResultToken === undefined) items.push(...reports);
          else await sendReports(partialResultToken, [...reports]);
        },
        onEnd: resolve,
      };
      if (token.isCancellationRequested) return resolve();
      token.onCancellationRequested(() => backgroundReviews.unsubscribe(subscriber));
      const done = backgroundReviews.subscribe(subscriber);
      if (partialResultToken === undefined) void done.then(() => backgroundReviews.unsubscribe(subscriber));
    });
    return { items };
  },
);

function reportedBefore(previousResultIds: readonly PreviousResultId[]): Map<string, Reported> {
  return new Map(previousResultIds.map(({ uri, value }) => [normalizeUri(uri), { uri, resultId: value }]));
}
