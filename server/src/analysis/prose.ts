import { SUMMARY_INTRODUCTION } from '../letter/form.ts';
import { printedPattern } from '../letter/form-patterns.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { memoOfLast } from '../text/memo.ts';
import { partitionPoint } from '../text/partition-point.ts';
import type { Span } from '../text/span.ts';
import { type KeywordPattern, matchesAtKeywords } from './tokens/keyword-pattern.ts';
import { tokensOf } from './tokens/token-scan.ts';

/** The form's own words above a summary. */
const OPENING = new RegExp(`^${printedPattern(SUMMARY_INTRODUCTION.split(' based ')[0] ?? '')}[^:]{0,200}:\\s*`, 'i');

/** A part of the letter written about the case: the summary, or an item's rationale. */
export interface ProseSpan {
  readonly place: 'summary' | 'rationale';
  readonly span: Span;
  /** Its text, line breaks included. */
  readonly words: string;
  /** The item that a rationale decides. */
  readonly item?: DisputedItem;
}

/** A match of a pattern in a part, with its span in the letter. */
export interface ProseMatch {
  readonly match: RegExpExecArray;
  readonly span: Span;
  readonly part: ProseSpan;
}

/** Returns the summary and the rationales of a letter, in order, without guideline fields and the form's own words. */
export const proseOf: (letter: Letter) => readonly ProseSpan[] = memoOfLast(read);

/** Returns the summary or rationale that contains an offset. */
export function proseAt(letter: Letter, offset: number): ProseSpan | undefined {
  const parts = proseOf(letter);
  const part = parts[partitionPoint(parts, ({ span }) => span.end <= offset)];
  return part && part.span.start <= offset ? part : undefined;
}

/** Returns the matches of a pattern in the summary and the rationales, in order, without those that cross their bounds. */
export function* matchesInProse(letter: Letter, pattern: KeywordPattern): Generator<ProseMatch> {
  for (const part of proseOf(letter)) {
    for (const match of matchesAtKeywords(tokensOf(letter), pattern, part.span)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.end <= part.span.end) yield { match, span, part };
    }
  }
}

function read({ source, sections, items }: Letter): ProseSpan[] {
  const parts: ProseSpan[] = [];
  let next = 0;
  for (const { kind, body } of sections) {
    const { start, end } = body.span;
    while ((items[next]?.span.start ?? end) < start) next++;
    // Where the title of the decisions is missing, the items are in the summary's section.
    const first = items[next]?.span.start ?? end;
    if (kind === 'summary') parts.push(withoutOpening(source, { start, end: Math.min(end, first) }));
  }
  for (const item of items) {
    for (const { kind, body } of item.fields) {
      const { span } = body;
      if (kind !== 'rationale') continue;
      parts.push({ place: 'rationale', span, words: source.slice(span.start, span.end), item });
    }
  }
  return parts.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start);
}

function withoutOpening(source: string, { start, end }: Span): ProseSpan {
  const words = source.slice(start, end);
  const own = OPENING.exec(words)?.[0].length ?? 0;
  return { place: 'summary', span: { start: start + own, end }, words: words.slice(own) };
}
