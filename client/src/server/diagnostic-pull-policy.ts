import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DiagnosticPullMode,
  type DiagnosticPullOptions,
  DocumentDiagnosticRequest,
  vsdiag,
} from 'vscode-languageclient';
import type { OriginalPages } from '../documents/original-pages.ts';
import { isFileOrDraft, isShown } from '../letters.ts';
import type { CheckStatus } from '../ui/check-status.ts';

/** Pulls diagnostics of letters depending on `imrLetter.validate.run` and `imrLetter.validate.delay`, or on command. */
export class DiagnosticPullPolicy {
  /** The letters whose check was requested by command. */
  readonly #requested = new Set<string>();
  readonly #status: Pick<CheckStatus, 'whileChecking'>;
  readonly #onLeft: (uri: vscode.Uri) => void;

  readonly #originals: OriginalPages;

  /** `onLeft` is called for letters whose diagnostics are no longer pulled; `originals` adds the pages of the documents they came from. */
  constructor(status: Pick<CheckStatus, 'whileChecking'>, onLeft: (uri: vscode.Uri) => void, originals: OriginalPages) {
    this.#status = status;
    this.#onLeft = onLeft;
    this.#originals = originals;
  }

  readonly options: DiagnosticPullOptions = {
    onChange: true,
    onSave: true,
    // Returns which pulls are skipped.
    filter: (document, mode) => {
      const { run } = validationSettings(document.uri);
      return run === 'manual' || run === (mode === DiagnosticPullMode.onSave ? 'onType' : 'onSave');
    },
  };

  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = document instanceof vscode.Uri ? document : document.uri;
      // With workspace diagnostics, the client pulls once more for a closed letter and discards the result.
      if (document instanceof vscode.Uri || document.isClosed) {
        this.#onLeft(uri);
        return unchanged(previousResultId);
      }
      if (!isFileOrDraft(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      const { run, delay } = validationSettings(uri);
      const isRequested = this.#requested.delete(uri.toString());
      if (run === 'manual' && !isRequested) {
        return unchanged(previousResultId);
      }
      // A letter that was just opened is checked without delay; each change cancels the previous delay.
      const isFirst = previousResultId === undefined;
      if (run === 'onType' && delay > 0 && !isFirst && !isRequested) await wait(delay, token);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const report = await this.#status.whileChecking(uri, () => next(document, previousResultId, token));
      // The client discards the result if the letter's tab was closed meanwhile, though the document may stay open.
      if (!isShown(document)) this.#onLeft(uri);
      // A cancelled check may be incomplete and would be shown until the next pull.
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) this.#originals.addPages(document, report.items);
      return report;
    },
  };

  /** Pulls the diagnostics of a letter now. */
  check(client: BaseLanguageClient, document: vscode.TextDocument): void {
    this.#requested.add(document.uri.toString());
    const feature = client.getFeature(DocumentDiagnosticRequest.method);
    feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }
}

function unchanged(resultId = ''): vsdiag.UnchangedDocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId };
}

interface ValidationSettings {
  readonly run: string;
  readonly delay: number;
}

function validationSettings(uri: vscode.Uri): ValidationSettings {
  const settings = vscode.workspace.getConfiguration('imrLetter.validate', uri);
  const delay = settings.get<unknown>('delay');
  return { run: settings.get<string>('run', 'onType'), delay: typeof delay === 'number' ? delay : 0 };
}

/** Waits some milliseconds, or until cancelled. */
function wait(milliseconds: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      cancelled.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const cancelled = token.onCancellationRequested(done);
  });
}
