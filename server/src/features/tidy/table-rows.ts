import { matchesOf } from '../../text/matches.ts';
import type { SourceLine } from './source-lines.ts';

/** Matches the separator of columns: two or more spaces that end no sentence, or a tab. */
const COLUMN_GAP = /(?<![.?!:;,\s])(?: {2,}|[ ]*\t[ \t]*)(?=\S)/g;
/** Matches drawn separators. */
const PIPE = /\|/g;
/** The tolerance of aligned columns, in characters. */
const ALIGNED = 1;
/** The minimum number of spaces of a wide gap; prose has doubled spaces, too. */
const WIDE = 3;
/** Matches the end of a line of prose. */
const PROSE_END = /[.?!:;,]["'”’)\]]*$/;
/** The maximum length of a row, in UTF-16 units. */
const LONGEST = 400;

/** The start of each column after the first, and whether they are certainly columns. */
interface Columns {
  readonly starts: readonly number[];
  readonly drawn: boolean;
  readonly wide: boolean;
  readonly endsProse: boolean;
}

/** Returns the lines of a letter that are rows of tables, by their index: at least two lines with columns, one below the other. */
export function tableRows(
  source: string,
  lines: readonly SourceLine[],
  isForm: (start: number) => boolean,
): ReadonlySet<number> {
  const rows = new Set<number>();
  let above: Columns | undefined;
  for (const [index, line] of lines.entries()) {
    const own = isForm(line.start) ? undefined : columnsOf(source, line);
    if (above && own && (areRows(above, own) || (rows.has(index - 1) && continuesTable(above, own))))
      rows.add(index - 1).add(index);
    above = own;
  }
  return rows;
}

function columnsOf(source: string, { start, end, length }: SourceLine): Columns | undefined {
  if (length === 0 || end - start > LONGEST) return undefined;
  const line = source.slice(start, end);
  const endsProse = PROSE_END.test(line.slice(-4));
  const pipes = matchesOf(line, PIPE);
  if (pipes.length > 1 || (pipes.length === 1 && line.includes(' | ')))
    return { starts: pipes.map(({ index }) => index), drawn: true, wide: true, endsProse };
  const whitespaceRuns = matchesOf(line, COLUMN_GAP);
  if (whitespaceRuns.length === 0) return undefined;
  const starts = whitespaceRuns.map(({ index, 0: gap }) => index + gap.length);
  const drawn = whitespaceRuns.some(({ 0: gap }) => gap.includes('\t'));
  return { starts, drawn, wide: drawn || whitespaceRuns.some(({ 0: gap }) => gap.length >= WIDE), endsProse };
}

/** Returns whether two adjacent lines are rows: their columns are drawn or wide, aligned, or equal in number. */
function areRows(one: Columns, other: Columns): boolean {
  if (one.drawn && other.drawn) return true;
  const fewest = Math.min(one.starts.length, other.starts.length);
  if (one.wide && other.wide && fewest > 1) return true;
  if (one.wide || other.wide)
    return one.starts.some((start) => other.starts.some((place) => Math.abs(start - place) <= ALIGNED));
  return fewest > 1 && one.starts.length === other.starts.length && !one.endsProse && !other.endsProse;
}

/** Returns whether a line with a gap continues a table although a long cell shifts its columns. */
function continuesTable(above: Columns, own: Columns): boolean {
  return !own.endsProse && above.drawn === own.drawn;
}
