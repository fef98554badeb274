import type { Position } from 'vscode-languageserver';
import type { Runtime } from '../scheduling/runtime.ts';
import type { EditTracker } from './edit-tracker.ts';

/** How long after the last key a word counts as being typed, in milliseconds, for a client that doesn't report its cursor. */
const PAUSE_MS = 2000;

/** What tracking typed words depends on. */
export interface TypingOptions {
  readonly edits: Pick<EditTracker, 'typedAt' | 'endTyping'>;
  readonly runtime: Pick<Runtime, 'after'>;
  /** Whether the client reports cursor moves. */
  readonly reportsCursor: boolean;
  /** Whether deferred findings can be shown later. */
  readonly canShow: boolean;
  /** Returns whether a position is in, or at the end of, the word at the typed position. */
  isSameWord(uri: string, typed: Position, position: Position): boolean;
  /** Shows the findings of a document again. */
  show(uri: string): void;
}

/** Ends the typing of a word when the cursor leaves it, or after a pause. */
export class Typing {
  readonly #options: TypingOptions;
  readonly #timers = new Map<string, () => void>();

  constructor(options: TypingOptions) {
    this.#options = options;
  }

  /** Records that a document was changed. */
  changed(uri: string): void {
    this.#cancelTimer(uri);
    const { edits, runtime, reportsCursor, canShow } = this.#options;
    if (!canShow) edits.endTyping(uri);
    if (reportsCursor || edits.typedAt(uri) === undefined) return;
    this.#timers.set(
      uri,
      runtime.after(PAUSE_MS, () => this.#end(uri)),
    );
  }

  /** Records where the cursor of a document moved; undefined if another document is active. */
  moved(uri: string, position: Position | undefined): void {
    const typed = this.#options.edits.typedAt(uri);
    if (!typed || (position && this.#options.isSameWord(uri, typed, position))) return;
    this.#end(uri);
  }

  /** Discards the state of a closed document. */
  forget(uri: string): void {
    this.#cancelTimer(uri);
  }

  #end(uri: string): void {
    this.#cancelTimer(uri);
    if (this.#options.edits.endTyping(uri)) this.#options.show(uri);
  }

  #cancelTimer(uri: string): void {
    this.#timers.get(uri)?.();
    this.#timers.delete(uri);
  }
}
