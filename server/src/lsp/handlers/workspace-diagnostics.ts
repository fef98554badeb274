import {
  type CancellationToken,
  type Connection,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { normalizeUri } from '../client/client-files.ts';
import { asObject, type JsonObject } from '../client/settings.ts';
import type { BackgroundCheck } from '../workspace/background-check.ts';
import type { DiagnosticSubscriber, Reported } from '../workspace/report-queue.ts';

const PARTIAL_RESULT = new ProgressType<WorkspaceDiagnosticReportPartialResult>();

/**
 * Answers `workspace/diagnostic`. A client that takes partial results is told what is found, and then what changes, for as long as
 * it lets the request stand: the answer is its end. Any other is answered when all is found.
 */
export async function workspacePull(
  connection: Pick<Connection, 'sendProgress'>,
  reviewService: BackgroundCheck,
  params: JsonObject,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { partialResultToken } = params;
  const supportsPartialResults = typeof partialResultToken === 'string' || typeof partialResultToken === 'number';
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  await new Promise<void>((resolve) => {
    const listener: DiagnosticSubscriber = {
      told: previousResultIds(params.previousResultIds),
      wantsUnchanged: true,
      async send(reports) {
        if (supportsPartialResults)
          await connection.sendProgress(PARTIAL_RESULT, partialResultToken, { items: [...reports] });
        else items.push(...reports);
      },
      ended: resolve,
    };
    if (token.isCancellationRequested) return resolve();
    token.onCancellationRequested(() => reviewService.leave(listener));
    const whole = reviewService.listen(listener);
    if (!supportsPartialResults) void whole.then(() => reviewService.leave(listener));
  });
  return { items };
}

function previousResultIds(previous: unknown): Map<string, Reported> {
  const told = new Map<string, Reported>();
  for (const one of Array.isArray(previous) ? previous : []) {
    const { uri, value } = asObject(one);
    if (typeof uri === 'string' && typeof value === 'string') told.set(normalizeUri(uri), { uri, resultId: value });
  }
  return told;
}
