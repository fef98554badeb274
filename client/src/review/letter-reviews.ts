import * as vscode from 'vscode';
import type { LetterReviewRow } from '../../../server/src/protocol/letter-reviews.ts';
import { LetterReviewsRequest } from '../../../server/src/protocol/review-messages.ts';
import { plainText } from '../../../server/src/text/plain-text.ts';
import { isFileOrDraft, isLetterDocument } from '../letters.ts';
import type { ServerConnection } from '../server/server-connection.ts';

/** How long changes of letters are collected, in milliseconds. */
const DELAY_MS = 400;
const REVIEW_FILES = '**/.imr-letter.review/*.json';
const OPEN = vscode.l10n.t('Open');

/** The reviews of the letters of a document that is shown. */
export interface DocumentReviews {
  readonly document: vscode.TextDocument;
  readonly rows: readonly LetterReviewRow[];
}

/** Keeps the reviews of the letters that editors show, as their files have them. */
export class LetterReviews implements vscode.Disposable {
  readonly #server: () => Promise<ServerConnection>;
  readonly #changed = new vscode.EventEmitter<readonly DocumentReviews[]>();
  readonly #events: vscode.Disposable;
  /** The problems that were shown, so that each is shown once. */
  readonly #shown = new Set<string>();
  #reviews: readonly DocumentReviews[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #requests = 0;

  readonly onDidChange = this.#changed.event;

  constructor(server: () => Promise<ServerConnection>) {
    this.#server = server;
    const { window, workspace } = vscode;
    const files = workspace.createFileSystemWatcher(REVIEW_FILES);
    const refresh = () => this.refreshSoon();
    this.#events = vscode.Disposable.from(
      this.#changed,
      files,
      files.onDidChange(refresh),
      files.onDidCreate(refresh),
      files.onDidDelete(refresh),
      window.onDidChangeVisibleTextEditors(refresh),
      workspace.onDidOpenTextDocument(refresh),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isReviewed(document)) this.refreshSoon();
      }),
    );
    this.refreshSoon();
  }

  /** Returns the review of the letter at a place of a document, as it was last read. */
  at(document: vscode.TextDocument, { line }: vscode.Position): LetterReviewRow | undefined {
    const rows = this.#reviews.find((one) => one.document === document)?.rows ?? [];
    return rows.findLast(({ range }) => range.start.line <= line) ?? rows[0];
  }

  /** Reads the reviews again, soon. */
  refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), DELAY_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#events.dispose();
  }

  async #read(): Promise<void> {
    const request = ++this.#requests;
    const shown = new Set(vscode.window.visibleTextEditors.map(({ document }) => document).filter(isReviewed));
    if (shown.size === 0 && this.#reviews.length === 0) return;
    const reviews: DocumentReviews[] = [];
    for (const document of shown) {
      try {
        const params = { textDocument: { uri: document.uri.toString() } };
        const rows = await (await this.#server()).request(LetterReviewsRequest, params);
        reviews.push({ document, rows: rows ?? [] });
      } catch {
        // The server stopped and reports that itself; what was read stays.
        const last = this.#reviews.find((one) => one.document === document);
        if (last) reviews.push(last);
      }
    }
    if (request !== this.#requests) return;
    this.#reviews = reviews;
    this.#changed.fire(reviews);
    for (const { rows } of reviews) for (const row of rows) void this.#showProblem(row);
  }

  async #showProblem({ problem, uri }: LetterReviewRow): Promise<void> {
    if (problem === undefined || uri === undefined || this.#shown.has(problem)) return;
    this.#shown.add(problem);
    const answer = await vscode.window.showWarningMessage(plainText(problem), OPEN);
    if (answer === OPEN) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  }
}

/** Returns whether a document is one whose letters can have a review. */
export function isReviewed(document: vscode.TextDocument): boolean {
  return isLetterDocument(document) && isFileOrDraft(document.uri) && document.uri.scheme !== 'untitled';
}
