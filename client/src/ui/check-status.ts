import * as vscode from 'vscode';
import type { CheckedParams } from '../../../server/src/protocol/params.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isFileOrDraft, isLetterDocument, LANGUAGE } from '../letters.ts';
import { type FindingCounts, statusText } from './status-text.ts';

const SOURCE = 'imr-letter';

const SHOW_PROBLEMS = { title: vscode.l10n.t('Show Problems'), command: 'workbench.panel.markers.view.focus' };
const CHECK_LETTER = { title: vscode.l10n.t('Check Letter'), command: 'imrLetter.checkLetter' };

/** Shows the number of checks and findings of the active letter in its language status, with a link to the Problems view. */
export class CheckStatus implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('imrLetter.checks', { language: LANGUAGE });
  readonly #checked = new Map<string, CheckedParams>();
  /** The letters that are being checked. */
  readonly #pending = new Set<string>();
  readonly #events: vscode.Disposable;

  constructor() {
    this.#item.name = vscode.l10n.t('IMR Letter: Checks');
    const { window, workspace, languages } = vscode;
    const ifActive = (uri: vscode.Uri) => {
      if (uri.toString() === window.activeTextEditor?.document.uri.toString()) this.#show();
    };
    this.#events = vscode.Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#show()),
      workspace.onDidChangeTextDocument(({ document }) => ifActive(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#checked.delete(uri.toString())),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('imrLetter.validate')) this.#show();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(ifActive)),
    );
    this.#show();
  }

  /** Shows the result of a check. */
  onChecked(params: CheckedParams): void {
    this.#checked.set(vscode.Uri.parse(params.uri).toString(), params);
    this.#show();
  }

  /** Shows that a letter is being checked until `check` is done. */
  async whileChecking<T>(uri: vscode.Uri, check: () => Thenable<T> | T): Promise<T> {
    const key = uri.toString();
    this.#pending.add(key);
    this.#show();
    try {
      return await check();
    } finally {
      this.#pending.delete(key);
      this.#show();
    }
  }

  /** Discards all results, since the server stopped. */
  clear(): void {
    this.#checked.clear();
    this.#pending.clear();
    this.#show();
  }

  dispose(): void {
    this.#events.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isLetterDocument(document)) return;
    const { uri, version } = document;
    if (!isFileOrDraft(uri)) {
      const why = vscode.l10n.t('Only files and drafts are checked');
      this.#setText(vscode.l10n.t('Not checked'), why, vscode.LanguageStatusSeverity.Information);
      return;
    }
    const run = vscode.workspace.getConfiguration('imrLetter.validate', uri).get<string>('run', 'onType');
    const last = this.#checked.get(uri.toString());
    const counts = countsIn(uri);
    const checked = last && { checks: last.checks, suppressed: last.suppressed, isOld: last.version !== version };
    const { text, detail } = statusText({ run, counts, ...(checked && { checked }) });
    this.#item.busy = this.#pending.has(uri.toString());
    this.#item.command = last || run !== 'manual' ? SHOW_PROBLEMS : CHECK_LETTER;
    this.#setText(text, detail, severityOf(counts));
  }

  #setText(text: string, detail: string, severity: vscode.LanguageStatusSeverity): void {
    this.#item.text = plainText(text);
    this.#item.detail = plainText(detail);
    this.#item.severity = severity;
    this.#item.accessibilityInformation = {
      label: vscode.l10n.t('Checks of this letter: {0}', [text, detail].filter(Boolean).join('. ')),
    };
  }
}

function countsIn(uri: vscode.Uri): FindingCounts {
  const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === SOURCE);
  const count = (wanted: vscode.DiagnosticSeverity) => found.filter(({ severity }) => severity === wanted).length;
  const { Error: error, Warning: warning, Information: information, Hint: hint } = vscode.DiagnosticSeverity;
  return { errors: count(error), warnings: count(warning), information: count(information), hints: count(hint) };
}

function severityOf({ errors, warnings }: FindingCounts): vscode.LanguageStatusSeverity {
  if (errors > 0) return vscode.LanguageStatusSeverity.Error;
  return warnings > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
