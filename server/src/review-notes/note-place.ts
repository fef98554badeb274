import type { DisputedItem, Field, FieldKind, HeaderKey, Letter, Section, SectionKind } from '../letter/letter.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, touches } from '../text/span.ts';

/** The part of a letter that a note is about: a field of an item, its name, an entry of the case header, or a section. */
export type NotedField = FieldKind | HeaderKey | SectionKind | 'name';

/**
 * Where a note stands, by numbers alone, so that it holds no word of the letter and stays where white space changes. An empty place is the
 * letter as a whole.
 */
export interface NotePlace {
  /** The number of the disputed item, from 1; absent outside of all items. */
  readonly item?: number;
  readonly field?: NotedField;
  /** Which of several fields of that kind is meant, from 1; absent for the first one. */
  readonly repeat?: number;
  /** The number of the sentence in the field, from 1; absent for the field as a whole. */
  readonly sentence?: number;
}

/** A place in a letter. */
export interface FoundPlace {
  /** Offsets of the text as it is read. */
  readonly span: Span;
  /** False where the letter lacks the item, field or sentence, so that the nearest part is returned. */
  readonly isExact: boolean;
}

/** Returns where an offset of a letter's text as it is read stands: in which item, field and sentence. */
export function placeAt(letter: Letter, offset: number): NotePlace {
  const item = letter.items.find(({ span }) => touches(span, offset));
  if (item) return { item: item.number, ...placeInItem(letter, item, offset) };
  const entry = letter.header?.entries.find(({ label, value }) =>
    touches({ start: label.span.start, end: (value ?? label).span.end }, offset),
  );
  if (entry) return { field: entry.key };
  const section = letter.sections.findLast(({ span }) => touches(span, offset));
  if (!section) return {};
  const sameKind = letter.sections.filter(({ kind }) => kind === section.kind);
  return {
    field: section.kind,
    ...repeatOf(sameKind.indexOf(section)),
    ...sentenceAt(letter.source, proseOf(letter, section), offset),
  };
}

function placeInItem(letter: Letter, item: DisputedItem, offset: number): Omit<NotePlace, 'item'> {
  const field = item.fields.findLast(({ span }) => span.start <= offset);
  if (!field) return { field: 'name' };
  const sameKind = item.fields.filter(({ kind }) => kind === field.kind);
  return {
    field: field.kind,
    ...repeatOf(sameKind.indexOf(field)),
    ...sentenceAt(letter.source, field.body.span, offset),
  };
}

function repeatOf(index: number): Pick<NotePlace, 'repeat'> {
  return index > 0 ? { repeat: index + 1 } : {};
}

function sentenceAt(source: string, body: Span, offset: number): Pick<NotePlace, 'sentence'> {
  if (offset < body.start || body.start === body.end) return {};
  const before = sentences(source, body).filter(({ start }) => start <= offset).length;
  return { sentence: Math.max(1, before) };
}

/** Returns the span of a place; where the letter lacks it, the nearest part that it has. */
export function foundPlace(letter: Letter, place: NotePlace): FoundPlace {
  const whole = { start: letter.span.start, end: letter.span.start };
  if (place.item !== undefined) {
    const item = letter.items[place.item - 1];
    return item ? placeOfItem(letter, item, place) : { span: whole, isExact: false };
  }
  if (place.field === undefined) return { span: whole, isExact: true };
  const entry = letter.header?.entries.find(({ key }) => key === place.field);
  if (entry)
    return { span: { start: entry.label.span.start, end: (entry.value ?? entry.label).span.end }, isExact: true };
  const sections = letter.sections.filter(({ kind }) => kind === place.field);
  const section = sections[(place.repeat ?? 1) - 1];
  if (!section) return { span: whole, isExact: false };
  return sentenceOf(letter.source, proseOf(letter, section), section.title.span, place);
}

function placeOfItem(letter: Letter, item: DisputedItem, place: NotePlace): FoundPlace {
  const { field: kind, repeat = 1 } = place;
  if (kind === undefined || kind === 'name') return { span: item.header, isExact: true };
  const field: Field | undefined = item.fields.filter((one) => one.kind === kind)[repeat - 1];
  if (!field) return { span: item.header, isExact: false };
  return sentenceOf(letter.source, field.body.span, field.label.span, place);
}

function sentenceOf(source: string, body: Span, title: Span, { sentence }: NotePlace): FoundPlace {
  if (sentence === undefined) return { span: title, isExact: true };
  const all = sentences(source, body);
  const exact = all[sentence - 1];
  return { span: exact ?? all.at(-1) ?? title, isExact: exact !== undefined };
}

/** Returns the words of a section without those of its disputed items. */
export function proseOf({ items }: Letter, { body: { span } }: Section): Span {
  const first = items.find((item) => item.span.start >= span.start && item.span.start < span.end);
  return { start: span.start, end: first?.span.start ?? span.end };
}
