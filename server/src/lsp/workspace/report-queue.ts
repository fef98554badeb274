import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { normalizeUri } from '../client/normalize-uri.ts';
import { NO_FINDINGS } from '../diagnostics/result-id.ts';
import type { WorkspaceFile } from './files.ts';

/** How many reports are sent together, and how long they wait for one another, in milliseconds. */
const REPORTS_AT_ONCE = 100;
const SENT_EVERY = 100;

/** In the place of a result id: the client has what an open document brought, whatever that is. */
export const CLEARED_BY_OPEN = 'opened';

/** What a client has of a file, under the address by which it knows it. */
export interface Reported {
  readonly uri: string;
  readonly resultId: string;
}

/** Whoever is told what is found in files. */
export interface DiagnosticSubscriber {
  /** By address, what it has. */
  readonly told: Map<string, Reported>;
  /** Whether it wants to hear at first of what it has that it is as it was. */
  readonly wantsUnchanged: boolean;
  send(reports: readonly WorkspaceDocumentDiagnosticReport[]): Promise<void>;
  /** It is told nothing more. */
  ended(): void;
}

/** What is to be told to a listener, a few at a time. */
export class DiagnosticReportQueue {
  readonly #listener: DiagnosticSubscriber;
  readonly #shown: ReadonlyMap<string, string>;
  #reports: WorkspaceDocumentDiagnosticReport[] = [];
  /** What comes first is told at once. */
  #sent = 0;

  /** `shown` are the files that are left out, since their documents are open. */
  constructor(listener: DiagnosticSubscriber, shown: ReadonlyMap<string, string>) {
    this.#listener = listener;
    this.#shown = shown;
  }

  full({ key, uri: found }: WorkspaceFile, resultId: string, items: Diagnostic[]): void {
    const { told } = this.#listener;
    const { uri, resultId: before } = told.get(key) ?? { uri: found, resultId: NO_FINDINGS };
    if (before === resultId || this.#shown.has(key)) return;
    told.set(key, { uri, resultId });
    this.#reports.push({ kind: 'full', uri, version: null, resultId, items });
  }

  unchanged(keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#listener.told.get(key);
      if (known) this.#reports.push({ kind: 'unchanged', version: null, ...known });
    }
  }

  /** Has the client have nothing any more of some files, but for those that are open. */
  forget(isGone: (key: string) => boolean): void {
    const { told } = this.#listener;
    for (const [key, { uri, resultId }] of told) {
      if (this.#shown.has(key) || !isGone(key)) continue;
      told.delete(key);
      if (resultId !== NO_FINDINGS) this.#reports.push({ kind: 'full', uri, version: null, items: [] });
    }
  }

  /** Sends what waits: now, or once it is much or has waited long enough. */
  async send(now: boolean): Promise<void> {
    const isSoon = this.#reports.length < REPORTS_AT_ONCE && performance.now() - this.#sent < SENT_EVERY;
    if (this.#reports.length === 0 || (!now && isSoon)) return;
    const reports = this.#reports.filter(({ uri }) => !this.#shown.has(normalizeUri(uri)));
    this.#reports = [];
    this.#sent = performance.now();
    if (reports.length > 0) await this.#listener.send(reports);
  }
}
