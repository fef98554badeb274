import { FIELD_LABELS, HEADER_LABELS, LICENSURE_LABEL, OUTCOMES, SPECIALTY_LABEL, TITLES } from '../../letter/form.ts';
import { printedPattern } from '../../letter/form-patterns.ts';
import type { PageStart } from '../document.ts';
import type { PageLine } from './page-text.ts';

/** A larger distance between baselines, as a ratio of the line height, separates paragraphs. */
const PARAGRAPH_GAP = 1.6;
/** The usual distance of lines, as a ratio of their height, in text that is set without extra space. */
const USUAL_LEADING = 1.15;
/** How far the left edges of a paragraph's lines differ, as a ratio of the height; a first line or a bullet stands further out. */
const SAME_EDGE = 0.5;
const INDENT = 4;
/** A word whose estimated width leaves fewer characters free at the end of the line above did not fit there. */
const SPARE_CHARACTERS = 1.5;
/** How far a line reaches whose sentence goes on in lower case below, as a share of the text's width. */
const NEARLY_FULL = 0.8;
/** The share of lines that reach less far to the right than the text's right edge. */
const RIGHT_EDGE = 0.97;
/** A line that begins with this opens a part of the form, however near the line above stands. */
const OPENS_PART = new RegExp(
  `^(?:${[...TITLES, ...FIELD_LABELS].map(({ words }) => printedPattern(words)).join('|')}|(?:${[
    ...FIELD_LABELS.map(({ words }) => `${words}:`),
    ...HEADER_LABELS.map(({ words }) => `${words}:`),
    LICENSURE_LABEL,
    SPECIALTY_LABEL,
  ]
    .map(printedPattern)
    .join('|')}))`,
  'i',
);
/** The end of a disputed item's header, or of a label without its words. */
const ENDS_HEADER = new RegExp(`:\\s*(?:${OUTCOMES.join('|')})\\s*$`, 'i');
/** A hyphen within a word, or between the two of a range. */
const JOINS_WORDS = /[^\s-][-\u2010\u2011]$/;

/** The text of some lines, and where the pages begin in it. */
export interface JoinedText {
  readonly text: string;
  readonly pages: readonly PageStart[];
}

/** Where a line stands in relation to the one above it. */
type Break = 'joined' | 'line' | 'paragraph';

/**
 * Returns the lines of all pages as paragraphs: lines that were wrapped are joined, and a blank line stands where a gap is. A hyphen at the
 * end of a wrapped line stays, and the word after it follows at once.
 */
export function joinLines(lines: readonly PageLine[]): JoinedText {
  const edge = rightEdge(lines);
  const height = lineHeight(lines);
  const pages: PageStart[] = [];
  let text = '';
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above) text += separator(above, breakBetween(above, line, edge, height));
    if (line.page !== above?.page) pages.push({ page: line.page, start: text.length });
    text += line.text;
  });
  return { text: text === '' ? '' : `${text}\n`, pages };
}

function separator(above: PageLine, kind: Break): string {
  if (kind === 'paragraph') return '\n\n';
  if (kind === 'line') return '\n';
  return JOINS_WORDS.test(above.text) ? '' : ' ';
}

function breakBetween(above: PageLine, line: PageLine, edge: number, height: number): Break {
  const isNewPage = line.page !== above.page;
  const gap = line.y - above.y;
  const leading = Math.max(height, Math.min(above.height, line.height));
  if (!isNewPage && gap > PARAGRAPH_GAP * leading) return 'paragraph';
  if (!above.hasCells && !line.hasCells && isWrapped(above, line, edge)) return 'joined';
  return isNewPage && !above.hasCells ? 'paragraph' : 'line';
}

/** Returns whether the first word of a line did not fit into the line above. */
function isWrapped(above: PageLine, line: PageLine, edge: number): boolean {
  if (OPENS_PART.test(line.text) || ENDS_HEADER.test(above.text)) return false;
  const shift = (line.left - above.left) / Math.max(above.height, 1);
  if (shift > INDENT || shift < -INDENT) return false;
  if (shift > SAME_EDGE && !BULLET.test(above.text)) return false;
  const [word = ''] = /^\S+?(?:-(?=\S)|(?=\s|$))/.exec(line.text) ?? [];
  const character = (line.right - line.left) / Math.max(line.text.length, 1);
  if (above.right + (word.length + SPARE_CHARACTERS) * character > edge) return true;
  const goesOn = /^[a-z]/.test(line.text) && !/[.:;!?]["'”’)\]]*$/.test(above.text);
  return goesOn && above.right - above.left > NEARLY_FULL * (edge - above.left);
}

/** What stands before an entry of a list. */
const BULLET = /^(?:[•▪◦●○■□–—*·-]|\(?(?:\d{1,3}|[a-z])[.)])\s/i;

/** Returns how far the text reaches to the right, without the few lines that reach further. */
function rightEdge(lines: readonly PageLine[]): number {
  const rights = lines.filter(({ hasCells }) => !hasCells).map(({ right }) => right);
  rights.sort((one, other) => one - other);
  return rights[Math.floor(rights.length * RIGHT_EDGE)] ?? 0;
}

/** Returns the height of a line by the most frequent distance of baselines, so that double-spaced text has paragraphs, too. */
function lineHeight(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above?.page !== line.page) return;
    const distance = Math.round((line.y - above.y) * 2) / 2;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const heights = lines.map(({ height }) => height).sort((one, other) => one - other);
  const height = heights[heights.length >> 1] ?? 0;
  return most && most[0] > PARAGRAPH_GAP * height ? most[0] / USUAL_LEADING : 0;
}
