import { HEADER_LABELS, headerLabelOf } from '../letter/form.ts';
import { APPLICATION, RECEIVED } from '../letter/form-patterns.ts';
import type { CaseHeader, HeaderEntry, Letter } from '../letter/letter.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { collapseWhitespace } from '../text/normalized-text.ts';
import type { Span } from '../text/span.ts';
import type { PageStart } from './document.ts';

/** Words to put in the place of a span of a text. */
export interface RowsEdit {
  readonly span: Span;
  readonly text: string;
}

/** Matches the second half of "Application Received:" below a value that stands beside the first. */
const SECOND_HALF = new RegExp(`^\\s*${RECEIVED}\\s*:`, 'i');
const APPLICATION_ALONE = new RegExp(`^${APPLICATION}$`, 'i');
const SECOND_HALF_REACH = 400;
/** Matches the end of a paragraph: an empty line, or the end of a page. */
const PARAGRAPH_END = /^[^\S\r\n\f]*(?:\f|(?:\r\n?|\n)[^\S\r\n\f]*[\r\n\f])/;

/**
 * Returns the edit that sets a letter's case header in rows, "Label: value" in the order of the form, whichever way its labels and values
 * were laid out. No word is lost. Undefined where it stands so already, and where it is not certain which value belongs to which label.
 */
export function caseHeaderRows(letter: Letter, eol = '\n'): RowsEdit | undefined {
  const { header, folded, source } = letter;
  if (!header || header.unpaired.length > 0) return undefined;
  const whole = headerSpan(letter, header);
  const span = folded.originalSpan(whole);
  const printed = source.slice(whole.start, whole.end);
  // What is left out of the reading, such as a running head, would be lost.
  if (folded.original.slice(span.start, span.end) !== printed) return undefined;
  const text = HEADER_LABELS.flatMap(({ key }) => header.entries.find((entry) => entry.key === key) ?? [])
    .map(rowOf)
    .join(eol);
  if (text === printed || !holdSameWords(text, printed) || !readsAlike(header, text)) return undefined;
  return { span, text };
}

/** A text whose letters have their case headers in rows, and where its pages begin. */
export interface TextWithPages {
  readonly text: string;
  readonly pages: readonly PageStart[];
}

/** Returns a text with the case headers of all its letters in rows. */
export function withCaseHeadersInRows({ text, pages }: TextWithPages): TextWithPages {
  const edits = parseLetters(text).flatMap((letter) => caseHeaderRows(letter) ?? []);
  let edited = '';
  let last = 0;
  for (const edit of edits) {
    edited += text.slice(last, edit.span.start) + edit.text;
    last = edit.span.end;
  }
  const moved = ({ page, start }: PageStart): PageStart => ({ page, start: offsetAfter(edits, start) });
  return { text: edited + text.slice(last), pages: pages.map(moved) };
}

/** Returns where an offset stands after some edits; one within an edit, at its end at most. */
function offsetAfter(edits: readonly RowsEdit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of edits) {
    if (span.start >= offset) break;
    if (span.end > offset) return Math.min(offset + shift, span.start + shift + text.length);
    shift += text.length - (span.end - span.start);
  }
  return offset + shift;
}

/** Returns the span from a header's first label to its last word, without paragraphs below it that hold none of its labels and values. */
function headerSpan({ source, span }: Letter, { entries, span: whole }: CaseHeader): Span {
  const last = Math.max(...entries.map(({ label, value }) => Math.max(label.span.end, value?.span.end ?? 0)));
  const rest = source.slice(last, Math.min(last + SECOND_HALF_REACH, span.end));
  const below = SECOND_HALF.exec(rest)?.[0].length ?? 0;
  const isParagraphEnd = PARAGRAPH_END.test(rest.slice(below)) || last + below === span.end;
  return { start: whole.start, end: isParagraphEnd ? last + below : Math.max(last + below, whole.end) };
}

function rowOf({ key, label, value }: HeaderEntry): string {
  const printed = collapseWhitespace(label.text);
  const isCut = key === 'applicationReceived' && APPLICATION_ALONE.test(printed);
  return [isCut ? headerLabelOf(key) : printed, ...(value ? [collapseWhitespace(value.text)] : [])].join(' ');
}

function holdSameWords(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length === others.length && words.every((word, index) => word === others[index]);
}

/** Returns the words of a text in alphabetical order; a colon belongs to no word. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/:/g, ' : ').trim().split(/\s+/).sort();
}

/** Returns whether each label has the same value in rows as before. */
function readsAlike({ entries }: CaseHeader, rows: string): boolean {
  const inRows = parseLetters(rows)[0]?.header?.entries ?? [];
  return entries.every(({ key, value }) => inRows.find((entry) => entry.key === key)?.value?.text === value?.text);
}
