import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { normalizeUri } from '../client/normalize-uri.ts';
import { NO_FINDINGS } from '../diagnostics/result-id.ts';
import type { WorkspaceFile } from './files.ts';

/** The number of reports that are sent together, and the interval between batches in milliseconds. */
const BATCH_SIZE = 100;
const SEND_INTERVAL_MS = 100;

/** In place of a result ID: the client has the diagnostics of an open document. */
export const CLEARED_BY_OPEN = 'opened';

/** The diagnostics of a file that the client has, with the file's URI as the client writes it. */
export interface Reported {
  readonly uri: string;
  readonly resultId: string;
}

/** Receives the diagnostics of files. */
export interface DiagnosticSubscriber {
  /** By normalized URI, the diagnostics that it has. */
  readonly reported: Map<string, Reported>;
  /** Whether it expects `unchanged` reports for the diagnostics that it has at first. */
  readonly wantsUnchanged: boolean;
  send(reports: readonly WorkspaceDocumentDiagnosticReport[]): Promise<void>;
  /** Called when it receives no more reports. */
  onEnd(): void;
}

/** Sends reports to a subscriber in batches. */
export class DiagnosticReportQueue {
  readonly #subscriber: DiagnosticSubscriber;
  readonly #openDocuments: ReadonlyMap<string, string>;
  #reports: WorkspaceDocumentDiagnosticReport[] = [];
  /** When the last batch was sent; the first report is sent at once. */
  #lastSent = 0;

  /** Reports for open documents are left out. */
  constructor(subscriber: DiagnosticSubscriber, openDocuments: ReadonlyMap<string, string>) {
    this.#subscriber = subscriber;
    this.#openDocuments = openDocuments;
  }

  full({ key, uri: found }: WorkspaceFile, resultId: string, items: Diagnostic[]): void {
    const { reported } = this.#subscriber;
    const { uri, resultId: before } = reported.get(key) ?? { uri: found, resultId: NO_FINDINGS };
    if (before === resultId || this.#openDocuments.has(key)) return;
    reported.set(key, { uri, resultId });
    this.#reports.push({ kind: 'full', uri, version: null, resultId, items });
  }

  unchanged(keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#subscriber.reported.get(key);
      if (known) this.#reports.push({ kind: 'unchanged', version: null, ...known });
    }
  }

  /** Clears the client's diagnostics for removed files, except open ones. */
  clear(isRemoved: (key: string) => boolean): void {
    const { reported } = this.#subscriber;
    for (const [key, { uri, resultId }] of reported) {
      if (this.#openDocuments.has(key) || !isRemoved(key)) continue;
      reported.delete(key);
      if (resultId !== NO_FINDINGS) this.#reports.push({ kind: 'full', uri, version: null, items: [] });
    }
  }

  /** Sends the queued reports if `now` is set, or a batch is complete, or the interval has passed. */
  async send(now: boolean): Promise<void> {
    const isSoon = this.#reports.length < BATCH_SIZE && performance.now() - this.#lastSent < SEND_INTERVAL_MS;
    if (this.#reports.length === 0 || (!now && isSoon)) return;
    const reports = this.#reports.filter(({ uri }) => !this.#openDocuments.has(normalizeUri(uri)));
    this.#reports = [];
    this.#lastSent = performance.now();
    if (reports.length > 0) await this.#subscriber.send(reports);
  }
}
