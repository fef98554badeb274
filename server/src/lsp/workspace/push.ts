import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { DiagnosticSubscriber } from './report-queue.ts';

/** A listener that has the findings of files sent to a client that doesn't ask for them. */
export function workspacePush(send: (params: PublishDiagnosticsParams) => Promise<void>): DiagnosticSubscriber {
  return {
    told: new Map(),
    wantsUnchanged: false,
    async send(reports) {
      for (const report of reports) {
        if (report.kind === 'full') await send({ uri: report.uri, diagnostics: report.items });
      }
    },
    ended: () => undefined,
  };
}
