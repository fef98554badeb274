import { proseOf } from '../../analysis/prose.ts';
import { oddDirections } from '../../analysis/requests/directions.ts';
import { lostSigns, type OddQuantity, oddDoses, oddVisits } from '../../analysis/requests/odd-quantities.ts';
import { oddCourses, oddTotals } from '../../analysis/requests/products.ts';
import { keywordPattern, matchesAtKeywords } from '../../analysis/tokens/keyword-pattern.ts';
import { tokensOf } from '../../analysis/tokens/token-scan.ts';
import { quoted } from '../../letter/item-label.ts';
import type { Letter } from '../../letter/letter.ts';
import { inDigits } from '../../terms/number-words.ts';
import { collapseWhitespace, normalizedText } from '../../text/normalized-text.ts';
import { firstEndingAfter, type Span, type TextSpan } from '../../text/span.ts';
import type { Choice, Problem, Report } from '../rule.ts';
import { replaced } from './contradiction-choices.ts';

const VISITS = keywordPattern(/\b(?:visit|session|treatment)/i);
/** What stands beside a number of visits of which others tell: "2 times a week", "2x6", "23 (six visits)". */
const COUNTED_TWICE = /\d ?[x×(]|\b(?:week|wk)|weekly/i;
/** The distances before and after the words in which both numbers are searched, in UTF-16 units. */
const BEFORE = 110;
const AFTER = 70;
/** What stands after a number that may be an odd dose: another number with its unit, or grams. */
const DOSE = /^\s?(?:[3567]\d{2}\s?mg|g(?:ms?|rams?)?\b)/;

/** Where a request may hold several numbers of which one follows: a week, a day, "2x6", "= 90", "23 (six visits)". */
const SEVERAL_NUMBERS = /week|wk|\bdays?\b|\b[btq]\.?[idh]|\d ?[x×(]|=|total/i;
/** The longest request whose numbers are compared, in UTF-16 units. */
const LONGEST_REQUEST = 600;

/** Reports numbers of visits that are not the product beside them, and strengths that no drug has, in headers and prose. */
export function reportOddQuantities(letter: Letter, report: Report): void {
  const tokens = tokensOf(letter);
  const prose = proseOf(letter).map(({ span }) => span);
  for (const part of prose) {
    let read = part.start;
    for (const { index } of matchesAtKeywords(tokens, VISITS, part)) {
      if (index < read) continue;
      const window = around(letter.source, Math.max(read, index - BEFORE), Math.min(part.end, index + AFTER));
      if (!COUNTED_TWICE.test(letter.source.slice(window.start, window.end))) continue;
      read = reportIn(letter, window, oddVisits, report) ?? read;
    }
  }
  for (const { name, request } of letter.items) {
    const parts = request ? [request.original, request.authorized, request.disputed] : [name];
    for (const part of parts) if (part) reportInRequest(letter, part, report);
  }
  const inOrder = [...letter.items.map(({ name }) => name.span), ...prose].sort(
    (one, other) => one.start - other.start,
  );
  for (const { start, end } of tokens.digits) {
    if (!DOSE.test(letter.source.slice(end, end + 8))) continue;
    const part = firstEndingAfter(inOrder, start);
    if (!part || part.start > start) continue;
    const window = around(letter.source, Math.max(part.start, start - 8), Math.min(part.end, end + 50));
    reportIn(letter, window, oddDoses, report);
  }
}

/** Reports the numbers of one request, or of a part of it, that do not give each other. */
function reportInRequest(letter: Letter, { text: printed, span }: TextSpan, report: Report): void {
  if (printed.length > LONGEST_REQUEST || !SEVERAL_NUMBERS.test(printed)) return;
  const { text, startOf, endOf } = inDigits(printed);
  const place = ({ start, end }: Span) => normalizedText(letter.source, span).toSource(startOf(start), endOf(end));
  for (const odd of lostSigns(text)) report(problem(letter.source, place(odd), odd));
  for (const odd of oddCourses(text)) report(unequal(letter.source, place(odd), odd, `these are ${odd.meant} visits`));
  for (const odd of oddTotals(text)) report(unequal(letter.source, place(odd), odd, `the total is ${odd.meant}`));
  const supply = oddDirections(text);
  if (supply) report(unequal(letter.source, place(supply), supply, `the doses of these days are ${supply.meant}`));
}

function unequal(
  source: string,
  span: Span,
  { meant, stated }: { readonly meant: number; readonly stated: number },
  follows: string,
): Problem {
  return {
    span,
    message: `${quoted(collapseWhitespace(source.slice(span.start, span.end)))} does not add up: ${follows}.`,
    choices: replaced(source, { quantity: { kind: 'number', value: `${stated}` }, span }, `${meant}`, 'here'),
  };
}

/** Returns a span without the words that its ends cut. */
function around(source: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && from < end && /\S/.test(source.charAt(from - 1))) from++;
  return { start: from, end };
}

/** Reports what is odd in a span, and returns the end of the last of it. */
function reportIn(
  letter: Letter,
  span: Span,
  oddIn: (words: string) => readonly OddQuantity[],
  report: Report,
): number | undefined {
  const words = normalizedText(letter.source, span);
  let last: number | undefined;
  for (const odd of oddIn(words.text)) {
    const at = words.toSource(odd.start, odd.end);
    report(problem(letter.source, at, odd));
    last = Math.max(last ?? 0, at.end);
  }
  return last;
}

/** Returns the choice of the number that follows from the others. */
function productChoices(source: string, span: Span, { stated, meant }: OddQuantity): readonly Choice[] {
  return stated === undefined
    ? []
    : replaced(source, { quantity: { kind: 'number', value: stated }, span }, meant, 'here');
}

function problem(source: string, span: Span, odd: OddQuantity): Problem {
  const { kind, meant } = odd;
  const words = quoted(collapseWhitespace(source.slice(span.start, span.end)));
  const written = [{ title: `Write “${meant}”`, edits: [{ span, text: meant }] }];
  switch (kind) {
    case 'product':
      return {
        span,
        message: `${words} does not add up: these are ${meant} visits.`,
        choices: productChoices(source, span, odd),
      };
    case 'lost-sign':
      return { span, message: `${words} seems to lack the sign between ${meant}.`, maxSeverity: 'information' };
    case 'lost-slash':
      return {
        span,
        message: `${words} seems to lack the sign of “${meant}”.`,
        maxSeverity: 'information',
        choices: written,
      };
    default:
      return {
        span,
        message: `${words} is too much to be taken by mouth; “${meant}” may be meant.`,
        maxSeverity: 'information',
        choices: written,
      };
  }
}
