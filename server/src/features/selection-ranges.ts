import type { SelectionRange } from 'vscode-languageserver-types';
import type { Letter } from '../letter/letter.ts';
import { locate } from '../letter/locate.ts';
import { matchesOf } from '../text/matches.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, touches, within } from '../text/span.ts';
import { layoutLetter } from './tidy/layout.ts';

/** A word with what holds it together: "well-being", "worker’s", "10/20/2016", "2.5". */
const WORD = /[\p{L}\p{N}]+(?:[-'’./][\p{L}\p{N}]+)*/gu;
/** The maximum distance to a word's start and end, in UTF-16 units. */
const WORD_REACH = 60;

const paragraphs = new WeakMap<Letter, readonly Span[]>();

/**
 * Returns what a selection at each position grows to: word, sentence, paragraph, field, item, section, letter, text; in the case header the
 * value, its entry and the header.
 */
export function selectionRanges(letters: readonly Letter[], offsets: readonly number[]): SelectionRange[] {
  return offsets.flatMap((offset) => {
    const [first] = letters;
    if (!first) return [];
    const letter = locate(letters, offset)?.letter;
    const around = letter ? spansAround(letter, offset, paragraphsOf(letter)) : [];
    const whole = { start: 0, end: first.source.length };
    return ranged(first, nested([{ start: offset, end: offset }, ...around, whole]));
  });
}

function paragraphsOf(letter: Letter): readonly Span[] {
  const known = paragraphs.get(letter) ?? layoutLetter(letter, { column: 0, eol: '\n', header: false }).paragraphs;
  paragraphs.set(letter, known);
  return known;
}

/** Returns all parts of a letter that hold an offset, in no order. */
function spansAround(letter: Letter, offset: number, paragraphs: readonly Span[]): Span[] {
  const { source, header, reviewer, sections, span } = letter;
  const { item, field } = locate([letter], offset) ?? {};
  const parts = [
    span,
    ...(header
      ? [header.span, ...header.entries.flatMap(({ label, value }) => entrySpans(label.span, value?.span))]
      : []),
    ...(reviewer ? [reviewer.span, ...[...reviewer.licenses, ...reviewer.specialties].map((one) => one.span)] : []),
    ...sections.flatMap((section) => [section.span, section.title.span, section.body.span]),
    ...(item ? [item.span, item.header, item.name.span] : []),
    ...(field ? [field.span, field.label.span, field.body.span] : []),
  ];
  const holding = parts.filter((part) => touches(part, offset));
  const paragraph = paragraphs.find((one) => touches(one, offset));
  const inField = field && touches(field.body.span, offset) ? field.body.span : undefined;
  const inHeader = header !== undefined && touches(header.span, offset);
  if (paragraph && !inHeader) {
    const own = inField ? shared(paragraph, inField) : paragraph;
    holding.push(own, ...sentences(source, own).filter((sentence) => touches(sentence, offset)));
  }
  const word = wordAt(source, offset);
  return word ? [...holding, word] : holding;
}

/** Returns the spans of a label, its value, and both. */
function entrySpans(label: Span, value: Span | undefined): Span[] {
  return value
    ? [label, value, { start: Math.min(label.start, value.start), end: Math.max(label.end, value.end) }]
    : [label];
}

function wordAt(source: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - WORD_REACH);
  for (const { index, 0: word } of matchesOf(source.slice(from, offset + WORD_REACH), WORD)) {
    const span = { start: from + index, end: from + index + word.length };
    if (touches(span, offset)) return span;
  }
  return undefined;
}

/** Returns the spans, shortest first, each of which contains the previous one. */
function nested(spans: readonly Span[]): Span[] {
  const chain: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    if (!inner || (within(inner, span) && !within(span, inner))) chain.push(span);
  }
  return chain;
}

function ranged(letter: Letter, chain: readonly Span[]): SelectionRange[] {
  let outer: SelectionRange | undefined;
  for (const span of chain.toReversed()) outer = { range: letter.rangeOf(span), ...(outer && { parent: outer }) };
  return outer ? [outer] : [];
}

function shared(one: Span, other: Span): Span {
  return { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
}
