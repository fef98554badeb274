import type { TextSpan } from '../../text/span.ts';
import type { HeaderKey } from '../letter.ts';
import { closestPriority } from '../priority.ts';

/** A label of the case header, or words between labels. */
export interface HeaderPiece {
  readonly key?: HeaderKey;
  readonly textSpan: TextSpan;
  /** It follows the piece before it on the same line. */
  readonly follows: boolean;
}

/** The values of the labels. */
export interface HeaderPairs {
  readonly values: ReadonlyMap<HeaderKey, TextSpan>;
  /** Labels among which a value is missing, so that none of theirs is known. */
  readonly unpaired: readonly HeaderKey[];
}

const CASE_NUMBER = /\d{2}-\d{4,}/;
const DATE = /\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/;
const WORD = /^[a-z]+$/i;
/** Words and characters in place of a date, or nearly a date. */
const HOLDS_PLACE =
  /^(?:t\.?b\.?[ad]\.?|n\/?a|none|pending|unknown|blank|-+|_+|\?+|x+|[mdy]{2,4}\/.*|[\dOoIl|]{1,4}[/.\\-].*)$/i;

/** Digits, and letters that character recognition reads for them: "O1/3O/2017", "01302017"; or a month by its name. */
const NEARLY_DATE =
  /^(?=.*\d)[\dOoQIlSsBZ|/.\\, -]{6,14}$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d/i;

/** Labels that still wait for a value, and the values that follow them before the next label. */
interface Block {
  readonly labels: HeaderKey[];
  readonly values: TextSpan[];
}

/**
 * Pairs each value with the label before it on its line. Where labels stand in one block and values in the next, they pair up in order if there
 * are as many dates as labels of dates; with one missing, it is unknown which, and none is paired.
 */
export function pairValues(pieces: readonly HeaderPiece[]): HeaderPairs {
  const values = new Map<HeaderKey, TextSpan>();
  const beside = new Set<HeaderPiece>();
  pieces.forEach((piece, index) => {
    const before = !piece.key && piece.follows ? pieces[index - 1]?.key : undefined;
    if (!before || values.has(before)) return;
    values.set(before, piece.textSpan);
    beside.add(piece);
  });
  const blocks = blocksOf(pieces, values, beside);
  const waiting: HeaderKey[] = [];
  const left: TextSpan[] = [];
  for (const block of blocks) {
    const rest = pairBlock(block, values);
    waiting.push(...rest.labels);
    left.push(...rest.values);
  }
  return { values, unpaired: pairRest({ labels: waiting, values: left }, values, beside.size > 0) };
}

function blocksOf(
  pieces: readonly HeaderPiece[],
  values: ReadonlyMap<HeaderKey, TextSpan>,
  beside: ReadonlySet<HeaderPiece>,
): readonly Block[] {
  const blocks: Block[] = [];
  let block: Block = { labels: [], values: [] };
  for (const piece of pieces) {
    if (piece.key) {
      // A label with its value beside it separates the labels before it from those after it.
      if (block.values.length > 0 || (values.has(piece.key) && block.labels.length > 0)) {
        blocks.push(block);
        block = { labels: [], values: [] };
      }
      if (!values.has(piece.key) && !block.labels.includes(piece.key)) block.labels.push(piece.key);
    } else if (!beside.has(piece)) block.values.push(piece.textSpan);
  }
  blocks.push(block);
  return blocks;
}

/** Pairs what is certain in a block: its case number, its priority, and its dates where there are as many as labels. */
function pairBlock({ labels, values }: Block, pairs: Map<HeaderKey, TextSpan>): Block {
  const rest = [...values];
  for (const key of ['caseNumber', 'priority'] as const) {
    const at = labels.includes(key) && !pairs.has(key) ? rest.findIndex(({ text }) => isFor(key, text)) : -1;
    const [value] = at >= 0 ? rest.splice(at, 1) : [];
    if (value) pairs.set(key, value);
  }
  const dated = labels.filter((key) => key !== 'caseNumber' && key !== 'priority' && !pairs.has(key));
  const dates = rest.filter(({ text }) => isDateOrItsPlace(text));
  if (dated.length > 0 && dated.length === dates.length) {
    dated.forEach((key, at) => {
      const date = dates[at];
      if (date) pairs.set(key, date);
    });
  }
  return {
    labels: labels.filter((key) => !pairs.has(key)),
    values: rest.filter((value) => !dates.includes(value) || dated.length !== dates.length || dated.length === 0),
  };
}

/** Pairs what no block could, in order, where that is certain; the labels of dates where it is not. */
function pairRest({ labels, values }: Block, pairs: Map<HeaderKey, TextSpan>, inRows: boolean): readonly HeaderKey[] {
  const open = labels.filter((key) => !pairs.has(key));
  const rest = [...values];
  for (const key of ['caseNumber', 'priority'] as const) {
    const at = open.includes(key) ? rest.findIndex(({ text }) => isFor(key, text)) : -1;
    const [value] = at >= 0 ? rest.splice(at, 1) : [];
    if (value) pairs.set(key, value);
  }
  const dated = open.filter((key) => key !== 'caseNumber' && key !== 'priority');
  const dates = rest.filter(({ text }) => isDateOrItsPlace(text));
  if (dates.length === 0) return [];
  if (dates.length < dated.length) return dated;
  // In rows a value on a line of its own belongs to the nearest label above.
  const order = inRows ? dated.toReversed() : dated;
  order.forEach((key, at) => {
    const date = dates[at];
    if (date) pairs.set(key, date);
  });
  return [];
}

function isFor(key: 'caseNumber' | 'priority', text: string): boolean {
  if (key === 'caseNumber') return CASE_NUMBER.test(text) && !DATE.test(text);
  return WORD.test(text) && (closestPriority(text) !== undefined || !HOLDS_PLACE.test(text));
}

function isDateOrItsPlace(text: string): boolean {
  return DATE.test(text) || HOLDS_PLACE.test(text) || (!CASE_NUMBER.test(text) && NEARLY_DATE.test(text));
}
