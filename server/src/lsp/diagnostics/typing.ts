import type { Position } from 'vscode-languageserver';
import type { Runtime } from '../scheduling/runtime.ts';
import type { EditTracker } from './edit-tracker.ts';

/** How long after the last key a word counts as being typed for a client that doesn't tell where its cursor is, in milliseconds. */
const PAUSE = 2000;

/** What the words that are being typed are kept up with. */
export interface TypingSources {
  readonly edits: Pick<EditTracker, 'typedAt' | 'endTyping'>;
  readonly runtime: Pick<Runtime, 'after'>;
  /** Whether the client tells where its cursor goes. */
  readonly tellsCursor: boolean;
  /** Whether a client can be shown findings anew that were held back. */
  readonly canShow: boolean;
  /** Whether a place of a document is in, or at the end of, the word at another place. */
  isSameWord(uri: string, typed: Position, place: Position): boolean;
  /** Has the findings of a document shown anew. */
  show(uri: string): void;
}

/** Ends the typing of a word: where the cursor leaves it, or after a while. */
export class Typing {
  readonly #sources: TypingSources;
  readonly #waiting = new Map<string, () => void>();

  constructor(sources: TypingSources) {
    this.#sources = sources;
  }

  /** Records that a document was changed. */
  changed(uri: string): void {
    this.#stop(uri);
    const { edits, runtime, tellsCursor, canShow } = this.#sources;
    if (!canShow) edits.endTyping(uri);
    if (tellsCursor || edits.typedAt(uri) === undefined) return;
    this.#waiting.set(
      uri,
      runtime.after(PAUSE, () => this.#end(uri)),
    );
  }

  /** Records where the cursor of a document went, or that it went elsewhere. */
  moved(uri: string, place: Position | undefined): void {
    const typed = this.#sources.edits.typedAt(uri);
    if (!typed || (place && this.#sources.isSameWord(uri, typed, place))) return;
    this.#end(uri);
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#stop(uri);
  }

  #end(uri: string): void {
    this.#stop(uri);
    if (this.#sources.edits.endTyping(uri)) this.#sources.show(uri);
  }

  #stop(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
  }
}
