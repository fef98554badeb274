import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { DiagnosticSubscriber } from './report-queue.ts';

/** Returns a subscriber that publishes diagnostics to a client that doesn't pull workspace diagnostics. */
export function workspacePush(send: (params: PublishDiagnosticsParams) => Promise<void>): DiagnosticSubscriber {
  return {
    reported: new Map(),
    wantsUnchanged: false,
    async send(reports) {
      for (const report of reports) {
        if (report.kind === 'full') await send({ uri: report.uri, diagnostics: report.items });
      }
    },
    onEnd: () => undefined,
  };
}
