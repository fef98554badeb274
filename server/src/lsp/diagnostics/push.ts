import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientSupport } from '../client/client-support.ts';
import { type ErrorLog, redactedError } from '../client/error-log.ts';
import type { LetterSettings } from '../client/letter-settings.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { DiagnosticsSupport } from './diagnostics-support.ts';
import type { EditTracker } from './edit-tracker.ts';
import type { ReviewResult } from './review-result.ts';
import type { ReviewService } from './review-service.ts';

/** What publishing diagnostics depends on. */
export interface PushedDiagnosticsOptions {
  readonly reviewService: ReviewService;
  readonly settings: LetterSettings;
  readonly client: ClientSupport;
  readonly edits: EditTracker;
  readonly runtime: Runtime;
  readonly log: ErrorLog;
  /** Returns whether a document is still open. */
  isOpen(document: TextDocument): boolean;
  send(params: PublishDiagnosticsParams): void;
  /** Called for each review whose diagnostics were sent. */
  checked(review: ReviewResult): void;
}

/** Publishes diagnostics to a client that doesn't pull them. A new check of a document replaces a scheduled one. */
export class PushedDiagnostics implements DiagnosticsSupport {
  readonly #options: PushedDiagnosticsOptions;
  /** By document, what cancels its scheduled check. */
  readonly #timers = new Map<TextDocument, () => void>();

  constructor(options: PushedDiagnosticsOptions) {
    this.#options = options;
  }

  /** Schedules a check of a document that was opened or changed. */
  async changed(document: TextDocument, isOpened: boolean): Promise<void> {
    const { run, delay } = await this.#options.settings.of(document.uri);
    if (run === 'manual' || (run === 'onSave' && !isOpened)) return;
    this.check(document, isOpened ? 0 : delay);
  }

  /** Checks a document that was saved; `wasDeferred` if findings of it were not shown before. */
  async saved(document: TextDocument, wasDeferred: boolean): Promise<void> {
    const { run } = await this.#options.settings.of(document.uri);
    if (run === 'onSave' || (run === 'onType' && wasDeferred)) this.check(document);
  }

  /** Checks a document after a delay in milliseconds, in place of a scheduled check. */
  check(document: TextDocument, delay = 0): void {
    this.#cancelTimer(document);
    if (!this.#options.isOpen(document)) return;
    const cancel = this.#options.runtime.after(delay, () => {
      this.#timers.delete(document);
      this.#send(document).catch((error) => this.#options.log.error(redactedError('Checking', error)));
    });
    this.#timers.set(document, cancel);
  }

  async showDeferred(document: TextDocument): Promise<void> {
    this.check(document);
  }

  /** Checks all documents again, except where checks run on command only. */
  async refresh(documents: readonly TextDocument[]): Promise<void> {
    for (const document of documents) await this.changed(document, true);
  }

  closed(document: TextDocument): void {
    this.#cancelTimer(document);
    this.#options.send({ uri: document.uri, diagnostics: [] });
  }

  #cancelTimer(document: TextDocument): void {
    this.#timers.get(document)?.();
    this.#timers.delete(document);
  }

  async #send(document: TextDocument): Promise<void> {
    const { reviewService, client, edits, isOpen, send, checked } = this.#options;
    const review = await reviewService.of(document, () => this.#timers.has(document) || !isOpen(document));
    if (!review || !isOpen(document) || document.version !== review.text.version) return;
    send({ uri: document.uri, version: review.text.version, diagnostics: diagnosticsOf(review, client, edits) });
    checked(review);
  }
}
