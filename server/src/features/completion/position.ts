import type { DisputedItem, Field, GuidelineField, Letter } from '../../letter/letter.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import { lineStartOf } from '../../text/match-words.ts';
import { collapseWhitespace } from '../../text/normalized-text.ts';

/** A place in a letter where something is written that can be completed. */
export interface WritingPlace<F extends Field = Field> {
  readonly letter: Letter;
  readonly item: DisputedItem;
  readonly field: F;
  /** Behind the field's label. */
  readonly start: number;
  readonly offset: number;
  /** The field's text from its label to the offset. */
  readonly before: string;
  /** The field's text after the offset, on the same line. */
  readonly behind: string;
}

/** Returns the field into which words at an offset are written: behind its label, before the next one; undefined elsewhere. */
export function writingAt(letters: readonly Letter[], offset: number): WritingPlace | undefined {
  const letter = letters.findLast(({ span }) => span.start <= offset);
  if (!letter) return undefined;
  const item = letter.items.findLast(({ fields }) => fields.some(({ label }) => label.span.end <= offset));
  const field = item?.fields.findLast(({ label }) => label.span.end <= offset);
  if (!item || !field) return undefined;
  const start = field.label.span.end;
  const end = Math.max(field.body.span.end, start);
  const gap = letter.source.slice(end, offset);
  const isOwn = offset <= end || (/^\s*$/.test(gap) && (isEmpty(field) || !/[\r\n\f]/.test(gap)));
  if (!isOwn) return undefined;
  const behind = letter.source.slice(offset, Math.max(offset, end));
  return {
    letter,
    item,
    field,
    start,
    offset,
    before: letter.source.slice(start, offset),
    behind: /^[^\r\n\f]*/.exec(behind)?.[0].trim() ?? '',
  };
}

/** Returns whether a position is in a guideline field. */
export function citesAt(place: WritingPlace): place is WritingPlace<GuidelineField> {
  return isGuidelineField(place.field);
}

/** A replacement up to the offset; editors replace text on the offset's line only. */
export interface Replacement {
  readonly start: number;
  readonly text: string;
}

/** Returns the text that completes the words from `start` to an offset, without those that are on earlier lines. */
export function replacement(place: Pick<WritingPlace, 'letter' | 'offset'>, start: number, text: string): Replacement {
  const { letter, offset } = place;
  const line = lineStartOf(letter.source, offset, 0);
  if (start >= line) {
    const joined = start === offset && start > 0 && /\S/.test(letter.source.charAt(start - 1));
    return { start, text: joined && /^[\p{L}\p{N}]/u.test(text) ? ` ${text}` : text };
  }
  const written = collapseWhitespace(letter.source.slice(start, line));
  const indent = /^\s*/.exec(letter.source.slice(line, offset))?.[0].length ?? 0;
  return { start: line + indent, text: text.slice(written.length).trimStart() };
}

function isEmpty({ body }: Field): boolean {
  return body.span.end === body.span.start;
}
