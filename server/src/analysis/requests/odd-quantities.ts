import { inDigits, numberOf } from '../../terms/number-words.ts';
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
  const add = (kind: OddQuantity['kind'], match: RegExpExecArray, meant: string, stated?: string) => {
    const end = match.index + match[0].length;
    found.push({ kind, start: startOf(match.index), end: endOf(end), meant, ...(stated !== undefined && { stated }) });
  };
  for (const pattern of PRODUCTS) {
    for (const match of matchesOf(text, pattern)) {
      const { often, weeks, total } = match.groups ?? {};
      const visits = Number(often) * Number(weeks);
      if (visits !== Number(total) && !PAST.test(text.slice(0, match.index))) add('product', match, `${visits}`, total);
    }
  }
  for (const match of matchesOf(text, RUN_TOGETHER)) {
    const { often = '', weeks = '', total } = match.groups ?? {};
    if (Number(often) * Number(weeks) === Number(total)) add('lost-sign', match, `${often} and ${weeks}`);
  }
  return found;
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

/** "1 tablet twice a day for 30 days", "2 caps by mouth TID, 30 days". */
const SIG =
  /(?<![\d.-])(?<once>\d) (?:tab(?:let)?s?|cap(?:sule)?s?|pills?)\b[^#;.]{0,16}? (?<often>once|twice|[btq]id|\d ?(?=times|x\b))(?: ?(?:times|x))?(?: (?:a|per|each|every) day| daily|\/day)?\b[^#;.]{0,16}? (?<days>\d{1,3})[- ]days?\b/i;
const NUMBER = /(?<!\d)#\s?(?<number>\d{1,4})(?![\d.,]|\s?(?:refill|mg))/gi;

/** Returns where a request's number of tablets is not what is taken: "1 tablet twice a day for 30 days, #90". */
export function oddSupply(printed: string): OddQuantity | undefined {
  const { text, startOf, endOf } = inDigits(printed);
  const [number, another] = matchesOf(text, NUMBER);
  const taken = SIG.exec(text)?.groups;
  if (!number || another || !taken) return undefined;
  const meant = Number(taken.once) * numberOf(taken.often?.trim() ?? '') * Number(taken.days);
  const stated = `${Number(number.groups?.number)}`;
  if (!(meant > 0) || `${meant}` === stated) return undefined;
  const end = number.index + number[0].length;
  return { kind: 'product', start: startOf(number.index), end: endOf(end), meant: `${meant}`, stated };
}
