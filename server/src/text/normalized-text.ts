import type { Span, TextSpan } from './span.ts';

/** A span of a text with every run of white space as a single space, and the mapping to the source. */
export interface NormalizedText {
  readonly text: string;
  /** Returns the span of the source behind `text.slice(start, end)`; offsets past the end mean the end. */
  toSource(start: number, end: number): Span;
}

/** Returns whether a UTF-16 code unit is white space, page breaks, non-breaking spaces and byte order marks included. */
export function isWhitespace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  if (code === 0xa0 || code === 0xfeff || code === 0x1680) return true;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Returns the first offset from `from` on, at most `to`, that holds no white space. */
export function skipWhitespace(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhitespace(source.charCodeAt(at))) at++;
  return at;
}

/** Returns the end of the last word before `from`, at least `to`. */
export function skipWhitespaceBack(source: string, from: number, to: number): number {
  let at = from;
  while (at > to && isWhitespace(source.charCodeAt(at - 1))) at--;
  return at;
}

/** Returns the span without the white space at both its ends; empty at its start where there are no words. */
export function trimmed(source: string, start: number, end: number): Span {
  const first = skipWhitespace(source, start, end);
  return first === end ? { start, end: start } : { start: first, end: skipWhitespaceBack(source, end, first) };
}

/** White space to collapse: any run but a single space. */
const UNEVEN = /\s{2,}|[^\S ]/g;
/** About as long as a line, in UTF-16 units. */
const LINE = 100;

/** Returns the words of a span with white space collapsed to single spaces and trimmed. */
export function collapseWhitespace(words: string): string {
  const bare = words.trim();
  return isEven(bare) ? bare : bare.replace(UNEVEN, ' ');
}

/** Returns whether all white space of some words is single spaces: checks words of no more than a line, faster than the pattern. */
function isEven(words: string): boolean {
  if (words.length > LINE) return false;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (isWhitespace(code) && (code !== 32 || words.charCodeAt(at + 1) === 32)) return false;
  }
  return true;
}

/** Returns the words of a span and where they stand, without the white space around them. */
export function textSpan(source: string, start: number, end: number): TextSpan {
  const span = trimmed(source, start, end);
  return { text: collapseWhitespace(source.slice(span.start, span.end)), span };
}

/** Returns the same as `textSpan`, but its text is made when it is first read. */
export function lazyTextSpan(source: string, start: number, end: number): TextSpan {
  return new LazyTextSpan(source, trimmed(source, start, end));
}

class LazyTextSpan implements TextSpan {
  readonly span: Span;
  readonly #source: string;
  #text: string | undefined;

  constructor(source: string, span: Span) {
    this.#source = source;
    this.span = span;
  }

  get text(): string {
    this.#text ??= collapseWhitespace(this.#source.slice(this.span.start, this.span.end));
    return this.#text;
  }
}

/** Normalizes the white space of a span, with the mapping to the source. */
export function normalizedText(source: string, span: Span): NormalizedText {
  const { start, end } = trimmed(source, span.start, span.end);
  const text = collapseWhitespace(source.slice(start, end));
  // Where each run of white space is one character, the text is as long as its span.
  const isShorter = text.length < end - start;
  const offsets: number[] = [];
  return {
    text,
    toSource(from, to) {
      const first = Math.min(Math.max(from, 0), text.length);
      const last = Math.min(Math.max(to, first), text.length);
      if (!isShorter) return { start: start + first, end: start + last };
      if (first === 0 && last === text.length) return { start, end };
      readOffsets(offsets, source, start, last);
      const begin = offsets[first] ?? end;
      return { start: begin, end: last > first ? (offsets[last - 1] ?? end - 1) + 1 : begin };
    },
  };
}

/** Extends a list of the source offsets of the normalized text's characters up to an index. */
function readOffsets(offsets: number[], source: string, start: number, upTo: number): void {
  let at = offsets.at(-1);
  while (offsets.length <= upTo) {
    if (at === undefined) at = start;
    else if (isWhitespace(source.charCodeAt(at))) at = skipWhitespace(source, at, source.length);
    else at++;
    offsets.push(at);
  }
}
