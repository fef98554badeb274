import { wordAt } from '../../features/word-typed.ts';
import { CheckedNotification } from '../../protocol.ts';
import type { ClientSupport } from '../client/client-support.ts';
import { sendCustomNotification } from '../client/custom-messages.ts';
import { checkedParams } from '../diagnostics/checked-params.ts';
import type { DiagnosticsSupport } from '../diagnostics/diagnostics-support.ts';
import { EditTracker } from '../diagnostics/edit-tracker.ts';
import { PulledDiagnostics } from '../diagnostics/pull.ts';
import { PushedDiagnostics } from '../diagnostics/push.ts';
import type { ReviewResult } from '../diagnostics/review-result.ts';
import { ReviewService } from '../diagnostics/review-service.ts';
import { Typing } from '../diagnostics/typing.ts';
import { UnusedSuppressionReporter } from '../diagnostics/unused-suppressions.ts';
import type { ClientServices } from './client-services.ts';
import type { DocumentServices } from './document-services.ts';
import { type SessionHost, sendLogged } from './session-host.ts';

export type DiagnosticServices = ReturnType<typeof diagnosticServices>;

/** Makes what checks open documents and reports on them. */
export function diagnosticServices(host: SessionHost, services: ClientServices & DocumentServices) {
  const { connection, documents, log, runtime } = host;
  const { client, settings } = services;
  const unusedSuppressions = new UnusedSuppressionReporter(services.configDiagnostics, runtime);
  const reviewService = new ReviewService({ ...services, letters: services.letterCache, unusedSuppressions, log });
  const edits = new EditTracker();
  const checked = (review: ReviewResult) => {
    if (client.showsChecks)
      void sendLogged(host, sendCustomNotification(connection, CheckedNotification, checkedParams(review)));
  };
  const pushed = new PushedDiagnostics({
    reviewService,
    edits,
    checked,
    settings,
    client,
    runtime,
    log,
    isOpen: (document) => documents.get(document.uri) === document,
    send: (params) => void sendLogged(host, connection.sendDiagnostics(params)),
  });
  const pulled = new PulledDiagnostics(async () => {
    if (client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  });
  const diagnostics: DiagnosticsSupport = client.pullsDiagnostics ? pulled : pushed;
  const typing = typingOf(host, client, edits, diagnostics);
  return { typing, unusedSuppressions, reviewService, edits, checked, diagnostics };
}

/** Makes what defers findings in the word that is being typed. */
function typingOf(
  { documents, runtime, log }: SessionHost,
  client: ClientSupport,
  edits: EditTracker,
  diagnostics: DiagnosticsSupport,
) {
  return new Typing({
    edits,
    runtime,
    reportsCursor: client.reportsCursor,
    canShow: !client.pullsDiagnostics || client.refreshesDiagnostics,
    isSameWord(uri, typed, position) {
      const document = documents.get(uri);
      const word = document && wordAt(document.getText(), document.offsetAt(typed));
      const offset = document?.offsetAt(position) ?? -1;
      return word !== undefined && word.start <= offset && offset <= word.end;
    },
    show(uri) {
      const document = documents.get(uri);
      if (document) void sendLogged({ log }, diagnostics.showDeferred(document));
    },
  });
}
