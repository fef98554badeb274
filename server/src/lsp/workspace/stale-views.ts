import type { Runtime } from '../scheduling/runtime.ts';

/** How long changes of files are collected before views are refreshed, in milliseconds. */
const DELAY_MS = 500;

/** The letters from which a view is rendered. */
interface VersionedLetters {
  /** Increases when the known letters change. */
  readonly version: number;
  refresh(): Promise<void>;
}

/** Notifies the client when a view that depends on all letters (guideline pages, code lenses, lists of letters) is stale. */
export class StaleViewNotifier {
  readonly #letters: VersionedLetters;
  readonly #runtime: Pick<Runtime, 'after'>;
  readonly #notify: () => void;
  /** The version of the letters from which the view was rendered; undefined if it is not shown. */
  #renderedVersion: number | undefined;
  #cancelTimer: (() => void) | undefined;
  #isNotificationDue = false;

  constructor(letters: VersionedLetters, runtime: Pick<Runtime, 'after'>, notify: () => void) {
    this.#letters = letters;
    this.#runtime = runtime;
    this.#notify = notify;
  }

  /** Records that the view was rendered from all letters. */
  rendered(): void {
    this.#renderedVersion = this.#letters.version;
  }

  /** Records that the view was rendered before all letters were read, and reads them. */
  renderedPartially(): void {
    this.rendered();
    void this.#refresh();
  }

  /** Schedules a notification, if the view is stale then; calls until then don't put it off. */
  letterChanged(): void {
    if (this.#renderedVersion === undefined || this.#isNotificationDue) return;
    this.#isNotificationDue = true;
    this.#runtime.after(DELAY_MS, () => {
      this.#isNotificationDue = false;
      this.refreshIfStale();
    });
  }

  /** Schedules a refresh after files of letters changed. */
  invalidate(): void {
    if (this.#renderedVersion === undefined) return;
    this.#cancelTimer?.();
    this.#cancelTimer = this.#runtime.after(DELAY_MS, () => void this.#refresh());
  }

  /** Notifies the client if the view is stale. */
  refreshIfStale(): void {
    if (this.#renderedVersion === undefined || this.#renderedVersion === this.#letters.version) return;
    this.#renderedVersion = this.#letters.version;
    this.#notify();
  }

  async #refresh(): Promise<void> {
    await this.#letters.refresh();
    this.refreshIfStale();
  }
}
