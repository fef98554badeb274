import { inWords, NUMBER, numberOf } from '../../terms/number-words.ts';
import { levelsOf } from '../../terms/spinal-levels.ts';
import { inCaseOf } from '../../text/letter-case.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import type { Quantity } from './quantities.ts';

/** A replacement of a span of some words. */
interface Replacement {
  readonly span: Span;
  readonly text: string;
}

/** "12", "7.5", "twelve", the "2" and the "6" of "2x6" within a quantity. */
const NUMBERS = new RegExp(`(?:(?<![\\w.])|(?<=\\dx))${NUMBER}`, 'gi');
/** "twelve (12)", "12 (#12)": what stands between the two prints of one number. */
const AGAIN = /^\s?\(\s?#?\s?$/;
/** What a number counts does not follow it here, so that it needs no plural: "#1", "qty: 1", "x 1", "1 mg", "1/325". */
const UNCOUNTED = /^(?:#|qty|quantity|x\b)|\d\s?(?:m?c?g|ml|cc|%|\/)/i;
/** Numbers before which "a" becomes "an": eight, eleven, eighteen, eighty. */
const AFTER_AN = /^(?:8|11$|18$)/;
const ARTICLE = /\ban?\s+$/i;
/** "L4-5", "L5-S1", "C5 to C6". */
const LEVEL = /^([CTL])(-?)(\d{1,2})(\s?[-–/]\s?|\s?(?:to|through)\s)([CTLS]?)-?(\d{1,2})$/i;

/**
 * Writes another value in place of a quantity's own, in the style in which that stands: "#60" gives "#90", "twelve (12) visits" gives
 * "eight (8) visits", "L4-5" gives "L5-S1". Undefined where the words around it might not fit: products, ranges, "once", one tablet.
 */
export function quantityEdits(
  source: string,
  span: Span,
  { kind, value }: Pick<Quantity, 'kind' | 'value'>,
  other: string,
): readonly Replacement[] | undefined {
  const printed = source.slice(span.start, span.end);
  if (kind === 'level') {
    const text = levelLike(printed, other);
    return text === undefined ? undefined : [{ span, text }];
  }
  const before = source.slice(Math.max(0, span.start - 4), span.start);
  if (ARTICLE.test(before) && AFTER_AN.test(value) !== AFTER_AN.test(other)) return undefined;
  return numberEdits(printed, value, other)?.map(({ span: { start, end }, text }) => ({
    span: { start: span.start + start, end: span.start + end },
    text,
  }));
}

/** Returns the edits of a number that stands once, or twice as in "twelve (12)"; undefined where it is not certain that another one fits. */
function numberEdits(printed: string, value: string, other: string): readonly Replacement[] | undefined {
  const [from, to] = [Number(value), Number(other)];
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  if ((from === 1 || to === 1) && !UNCOUNTED.test(printed)) return undefined;
  const found = matchesOf(printed, NUMBERS).filter(({ 0: number }) => numberOf(number) === from);
  const [first, second, third] = found;
  if (!first || third) return undefined;
  if (second && !AGAIN.test(printed.slice(first.index + first[0].length, second.index))) return undefined;
  const edits = found.flatMap(({ index, 0: number }): Replacement[] => {
    const text = numberLike(number, to);
    return text === undefined ? [] : [{ span: { start: index, end: index + number.length }, text }];
  });
  return edits.length === found.length ? edits : undefined;
}

/** Writes a number in digits or in words, as another one is printed; undefined where it has no plain words. */
export function numberLike(printed: string, value: number): string | undefined {
  if (/^\d/.test(printed)) return `${value}`;
  const words = inWords(value);
  return words === undefined ? undefined : inCaseOf(printed, words);
}

function levelLike(printed: string, level: string): string | undefined {
  const own = LEVEL.exec(printed);
  const other = LEVEL.exec(level);
  if (!own || !other || levelsOf(printed).length !== 1) return undefined;
  const [, region = '', hyphen, , between, second] = own;
  const [, from = '', , first, , to = '', last] = other;
  const isShort = second === '' && from === to;
  const written = [from, hyphen, first, between, isShort ? '' : to, last].join('');
  return region === region.toLowerCase() ? written.toLowerCase() : written;
}
