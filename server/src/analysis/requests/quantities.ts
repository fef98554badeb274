import { inDigits, NUMBER_IN_DIGITS as NUMBER, NUMBER_IN_WORDS, numberOf } from '../../terms/number-words.ts';
import { spinalLevelsIn } from '../../terms/spinal-levels.ts';
import { matchesOf } from '../../text/matches.ts';

/** A quantity in a text, with its span. */
export interface Quantity {
  /**
   * What the number counts or measures: "mg", "%", "number" (how many visits, sessions, tablets, pieces: "#60", "x 12"), "at once",
   * "a day", "a week", "days", "weeks", "refills", "level" …, and for other things the word after it: "prescription", "view".
   */
  readonly kind: string;
  /** "12", "7-10" for a range, "L4-L5" for a level. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** "12", "12 (12)", "12 (#12)", "7-10", "2 to 3": all numbers are in digits when these patterns are tried. */
const AGAIN = '\\( ?#? ?(?<again>\\d+) ?\\)';
const COUNT = `(?<first>${NUMBER})(?: ?${AGAIN})?(?: ?(?:-|–|to|or) ?(?<last>${NUMBER})(?: ?\\( ?#? ?\\d+ ?\\))?)?`;
const OFTEN = `(?:(?<often>once|twice)|${COUNT} ?(?:times?|x|sessions?|visits?|days?|tab(?:let)?s?|cap(?:sule)?s?|pills?)?)`;
const A = '(?:a|an|per|each|every|\\/|x ?\\/?)';
/** Text before a number that its unit follows: no letter, digit or "#". "106.32" and "10/325" are read whole. */
const FREE = '(?<![\\w.#]|# |\\d[/,])';
const THINGS =
  '(?:sessions?|visits?|treatments?|injections?|tab(?:let)?s?|cap(?:sule)?s?|pills?|patch(?:es)?|tubes?|bottles?|box(?:es)?|pads?|braces?|splints?|blocks?|classes|tests?|vials?|lozenges?|suppositor(?:y|ies)|pairs?|pieces?|count|ct|evaluations?|consultations?)';
const TAKEN = '(?:tab(?:let)?s?|cap(?:sule)?s?|pills?|puffs?|drops?|sprays?|patch(?:es)?)';
const HOW =
  '(?:(?:by|per) mouth|p\\.?o\\b|orally|every|each|at (?:night|bedtime)|once|twice|q\\.? ?\\w|b\\.?i\\.?d|t\\.?i\\.?d|q\\.?i\\.?d|daily|a day|per day|as needed|prn|two times|three times|four times|[1-6] ?(?:times|x))';

/** Pairs of a unit and its spellings in letters. */
const DOSES: readonly (readonly [string, string])[] = [
  ['mg', '(?:mgs?|milligrams?)\\b'],
  ['mcg', '(?:mcgs?|ug|micrograms?)\\b'],
  ['g', '(?:gms?|gr?|grams?)\\b'],
  ['ml', '(?:mls?|cc|milliliters?)\\b'],
  ['%', '(?:%|percent\\b)'],
  ['units', '(?:units|iu|meq)\\b'],
];
const TIMES: readonly (readonly [string, string])[] = [
  ['minutes', '(?:minutes?|mins?)'],
  ['hours', '(?:hours?|hrs?)'],
  ['days', 'days?'],
  ['weeks', '(?:weeks?|wks?)'],
  ['months', '(?:months?|mos?)'],
  ['years', '(?:years?|yrs?)'],
];
const RATES: readonly (readonly [string, string, string])[] = [
  ['a day', '(?:day|d)', 'daily'],
  ['a week', '(?:week|wk)', 'weekly'],
  ['a month', '(?:month|mo)', 'monthly'],
];

/** The form of a kind of quantity. */
interface Form {
  readonly kind: string;
  /** A part of the form next to the number, as a cheap check: few texts contain more than two or three of them. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** Similar forms, with a cheap check whether a text may contain any of them. */
interface Group {
  readonly sign: RegExp;
  readonly forms: readonly Form[];
}

/** The form of each kind; the first that matches a number takes it. */
const GROUPS: readonly Group[] = [
  // "20mg", "37.5 mg", "5%", "106.32gm".
  DOSES.map(([kind, unit]) => after(COUNT, '[ -]?', kind, unit)),
  [
    // "2 times a week", "twice weekly", "2x/week", "one time per week", "4 a day".
    ...RATES.map(([kind, time, adverb]) => after(OFTEN, ' ?', kind, `(?:${A} ?${time}|${adverb})\\b`)),
    // "4 hours", "6-week", "7-10 days"; "day supply: 30".
    ...TIMES.map(([kind, unit]) => after(COUNT, '[ -]?', kind, `${unit}\\b`)),
    before('days', '\\bdays? supply:? ?'),
  ],
  [
    // "2 refills", "refills: 2", "refill x2".
    after(COUNT, ' ', 'refills', '(?:additional )?refills?\\b'),
    before('refills', '\\brefills?(?: ?[:x#]| of)? ?#?'),
    // "one box of 30".
    form(
      'number',
      'containing|of',
      `(?<![\\w.#])(?:${NUMBER}) (?:box(?:es)?|bottles?|tubes?|packs?|packages?) (?:containing|of) #?${COUNT}`,
    ),
    // "#60", "qty: 12", "quantity of 90", "60 count".
    before('number', '#\\s?'),
    before('number', '\\b(?:qty|quantity|count|disp(?:ense)?)[.:# ]{0,3}(?:of )?#?'),
    // "2 tablets by mouth", "one by mouth".
    after(COUNT, ' ', 'at once', `(?:${TAKEN} (?:\\([^()]{0,9}\\) )?)?${HOW}`),
    // "12 sessions", "12 additional physical therapy visits", "two trigger point injections".
    form('number', THINGS, `${FREE}${COUNT} (?:[a-z][a-z-]* ){0,4}?${THINGS}\\b`),
    // "x 12", "×2", "times two".
    form('number', '[x×]|times', `(?:(?<![\\w.])x|×|\\btimes) ?${COUNT}(?![\\w%]| ?x)`),
  ],
].map((forms) => ({ sign: new RegExp(forms.map(({ sign }) => sign.source).join('|'), 'i'), forms }));
/** "10/325", "7.5/325 mg", "10-325mg", "5%/4%": a drug of two components. */
const TWO_PARTS = /(?<![\w./-])(\d+(?:\.\d+)?) ?(?:mg)? ?[/-] ?(\d{3}(?:\.\d+)?)(?: ?mg\b|(?![\w/-]))/gi;
/** "2x6", "2 x 6 weeks", "2xWk x 6Wks": times a week for weeks. */
const GRID =
  /(?<![\w.])([1-7]) ?[x×] ?(\d{1,2})(?: ?(?:weeks?|wks?))?(?![\w.%]| ?(?:cm|mm|in|inch|inches|feet|ft)\b|["'])/gi;
/** "BID", "t.i.d.", "QID". */
const DAILY = /(?<!\w)([btq])\.?i\.?d\b/gi;
const PER_DAY = { b: '2', t: '3', q: '4' } as const;
/** Where a number may occur at all: a check before all forms. Most numbers are in digits. */
const DIGIT = /\d/;
const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_IN_WORDS}|once|twice|[btq]\\.?i\\.?d)\\b`, 'i');

/** "2016 office visit": a year. */
const YEAR = /^(?:19|20)\d\d\b/;
/** "one prescription", "2 views": a number of anything else. */
const OF_THINGS = new RegExp(
  `${FREE}${COUNT}[ -](?!(?:and|for|with|per|the|from|but|not|has|had|was|were|are|which|that|this)\\b)(?<thing>[a-z][a-z-]{2,})`,
  'gi',
);
/** The maximum length of a request's text, in UTF-16 units. */
const MAX_LENGTH = 2000;

function form(kind: string, sign: string, source: string): Form {
  return { kind, sign: new RegExp(sign, 'i'), pattern: new RegExp(source, 'gi') };
}

/** Returns the form of a number followed by its unit. */
function after(number: string, between: string, kind: string, unit: string): Form {
  return form(kind, unit, `${FREE}${number}${between}${unit}`);
}

/** Returns the form of a word or sign followed by a number. */
function before(kind: string, sign: string): Form {
  return form(kind, sign, `${sign}${COUNT}`);
}

/** Tells whether a text contains any number. */
export function holdNumber(words: string): boolean {
  return DIGIT.test(words) || NUMBER_WORD.test(words);
}

/**
 * Returns the quantities in the text of a request, in order: doses, counts, frequencies, durations, refills, levels of the spine.
 * Each number is read once.
 */
export function quantitiesIn(printed: string): readonly Quantity[] {
  if (printed.length > MAX_LENGTH || !holdNumber(printed)) return [];
  const { text: words, startOf, endOf } = inDigits(printed);
  const found: Quantity[] = [];
  const isFree = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
  for (const { level, start, end } of spinalLevelsIn(words)) found.push({ kind: 'level', value: level, start, end });
  const read = (pattern: RegExp, quantities: (match: RegExpMatchArray) => readonly (readonly [string, string])[]) => {
    const own: Quantity[] = [];
    for (const match of matchesOf(words, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isFree(start, end) && !YEAR.test(match[0]))
        for (const [kind, value] of quantities(match)) own.push({ kind, value, start, end });
    }
    found.push(...own);
  };
  const readForms = (forms: readonly Form[]) => {
    for (const { kind, sign, pattern } of forms) {
      if (sign.test(words)) read(pattern, (match) => [[kind, valueOfForm(match)]]);
    }
  };
  read(TWO_PARTS, ([, one = '', other = '']) => [
    ['mg', valueIn(one)],
    ['mg', valueIn(other)],
  ]);
  read(GRID, ([, times = '', weeks = '']) => [
    ['a week', valueIn(times)],
    ['weeks', valueIn(weeks)],
  ]);
  read(DAILY, ([, letter = 'b']) => [['a day', PER_DAY[letter.toLowerCase() as keyof typeof PER_DAY]]]);
  for (const { sign, forms } of GROUPS) if (sign.test(words)) readForms(forms);
  read(OF_THINGS, (match) => {
    const thing = match.groups?.thing?.toLowerCase().replace(/s$/, '') ?? '';
    return [[thing, valueOfForm(match)]];
  });
  return found
    .map(({ kind, value, start, end }) => ({ kind, value, start: startOf(start), end: endOf(end) }))
    .sort((one, other) => one.start - other.start);
}

/** Reads a match; with the digits in parentheses where they disagree with the word before them: "two (3)". */
function valueOfForm({ groups }: RegExpMatchArray): string {
  const value = valueIn(groups?.often ?? groups?.first ?? '');
  const { again, last } = groups ?? {};
  if (last !== undefined) return `${value}-${valueIn(last)}`;
  return again === undefined || valueIn(again) === value ? value : `${value} (${valueIn(again)})`;
}

function valueIn(number: string): string {
  return `${numberOf(number)}`;
}
