import {
  type Position,
  type Range,
  type TextDocumentContentChangeEvent,
  TextDocumentSaveReason,
} from 'vscode-languageserver';
import { textHash } from '../../text/fingerprint.ts';

/** How many places of a document that were edited are kept in mind. */
const MOST_PLACES = 8;

/** The address of a document that was saved nowhere yet. */
const DRAFT = /^untitled:/;

/** One key puts or takes no more UTF-16 units. */
const MOST_TYPED = 2;

const LINE_END = /\r\n?|\n/;

/** What was edited in a document since it was opened or saved. */
interface Edited {
  /** What stands for the text as it was then. */
  readonly written: string;
  /** The latest first. */
  readonly places: readonly Range[];
  /** Whether it is a draft that lies nowhere yet, so that all of it is being written. */
  readonly isDraft?: boolean;
}

/** Where open documents were edited since they were last saved. */
export class EditTracker {
  readonly #edited = new Map<string, Edited>();
  /** The documents of which something was held back, since it is being written. */
  readonly #markDeferred = new Set<string>();
  /** Where a word is being typed, key by key. */
  readonly #typed = new Map<string, Position>();
  /** The documents that the editor is about to save by itself. */
  readonly #savedByItself = new Set<string>();

  /** Records that a document was opened: a draft is being written, a file is written. */
  opened(uri: string, text: string): void {
    this.written(uri, text);
    if (DRAFT.test(uri)) this.#edited.set(uri, { written: textHash(text), places: [], isDraft: true });
  }

  /** Records that a document was opened or saved by the user, so that it is written. Returns whether something of it was held back. */
  written(uri: string, text: string): boolean {
    this.#edited.set(uri, { written: textHash(text), places: [] });
    this.#typed.delete(uri);
    return this.#markDeferred.delete(uri);
  }

  /** Records why a document is about to be saved; a client that doesn't say so saves where the user asks for it. */
  willSave(uri: string, reason: TextDocumentSaveReason): void {
    if (reason === TextDocumentSaveReason.Manual) this.#savedByItself.delete(uri);
    else this.#savedByItself.add(uri);
  }

  /** Records that a document was saved. Returns whether that ended the holding back of something: only the user's own saving does. */
  saved(uri: string, text: string): boolean {
    return !this.#savedByItself.delete(uri) && this.written(uri, text);
  }

  /** Has all of a document shown, though it is not saved. Returns whether something of it was held back. */
  clear(uri: string): boolean {
    const edited = this.#edited.get(uri);
    if (edited) this.#edited.set(uri, { ...edited, places: [], isDraft: false });
    this.#typed.delete(uri);
    return this.#markDeferred.delete(uri);
  }

  forget(uri: string): void {
    this.#edited.delete(uri);
    this.#typed.delete(uri);
    this.#markDeferred.delete(uri);
    this.#savedByItself.delete(uri);
  }

  /** A document is being changed. */
  changed(uri: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    const edited = this.#edited.get(uri);
    if (!edited) return;
    let places = edited.places;
    for (const change of changes) places = 'range' in change ? afterChange(places, change) : [];
    this.#edited.set(uri, { ...edited, places });
    const key = typedPlace(changes);
    if (key) this.#typed.set(uri, key);
    else this.#typed.delete(uri);
  }

  /** Returns where a word of a document is being typed: behind the last key, where that was no blank. */
  typedAt(uri: string): Position | undefined {
    return this.#typed.get(uri);
  }

  /** Records that no word of a document is being typed any more. Returns whether something was held back. */
  endTyping(uri: string): boolean {
    return this.#typed.delete(uri) && this.#markDeferred.has(uri);
  }

  /** Returns whether a document is being written: it was edited since it was saved, or is a draft. */
  isBeingWritten(uri: string, text: string): boolean {
    return this.#edited.get(uri)?.isDraft === true || this.of(uri, text).length > 0;
  }

  /** The places of a document that were edited, the latest first; none where its text is as it was when it was saved. */
  of(uri: string, text: string): readonly Range[] {
    const edited = this.#edited.get(uri);
    if (!edited || edited.places.length === 0 || edited.written === textHash(text)) return [];
    return edited.places;
  }

  /** Says whether something of a document is held back. */
  markDeferred(uri: string, isSome: boolean): void {
    if (isSome) this.#markDeferred.add(uri);
    else this.#markDeferred.delete(uri);
  }
}

/** Where one key put its character or took one away; undefined for a blank and for other changes. */
function typedPlace(changes: readonly TextDocumentContentChangeEvent[]): Position | undefined {
  const [change, ...more] = changes;
  if (!change || !('range' in change) || more.length > 0) return undefined;
  const { range, text } = change;
  const { start, end } = range;
  const taken = start.line === end.line ? end.character - start.character : MOST_TYPED + 1;
  if (text.length > MOST_TYPED || taken > MOST_TYPED || /\s/.test(text)) return undefined;
  return { line: start.line, character: start.character + text.length };
}

/** The places after a change, which is the latest of them. What is written on is one place. */
function afterChange(
  places: readonly Range[],
  { range, text }: { readonly range: Range; readonly text: string },
): Range[] {
  const end = endOf(range.start, text);
  const others = places.flatMap((place) => {
    const isBefore = compare(place.end, range.start) < 0;
    const isBehind = compare(place.start, range.end) > 0;
    if (isBefore) return [place];
    return isBehind ? [{ start: moved(place.start, range.end, end), end: moved(place.end, range.end, end) }] : [];
  });
  return [{ start: range.start, end }, ...others].slice(0, MOST_PLACES);
}

function endOf({ line, character }: Position, text: string): Position {
  const lines = text.split(LINE_END);
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last };
}

/** A place behind a change whose end was at `before` and is at `after`. */
function moved({ line, character }: Position, before: Position, after: Position): Position {
  return {
    line: line + after.line - before.line,
    character: line === before.line ? character + after.character - before.character : character,
  };
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
