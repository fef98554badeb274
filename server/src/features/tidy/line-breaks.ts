import { ABBREVIATED, LIST_ENTRY, SENTENCE_END } from '../../letter/parser/header-start.ts';
import type { Span } from '../../text/span.ts';
import type { Parts } from './parts.ts';
import { type SourceLine, unitEnd } from './source-lines.ts';

/** A shorter line was not wrapped: it is a line of its own. */
export const NARROWEST = 40;
/** No text is wrapped wider than this. */
export const WIDEST = 200;
/** The number of characters by which a wrapped line may be shorter than the fullest, since letters differ in width. */
const SHORT_OF_FULL = 18;
/** The minimum number of certainly wrapped lines that determine a letter's width. */
const ENOUGH_LINES = 2;
/** "Current medications:" introduces the next lines. */
const LEADS_ON = /:$/;
const LONGEST_WORD = 60;

/** The wrapping of a letter's lines. */
interface Wrapping {
  /** Every wrapped line took as many words as this has room for. */
  readonly column?: number;
  /** The length of the fuller wrapped lines. */
  readonly full?: number;
  /** The number of line ends between two lines of a paragraph. */
  readonly spacing: number;
}

/**
 * Returns the number of line ends before each line: 0 if it continues the line above, 1 if it is a line of its own, 2 if a paragraph
 * begins. A formatted letter stays as it is. The width of a letter is known only from its wrapped lines; without it, only lines that
 * continue in lower case are joined.
 */
export function lineBreaks(
  source: string,
  lines: readonly SourceLine[],
  { rows, ...parts }: Parts & { readonly rows: ReadonlySet<number> },
  column: number,
): number[] {
  const starts = (index: number, line: SourceLine) =>
    parts.starts.has(line.start) || rows.has(index) || rows.has(index - 1);
  const wrapping = wrappingOf(source, lines, starts, column);
  const isUnbroken = containing(parts.unbroken, 1);
  const isCiting = containing(parts.citing, 0);
  let paragraph = { length: 0, isEntry: false };
  return lines.map((line, index) => {
    const above = lines[index - 1];
    const lineEnds = above ? (betweenRows(index, line) ?? between(above, line)) : 0;
    paragraph =
      lineEnds === 0 && above
        ? { ...paragraph, length: paragraph.length + 1 + line.length }
        : { length: line.length, isEntry: isEntry(source, line) };
    return lineEnds;
  });

  /** Returns the line ends before a table row, which stays a line of its own; undefined for other lines. */
  function betweenRows(index: number, line: SourceLine): number | undefined {
    if (parts.starts.has(line.start) || !(rows.has(index) || rows.has(index - 1))) return undefined;
    return line.lineEnds > 1 ? 2 : 1;
  }

  function between(above: SourceLine, line: SourceLine): number {
    const part = parts.starts.get(line.start);
    if (part !== undefined) return part;
    if (isUnbroken(line.start)) return 0;
    const citing = isCiting(line.start);
    const isSeparate = line.lineEnds > wrapping.spacing;
    const ends = endsSentence(source, above);
    const wrapped = isWrapped(source, above, line, wrapping);
    if (isEntry(source, line)) {
      if (wrapped && !ends) return 0;
      return isSeparate && !paragraph.isEntry ? 2 : 1;
    }
    if (continuesSentence(source, above, line)) {
      if (wrapped || citing || paragraph.length >= NARROWEST) return 0;
      return isSeparate ? 2 : 1;
    }
    if (citing) return ends && isSeparate ? 2 : 0;
    if (wrapped && !(ends && isSeparate)) return 0;
    return isSeparate || (ends && paragraph.length >= NARROWEST) ? 2 : 1;
  }
}

/** Returns a predicate for offsets that are in a span, at least `from` characters after its start; offsets must not decrease. */
export function containing(spans: readonly Span[], from: number): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) + from <= offset;
  };
}

/** Returns what the certainly wrapped lines show; their sentence continues in lower case. */
function wrappingOf(
  source: string,
  lines: readonly SourceLine[],
  starts: (index: number, line: SourceLine) => boolean,
  column: number,
): Wrapping {
  const whitespaceRuns: number[] = [];
  const lengths: number[] = [];
  let fillsColumn = column > 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!above || starts(index, line) || above.length < NARROWEST || above.length > WIDEST) continue;
    if (isEntry(source, line) || !continuesSentence(source, above, line)) continue;
    whitespaceRuns.push(line.lineEnds);
    lengths.push(above.length);
    fillsColumn &&= line.lineEnds === 1 && fills(source, above, line, column);
  }
  if (fillsColumn) return { column, spacing: 1 };
  const spacing = quantile(whitespaceRuns, 0.5) ?? 1;
  // An extraction that drops hyphens joins some lines, so the longest line is not representative.
  const full = whitespaceRuns.length < ENOUGH_LINES ? undefined : quantile(lengths, 0.9);
  return { spacing, ...(full !== undefined && { full }) };
}

/** Returns the quantile of some numbers. */
function quantile(numbers: readonly number[], share: number): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)];
}

function isWrapped(source: string, above: SourceLine, line: SourceLine, { column, full }: Wrapping): boolean {
  if (column !== undefined) return fills(source, above, line, column);
  if (full === undefined || above.length < NARROWEST || above.length > 2 * full) return false;
  return above.length + 1 + firstUnit(source, line) + SHORT_OF_FULL > full;
}

/** Returns whether a line of a column had no room for the next line's first word. */
function fills(source: string, above: SourceLine, line: SourceLine, column: number): boolean {
  if (above.length + 1 + firstUnit(source, line) <= column) return false;
  return above.length <= column || unitEnd(source, above) === above.end;
}

function firstUnit(source: string, line: SourceLine): number {
  return unitEnd(source, line) - line.start;
}

function endsSentence(source: string, { start, end }: SourceLine): boolean {
  const words = source.slice(Math.max(start, end - LONGEST_WORD), end);
  return SENTENCE_END.test(words) || LEADS_ON.test(words);
}

/** Returns whether a sentence continues in lower case. */
function continuesSentence(source: string, above: SourceLine, line: SourceLine): boolean {
  const code = source.charCodeAt(line.start);
  if (code < 97 || code > 122) return false;
  const words = source.slice(Math.max(above.start, above.end - LONGEST_WORD), above.end);
  return !(SENTENCE_END.test(words) || LEADS_ON.test(words)) || ABBREVIATED.test(words);
}

function isEntry(source: string, { start }: SourceLine): boolean {
  return LIST_ENTRY.test(source.slice(start, start + 5));
}
