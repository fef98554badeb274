import { inDigits } from '../../terms/number-words.ts';
import { matchesOf } from '../../text/matches.ts';

/** Quantities that do not fit each other, or that no drug has: what is odd about them, and where they stand. */
export interface OddQuantity {
  readonly kind: 'product' | 'lost-sign' | 'lost-slash' | 'grams';
  readonly start: number;
  readonly end: number;
  /** The number that follows from the others; for a lost sign the two numbers that it separates. */
  readonly meant: string;
  /** For a product, the number in its place. */
  readonly stated?: string;
}

const VISITS = '(?:visits?|sessions?|treatments?)';
const KIND_OF_VISITS =
  '(?:(?:additional|more|further|of|physical|occupational|aquatic|therapy|chiropractic|acupuncture|manipulation|post-?operative) ){0,4}';
/** "2 times a week for 6 weeks", "2x a week x 6 weeks", "twice weekly for 6 weeks" with its numbers in digits. */
const WEEKLY =
  '(?<![\\d.-])(?<often>[1-7]) ?(?:x|times?)? ?(?:a|per|\\/|each|every) ?(?:week|wk) ?(?:for|x|times) ?(?<weeks>\\d{1,2}) ?(?:weeks?|wks?)\\b';
/** "2x6 weeks", "2 x 6". */
const GRID = '(?<![\\d./-])(?<often>[1-7]) ?[x×] ?(?<weeks>\\d{1,2})(?: ?(?:weeks?|wks?))?(?![\\w.%])';
/** "… for 6 weeks (12 sessions)", "… for a total of 12 visits". */
const TOTAL = `(?:,? ?\\(|,? (?:for )?a total of |, total(?: of)? )#?(?<total>\\d{1,3}) ${KIND_OF_VISITS}${VISITS}\\b`;
/** "12 sessions (2 times a week for 6 weeks)", "12 sessions, 2x6". */
const BEFORE = `(?<![\\w.-]|to |of )(?<total>\\d{1,3}) ${KIND_OF_VISITS}${VISITS}(?:,? ?\\(|,? (?:at )?)`;
const PRODUCTS = [`${WEEKLY}${TOTAL}`, `${GRID}${TOTAL}`, `${BEFORE}${WEEKLY}`, `${BEFORE}${GRID}`].map(
  (source) => new RegExp(source, 'gi'),
);
/** Sessions of the past need not be all that were planned. */
const PAST = /\b(?:complet|attend|underw|undergo|had|received|modif|certif|authoriz|approv)\w*\b[^.;]*$/i;
/** "23 (six visits)": twice three of them. */
const RUN_TOGETHER = new RegExp(
  `(?<![\\d./#-])(?<often>[1-7])(?<weeks>[2-9]|1[0-2]) ?\\( ?(?<total>\\d{1,2}) ${VISITS}\\)`,
  'gi',
);

/** "7.5 325 mg": the strengths of two components, the second being acetaminophen, without the sign between them. */
const STRENGTHS = /(?<![\d./-]|\d )(?:2\.5|5|7\.5|10|15|30|37\.5) (?:300|325|500|650|750) ?mg\b/gi;
/** "50 gm one tablet": nobody swallows ten grams of a drug at once. */
const GRAMS =
  /(?<![\d.,/#-])[1-9]\d{1,3} ?(?:gms?|g|grams?)(?=,? (?:#\d+ )?(?:(?:one|two|three|[1-3]) )?(?:tab(?:let)?s?|cap(?:sule)?s?|pills?|p\.?o\.?|by mouth|orally)\b)/gi;

/** Returns what is odd about the numbers of visits in some words whose white space is collapsed. */
export function oddVisits(printed: string): readonly OddQuantity[] {
  const { text, startOf, endOf } = inDigits(printed);
  const found: OddQuantity[] = [];
  for (const pattern of PRODUCTS) {
    for (const { 0: words, index, groups = {} } of matchesOf(text, pattern)) {
      const { often, weeks, total: stated = '' } = groups;
      const visits = Number(often) * Number(weeks);
      if (visits === Number(stated) || PAST.test(text.slice(0, index))) continue;
      found.push({
        kind: 'product',
        start: startOf(index),
        end: endOf(index + words.length),
        meant: `${visits}`,
        stated,
      });
    }
  }
  for (const { start, end, ...odd } of lostSigns(text)) found.push({ ...odd, start: startOf(start), end: endOf(end) });
  return found;
}

/** Returns the numbers of visits in a text with its numbers in digits that seem to lack the sign between them. */
export function lostSigns(text: string): readonly OddQuantity[] {
  return matchesOf(text, RUN_TOGETHER).flatMap(({ 0: { length }, index, groups = {} }): OddQuantity[] => {
    const { often = '', weeks = '', total } = groups;
    if (Number(often) * Number(weeks) !== Number(total)) return [];
    return [{ kind: 'lost-sign', start: index, end: index + length, meant: `${often} and ${weeks}` }];
  });
}

/** Returns what is odd about the doses in some words whose white space is collapsed. */
export function oddDoses(words: string): readonly OddQuantity[] {
  const found: OddQuantity[] = [];
  for (const { 0: dose, index } of matchesOf(words, STRENGTHS))
    found.push({ kind: 'lost-slash', start: index, end: index + dose.length, meant: dose.replace(' ', '/') });
  for (const { 0: dose, index } of matchesOf(words, GRAMS))
    found.push({ kind: 'grams', start: index, end: index + dose.length, meant: dose.replace(/g.*/i, 'mg') });
  return found;
}
