import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type DiagnosticProviderMiddleware,
  DiagnosticPullMode,
  type DiagnosticPullOptions,
  DocumentDiagnosticRequest,
  vsdiag,
} from 'vscode-languageclient';
import { isFileOrDraft, isShown } from '../letters.ts';
import type { CheckStatus } from '../ui/check-status.ts';

/** When the findings of letters are asked for: as `imrLetter.validate.run` and `imrLetter.validate.delay` say, or on command. */
export class DiagnosticPullPolicy {
  /** The letters of which the findings were asked for by command. */
  readonly #asked = new Set<string>();
  readonly #status: Pick<CheckStatus, 'during'>;
  readonly #left: (uri: vscode.Uri) => void;

  /** `left` is told of letters of which the findings are not asked for any more. */
  constructor(status: Pick<CheckStatus, 'during'>, left: (uri: vscode.Uri) => void) {
    this.#status = status;
    this.#left = left;
  }

  readonly options: DiagnosticPullOptions = {
    onChange: true,
    onSave: true,
    // It says which pulls are left out.
    filter: (document, mode) => {
      const { run } = validation(document.uri);
      return run === 'manual' || run === (mode === DiagnosticPullMode.onSave ? 'onType' : 'onSave');
    },
  };

  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = document instanceof vscode.Uri ? document : document.uri;
      // Where letters that are not open are checked, the client asks once more about one that is closed, and forgets the answer.
      if (document instanceof vscode.Uri || document.isClosed) {
        this.#left(uri);
        return unchanged(previousResultId);
      }
      if (!isFileOrDraft(uri)) return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
      const { run, delay } = validation(uri);
      const isAsked = this.#asked.delete(uri.toString());
      if (run === 'manual' && !isAsked) {
        return unchanged(previousResultId);
      }
      // A letter that was just opened is not kept waiting; each change ends the wait of the one before.
      const isFirst = previousResultId === undefined;
      if (run === 'onType' && delay > 0 && !isFirst && !isAsked) await elapsed(delay, token);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      const report = await this.#status.during(uri, () => next(document, previousResultId, token));
      // The client forgets the answer where the letter's tab was closed meanwhile, though the document may live on.
      if (!isShown(document)) this.#left(uri);
      // What was cut short holds too little, and would show so until the next pull.
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return report;
    },
  };

  /** Asks for the findings of one letter now. */
  check(client: BaseLanguageClient, document: vscode.TextDocument): void {
    this.#asked.add(document.uri.toString());
    const feature = client.getFeature(DocumentDiagnosticRequest.method);
    feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  }
}

function unchanged(resultId = ''): vsdiag.UnchangedDocumentDiagnosticReport {
  return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId };
}

interface Validation {
  readonly run: string;
  readonly delay: number;
}

function validation(uri: vscode.Uri): Validation {
  const settings = vscode.workspace.getConfiguration('imrLetter.validate', uri);
  const delay = settings.get<unknown>('delay');
  return { run: settings.get<string>('run', 'onType'), delay: typeof delay === 'number' ? delay : 0 };
}

/** Waits some milliseconds, or until it is not wanted any more. */
function elapsed(milliseconds: number, token: vscode.CancellationToken): Promise<void> {
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
