import {
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
  TextDocumentSaveReason,
} from 'vscode-languageserver';
import { textHash } from '../../text/fingerprint.ts';

/** The maximum number of edited ranges that are kept per document. */
const MAX_RANGES = 8;

/** The URI of a document that was never saved. */
const DRAFT = /^untitled:/;

/** The maximum length of a character in UTF-16 code units. */
const MAX_KEY_LENGTH = 2;

const LINE_END = /\r\n?|\n/;

/** The edits of a document since it was opened or saved. */
interface EditState {
  /** The hash of the text when it was opened or saved. */
  readonly savedHash: string;
  /** The latest first. */
  readonly ranges: readonly Range[];
  /** Whether the document was never saved, so all of it counts as being edited. */
  readonly isDraft?: boolean;
}

/** Tracks where open documents were edited since they were last saved, and for which of them findings are deferred. */
export class EditTracker {
  readonly #edited = new Map<string, EditState>();
  /** The documents with deferred findings. */
  readonly #deferred = new Set<string>();
  /** By document, the position after the last typed character. */
  readonly #typed = new Map<string, Position>();
  /** The documents that the editor is about to save automatically. */
  readonly #autoSaving = new Set<string>();

  /** Records that a document was opened: a draft counts as being edited, a file as saved. */
  opened(uri: string, text: string): void {
    this.markSaved(uri, text);
    if (DRAFT.test(uri)) this.#edited.set(uri, { savedHash: textHash(text), ranges: [], isDraft: true });
  }

  /** Records that a document was opened or saved by the user. Returns whether findings were deferred. */
  markSaved(uri: string, text: string): boolean {
    this.#edited.set(uri, { savedHash: textHash(text), ranges: [] });
    this.#typed.delete(uri);
    return this.#deferred.delete(uri);
  }

  /** Records why a document is about to be saved; without this notification, a save counts as the user's. */
  willSave(uri: string, reason: TextDocumentSaveReason): void {
    if (reason === TextDocumentSaveReason.Manual) this.#autoSaving.delete(uri);
    else this.#autoSaving.add(uri);
  }

  /** Records that a document was saved. Returns whether deferred findings are shown now: only the user's own save shows them. */
  saved(uri: string, text: string): boolean {
    return !this.#autoSaving.delete(uri) && this.markSaved(uri, text);
  }

  /** Ends deferring in a document without a save. Returns whether findings were deferred. */
  clear(uri: string): boolean {
    const edited = this.#edited.get(uri);
    if (edited) this.#edited.set(uri, { ...edited, ranges: [], isDraft: false });
    this.#typed.delete(uri);
    return this.#deferred.delete(uri);
  }

  forget(uri: string): void {
    this.#edited.delete(uri);
    this.#typed.delete(uri);
    this.#deferred.delete(uri);
    this.#autoSaving.delete(uri);
  }

  /** Records changes of a document. */
  changed(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const edited = this.#edited.get(uri);
    if (!edited) return;
    let places = edited.ranges;
    for (const change of changes) places = 'range' in change ? rangesAfterChange(places, change) : [];
    this.#edited.set(uri, { ...edited, ranges: places });
    const key = typedPosition(changes);
    if (key) this.#typed.set(uri, key);
    else this.#typed.delete(uri);
  }

  /** Returns the position after the last typed character, unless that was a space; undefined if no word is being typed. */
  typedAt(uri: string): Position | undefined {
    return this.#typed.get(uri);
  }

  /** Records that no word of a document is being typed any more. Returns whether findings are deferred. */
  endTyping(uri: string): boolean {
    return this.#typed.delete(uri) && this.#deferred.has(uri);
  }

  /** Returns whether a document was edited since it was saved, or is a draft. */
  isBeingEdited(uri: string, text: string): boolean {
    return this.#edited.get(uri)?.isDraft === true || this.rangesOf(uri, text).length > 0;
  }

  /** Returns the edited ranges of a document, the latest first; none if its text equals the saved one. */
  rangesOf(uri: string, text: string): readonly Range[] {
    const edited = this.#edited.get(uri);
    if (!edited || edited.ranges.length === 0 || edited.savedHash === textHash(text)) return [];
    return edited.ranges;
  }

  /** Records whether findings of a document are deferred. */
  markDeferred(uri: string, isSome: boolean): void {
    if (isSome) this.#deferred.add(uri);
    else this.#deferred.delete(uri);
  }
}

/** Returns the position after a character that was typed or deleted; undefined for white space and for other changes. */
function typedPosition(changes: readonly TextDocumentContentChangeEvent[]): Position | undefined {
  const [change, ...more] = changes;
  if (!change || !('range' in change) || more.length > 0) return undefined;
  const { range, text } = change;
  const { start, end } = range;
  const taken = start.line === end.line ? end.character - start.character : MAX_KEY_LENGTH + 1;
  if (text.length > MAX_KEY_LENGTH || taken > MAX_KEY_LENGTH || /\s/.test(text)) return undefined;
  return { line: start.line, character: start.character + text.length };
}

/** Returns the ranges after a change, the changed one first; ranges that touch it are merged into it. */
function rangesAfterChange(
  places: readonly Range[],
  { range, text }: { readonly range: Range; readonly text: string },
): Range[] {
  const end = endOf(range.start, text);
  const others = places.flatMap((place) => {
    const isBefore = compare(place.end, range.start) < 0;
    const isBehind = compare(place.start, range.end) > 0;
    if (isBefore) return [place];
    return isBehind ? [{ start: shift(place.start, range.end, end), end: shift(place.end, range.end, end) }] : [];
  });
  return [{ start: range.start, end }, ...others].slice(0, MAX_RANGES);
}

function endOf({ line, character }: Position, text: string): Position {
  const lines = text.split(LINE_END);
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last };
}

/** Returns a position after a change whose end moved from `before` to `after`. */
function shift({ line, character }: Position, before: Position, after: Position): Position {
  return {
    line: line + after.line - before.line,
    character: line === before.line ? character + after.character - before.character : character,
  };
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
