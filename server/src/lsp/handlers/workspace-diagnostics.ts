import {
  type CancellationToken,
  type Connection,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { keyOf } from '../client/client-files.ts';
import type { Listener, Told } from '../workspace/report-queue.ts';
import { type SettingsRecord, settingsRecord } from '../client/settings.ts';
import type { WorkspaceReviews } from '../workspace/background-check.ts';

const PARTIAL_RESULT = new ProgressType<WorkspaceDiagnosticReportPartialResult>();

/**
 * Answers `workspace/diagnostic`. A client that takes partial results is told what is found, and then what changes, for as long as
 * it lets the request stand: the answer is its end. Any other is answered when all is found.
 */
export async function workspacePull(
  connection: Pick<Connection, 'sendProgress'>,
  reviews: WorkspaceReviews,
  params: SettingsRecord,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { partialResultToken } = params;
  const takesParts = typeof partialResultToken === 'string' || typeof partialResultToken === 'number';
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  await new Promise<void>((resolve) => {
    const listener: Listener = {
      told: toldBefore(params.previousResultIds),
      wantsUnchanged: true,
      async send(reports) {
        if (takesParts) await connection.sendProgress(PARTIAL_RESULT, partialResultToken, { items: [...reports] });
        else items.push(...reports);
      },
      ended: resolve,
    };
    if (token.isCancellationRequested) return resolve();
    token.onCancellationRequested(() => reviews.leave(listener));
    const whole = reviews.listen(listener);
    if (!takesParts) void whole.then(() => reviews.leave(listener));
  });
  return { items };
}

function toldBefore(previous: unknown): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const one of Array.isArray(previous) ? previous : []) {
    const { uri, value } = settingsRecord(one);
    if (typeof uri === 'string' && typeof value === 'string') told.set(keyOf(uri), { uri, resultId: value });
  }
  return told;
}
