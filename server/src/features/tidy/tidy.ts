import type { Letter } from '../../letter/letter.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';
import { type Span, within } from '../../text/span.ts';
import { editAsWritten, isWhiteSpace } from './folded-text.ts';
import { layoutLetter } from './layout.ts';
import { NARROWEST, WIDEST } from './line-breaks.ts';
import { sameReading } from './same-reading.ts';
import { edited, type SpaceEdit, spaceEdit } from './space-edit.ts';

/** The text to format, and options. */
export interface TidyOptions {
  /** The column at which paragraphs are wrapped; 0 leaves each on one line. */
  readonly column: number;
  /** The line end. */
  readonly eol: string;
  /** Formats only the paragraphs that this span touches; all by default. */
  readonly range?: Span | undefined;
  /** True to end the text in a line end; by default, as it was. */
  readonly finalLineEnd?: boolean | undefined;
}

/** A longer letter is left as it is, in UTF-16 units, since it is laid out in one go; the longest of 199 published ones has 27,291. */
const LONGEST = 1_000_000;
/** A byte order mark, which belongs to the file and not to its letter. */
const BYTE_ORDER_MARK = 0xfeff;

/** Returns the column at which a setting asks to wrap, limited to a readable width; 0 for no wrapping. */
export function wrapColumn(set: unknown): number {
  return typeof set === 'number' && set > 0 ? Math.min(Math.max(Math.round(set), NARROWEST), WIDEST) : 0;
}

/** Returns the most frequent line end of a text; LF if it has none. */
export function lineEndOf(source: string): string {
  let crlf = 0;
  let cr = 0;
  let lf = 0;
  for (let at = source.search(/[\r\n]/); at >= 0 && at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 10) lf++;
    else if (code === 13 && source.charCodeAt(at + 1) === 10) {
      crlf++;
      at++;
    } else if (code === 13) cr++;
  }
  if (crlf >= lf && crlf >= cr && crlf > 0) return '\r\n';
  return cr > lf ? '\r' : '\n';
}

/**
 * Yields the edits that format the letters of a text, a step for each letter: clean paragraphs, a blank line between parts, labels at the
 * start of lines, the case header in its rows. Only white space between words changes, to other white space, and each letter parses the
 * same; a text with unresolved merge conflicts is left as it is.
 */
export function* tidyEdits(letters: readonly Letter[], options: TidyOptions): Iterable<readonly SpaceEdit[]> {
  const { eol, range, finalLineEnd } = options;
  const [first] = letters;
  if (!first || first.folded.omitted.conflicts.length > 0) return;
  const { source } = first;
  let last = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const around = (end: number, text: string) => {
    const gap = { start: last, end };
    // A line that separates letters stays as it is.
    const isSeparator = skipWhitespace(source, gap.start, gap.end) < gap.end;
    const edit = isSeparator || (range && !within(gap, range)) ? undefined : spaceEdit(source, gap, text);
    return edit && isWhiteSpace(first, edit) ? edit : [];
  };
  for (const letter of letters) {
    const above = around(letter.span.start, letter === first ? '' : eol + eol);
    yield [above, tidyLetter(letter, options)].flat().map((edit) => editAsWritten(letter, edit));
    last = letter.span.end;
  }
  const ends = finalLineEnd ?? /[\r\n]/.test(source.slice(last));
  yield [around(source.length, ends ? eol : '')].flat().map((edit) => editAsWritten(first, edit));
}

/** Returns the edits that format a letter. If it would parse differently, less is changed. */
function tidyLetter(letter: Letter, { column, eol, range }: TidyOptions): readonly SpaceEdit[] {
  if (letter.span.end - letter.span.start > LONGEST) return [];
  for (const at of column > 0 ? [column, 0] : [0]) {
    for (const header of letter.header ? [true, false] : [false]) {
      const set = layoutLetter(letter, { column: at, eol, header });
      const own = range ? touching(set.edits, set.paragraphs, range) : set.edits;
      const edits = own.filter((edit) => isWhiteSpace(letter, edit));
      if (keepsReading(letter, edits)) return edits;
    }
  }
  return [];
}

/** Returns the edits within and between the paragraphs that a range touches. */
function touching(
  edits: readonly SpaceEdit[],
  paragraphs: readonly Span[],
  { start, end }: Span,
): readonly SpaceEdit[] {
  const own = paragraphs.filter((one) => one.start <= Math.max(end - 1, start) && one.end >= start);
  const whole = { start: own[0]?.start ?? end, end: own.at(-1)?.end ?? end };
  return edits.filter(({ span }) => within(span, whole));
}

function keepsReading(letter: Letter, edits: readonly SpaceEdit[]): boolean {
  if (edits.length === 0) return true;
  const [tidied, ...others] = parseLetters(edited(letter.source, letter.span, edits));
  return tidied !== undefined && others.length === 0 && sameReading(letter, tidied);
}
