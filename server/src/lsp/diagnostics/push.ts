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

/** What findings are sent from, and whereto. */
export interface PushSources {
  readonly reviewService: ReviewService;
  readonly settings: LetterSettings;
  readonly client: ClientSupport;
  readonly edits: EditTracker;
  readonly runtime: Runtime;
  readonly log: ErrorLog;
  /** Whether a document is still open. */
  isOpen(document: TextDocument): boolean;
  send(params: PublishDiagnosticsParams): void;
  /** Told of each review that was sent. */
  checked(review: ReviewResult): void;
}

/** Publishes diagnostics to a client that doesn't pull them. A check of a newer version of a document replaces one that waits. */
export class PushedDiagnostics implements DiagnosticsSupport {
  readonly #sources: PushSources;
  /** By document, what ends its waiting check. */
  readonly #waiting = new Map<TextDocument, () => void>();

  constructor(sources: PushSources) {
    this.#sources = sources;
  }

  /** The document was opened or changed. */
  async changed(document: TextDocument, opened: boolean): Promise<void> {
    const { run, delay } = await this.#sources.settings.of(document.uri);
    if (run === 'manual' || (run === 'onSave' && !opened)) return;
    this.check(document, opened ? 0 : delay);
  }

  /** The document was saved; `wasHeldBack` says that something was not shown before. */
  async saved(document: TextDocument, wasHeldBack: boolean): Promise<void> {
    const { run } = await this.#sources.settings.of(document.uri);
    if (run === 'onSave' || (run === 'onType' && wasHeldBack)) this.check(document);
  }

  /** Checks a document after a while, in the place of a check that still waits. */
  check(document: TextDocument, delay = 0): void {
    this.#stop(document);
    if (!this.#sources.isOpen(document)) return;
    const end = this.#sources.runtime.after(delay, () => {
      this.#waiting.delete(document);
      this.#send(document).catch((error) => this.#sources.log.error(redactedError('Checking', error)));
    });
    this.#waiting.set(document, end);
  }

  async showDeferred(document: TextDocument): Promise<void> {
    this.check(document);
  }

  /** Checks again all documents that are checked without being asked to, since what counts has changed. */
  async refresh(documents: readonly TextDocument[]): Promise<void> {
    for (const document of documents) await this.changed(document, true);
  }

  closed(document: TextDocument): void {
    this.#stop(document);
    this.#sources.send({ uri: document.uri, diagnostics: [] });
  }

  #stop(document: TextDocument): void {
    this.#waiting.get(document)?.();
    this.#waiting.delete(document);
  }

  async #send(document: TextDocument): Promise<void> {
    const { reviewService, client, edits, isOpen, send, checked } = this.#sources;
    const review = await reviewService.of(document, () => this.#waiting.has(document) || !isOpen(document));
    if (!review || !isOpen(document) || document.version !== review.text.version) return;
    send({ uri: document.uri, version: review.text.version, diagnostics: diagnosticsOf(review, client, edits) });
    checked(review);
  }
}
