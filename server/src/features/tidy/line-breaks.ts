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
/** "Current medications:" leads to what follows. */
const LEADS_ON = /:$/;
const LONGEST_WORD = 60;

/** How a letter's lines are wrapped. */
interface Setting {
  /** Every wrapped line took as many words as this has room for. */
  readonly column?: number;
  /** The length of the fuller wrapped lines. */
  readonly full?: number;
  /** The number of line ends between two lines of a paragraph. */
  readonly spacing: number;
}

/**
 * How many line ends are to stand before each piece: 0 where it goes on with the line above, 1 where it is a line of its own, 2
 * where a paragraph begins. What a tidied letter holds is left as it is: a letter without wrapped lines tells no width, and where no
 * width is told no line is joined but one that goes on in lower case.
 */
export function lineBreaks(
  source: string,
  pieces: readonly SourceLine[],
  { rows, ...parts }: Parts & { readonly rows: ReadonlySet<number> },
  column: number,
): number[] {
  const starts = (index: number, piece: SourceLine) =>
    parts.starts.has(piece.start) || rows.has(index) || rows.has(index - 1);
  const setting = settingOf(source, pieces, starts, column);
  const isWhole = holder(parts.wholes, 1);
  const isCiting = holder(parts.citing, 0);
  let paragraph = { length: 0, isEntry: false };
  return pieces.map((piece, index) => {
    const above = pieces[index - 1];
    const lineEnds = above ? (betweenRows(index, piece) ?? between(above, piece)) : 0;
    paragraph =
      lineEnds === 0 && above
        ? { ...paragraph, length: paragraph.length + 1 + piece.length }
        : { length: piece.length, isEntry: isEntry(source, piece) };
    return lineEnds;
  });

  /** Rows of tables stay lines of their own. */
  function betweenRows(index: number, piece: SourceLine): number | undefined {
    if (parts.starts.has(piece.start) || !(rows.has(index) || rows.has(index - 1))) return undefined;
    return piece.lineEnds > 1 ? 2 : 1;
  }

  function between(above: SourceLine, piece: SourceLine): number {
    const part = parts.starts.get(piece.start);
    if (part !== undefined) return part;
    if (isWhole(piece.start)) return 0;
    const citing = isCiting(piece.start);
    const parted = piece.lineEnds > setting.spacing;
    const ends = endsSentence(source, above);
    const wrapped = isWrapped(source, above, piece, setting);
    if (isEntry(source, piece)) {
      if (wrapped && !ends) return 0;
      return parted && !paragraph.isEntry ? 2 : 1;
    }
    if (goesOn(source, above, piece)) {
      if (wrapped || citing || paragraph.length >= NARROWEST) return 0;
      return parted ? 2 : 1;
    }
    if (citing) return ends && parted ? 2 : 0;
    if (wrapped && !(ends && parted)) return 0;
    return parted || (ends && paragraph.length >= NARROWEST) ? 2 : 1;
  }
}

/** Returns a predicate for offsets that are in a span, at least `from` characters after its start; offsets must not decrease. */
export function holder(spans: readonly Span[], from: number): (offset: number) => boolean {
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next++;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) + from <= offset;
  };
}

/** Returns what the certainly wrapped lines show; their sentence continues in lower case. */
function settingOf(
  source: string,
  pieces: readonly SourceLine[],
  starts: (index: number, piece: SourceLine) => boolean,
  column: number,
): Setting {
  const whitespaceRuns: number[] = [];
  const lengths: number[] = [];
  let fits = column > 0;
  for (const [index, piece] of pieces.entries()) {
    const above = pieces[index - 1];
    if (!above || starts(index, piece) || above.length < NARROWEST || above.length > WIDEST) continue;
    if (isEntry(source, piece) || !goesOn(source, above, piece)) continue;
    whitespaceRuns.push(piece.lineEnds);
    lengths.push(above.length);
    fits &&= piece.lineEnds === 1 && fills(source, above, piece, column);
  }
  if (fits) return { column, spacing: 1 };
  const spacing = ranked(whitespaceRuns, 0.5) ?? 1;
  // An extraction that drops hyphens joins some lines, so the longest line is not representative.
  const full = whitespaceRuns.length < ENOUGH_LINES ? undefined : ranked(lengths, 0.9);
  return { spacing, ...(full !== undefined && { full }) };
}

/** The value below which a share of some numbers lies. */
function ranked(numbers: readonly number[], share: number): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)];
}

function isWrapped(source: string, above: SourceLine, piece: SourceLine, { column, full }: Setting): boolean {
  if (column !== undefined) return fills(source, above, piece, column);
  if (full === undefined || above.length < NARROWEST || above.length > 2 * full) return false;
  return above.length + 1 + firstUnit(source, piece) + SHORT_OF_FULL > full;
}

/** Returns whether a line of a column had no room for the next line's first word. */
function fills(source: string, above: SourceLine, piece: SourceLine, column: number): boolean {
  if (above.length + 1 + firstUnit(source, piece) <= column) return false;
  return above.length <= column || unitEnd(source, above) === above.end;
}

function firstUnit(source: string, piece: SourceLine): number {
  return unitEnd(source, piece) - piece.start;
}

function endsSentence(source: string, { start, end }: SourceLine): boolean {
  const words = source.slice(Math.max(start, end - LONGEST_WORD), end);
  return SENTENCE_END.test(words) || LEADS_ON.test(words);
}

/** Returns whether a sentence continues in lower case. */
function goesOn(source: string, above: SourceLine, piece: SourceLine): boolean {
  const code = source.charCodeAt(piece.start);
  if (code < 97 || code > 122) return false;
  const words = source.slice(Math.max(above.start, above.end - LONGEST_WORD), above.end);
  return !(SENTENCE_END.test(words) || LEADS_ON.test(words)) || ABBREVIATED.test(words);
}

function isEntry(source: string, { start }: SourceLine): boolean {
  return LIST_ENTRY.test(source.slice(start, start + 5));
}
