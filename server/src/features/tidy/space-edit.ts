import { isWhitespace, skipWhitespace } from '../../text/normalized-text.ts';
import type { Span } from '../../text/span.ts';

/** White space of a text and its replacement. */
export interface SpaceEdit {
  readonly span: Span;
  readonly text: string;
}

/** Returns the smallest edit that makes a span `text`; undefined if it is already. No CRLF is split. */
export function spaceEdit(source: string, { start, end }: Span, text: string): SpaceEdit | undefined {
  const old = source.slice(start, end);
  if (old === text) return undefined;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  while (head > 0 && (cutsLineEnd(old, head) || cutsLineEnd(text, head))) head--;
  while (tail > 0 && (cutsLineEnd(old, old.length - tail) || cutsLineEnd(text, text.length - tail))) tail--;
  return { span: { start: start + head, end: end - tail }, text: text.slice(head, text.length - tail) };
}

function cutsLineEnd(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}

/** Returns a span's text after sorted edits within it. */
export function edited(source: string, { start, end }: Span, edits: readonly SpaceEdit[]): string {
  const parts: string[] = [];
  let from = start;
  for (const { span, text } of edits) {
    parts.push(source.slice(from, span.start), text);
    from = span.end;
  }
  parts.push(source.slice(from, end));
  return parts.join('');
}

/** Returns the end of the word at an offset. */
export function wordEnd(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isWhitespace(source.charCodeAt(at))) at++;
  return at;
}

/** Returns the words of a span. */
export function* wordsIn(source: string, { start, end }: Span): Iterable<Span> {
  for (let at = skipWhitespace(source, start, end); at < end; ) {
    const stop = wordEnd(source, at, end);
    yield { start: at, end: stop };
    at = skipWhitespace(source, stop, end);
  }
}
