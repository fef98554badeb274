import type { Span, TextSpan } from './span.ts';

/** A stretch of a text as a person reads it, every run of white space a single blank, with a way back to the text. */
export interface NormalizedText {
  readonly text: string;
  /** The stretch of the source behind `text.slice(start, end)`; offsets past the end mean the end. */
  toSource(start: number, end: number): Span;
}

/** Whether a UTF-16 code unit is white space, page breaks, non-breaking blanks and byte order marks included. */
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

/** The first offset from `from` on, at most `to`, that holds no white space. */
export function skipWhitespace(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhitespace(source.charCodeAt(at))) at++;
  return at;
}

/** The end of the last word before `from`, at least `to`. */
export function skipWhitespaceBack(source: string, from: number, to: number): number {
  let at = from;
  while (at > to && isWhitespace(source.charCodeAt(at - 1))) at--;
  return at;
}

/** The stretch without the white space at both its ends; empty at its start where there are no words. */
export function trimmed(source: string, start: number, end: number): Span {
  const first = skipWhitespace(source, start, end);
  return first === end ? { start, end: start } : { start: first, end: skipWhitespaceBack(source, end, first) };
}

/** White space that a person doesn't read: any run of it but a single blank. */
const UNEVEN = /\s{2,}|[^\S ]/g;
/** About as long as a line, in UTF-16 units. */
const LINE = 100;

/** The words of a stretch with white space collapsed to single blanks and trimmed. */
export function collapseWhitespace(words: string): string {
  const bare = words.trim();
  return isEven(bare) ? bare : bare.replace(UNEVEN, ' ');
}

/** Whether all white space of some words is single blanks: a quick look at words of no more than a line, before the pattern. */
function isEven(words: string): boolean {
  if (words.length > LINE) return false;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (isWhitespace(code) && (code !== 32 || words.charCodeAt(at + 1) === 32)) return false;
  }
  return true;
}

/** The words of a stretch and where they stand, without the white space around them. */
export function textSpan(source: string, start: number, end: number): TextSpan {
  const span = trimmed(source, start, end);
  return { text: collapseWhitespace(source.slice(span.start, span.end)), span };
}

/** Like `phrase`, but its text is made when it is first asked for. */
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

/** A stretch of a text as a person reads it, with the way back to the text. */
export function normalizedText(source: string, span: Span): NormalizedText {
  const { start, end } = trimmed(source, span.start, span.end);
  const text = collapseWhitespace(source.slice(start, end));
  // Where each run of white space is one character, the text is as long as its stretch.
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

/** Goes on to write down where each character of the collapsed text stands in the source, up to some character. */
function readOffsets(offsets: number[], source: string, start: number, upTo: number): void {
  let at = offsets.at(-1);
  while (offsets.length <= upTo) {
    if (at === undefined) at = start;
    else if (isWhitespace(source.charCodeAt(at))) at = skipWhitespace(source, at, source.length);
    else at++;
    offsets.push(at);
  }
}
