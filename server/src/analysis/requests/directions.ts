import { numberOf } from '../../terms/number-words.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';

/** A number of tablets with another number that its directions for use give. */
export interface OddSupply extends Span {
  readonly meant: number;
  readonly stated: number;
}

const AGAIN = '(?: ?\\(\\d{1,3}\\))?';
const PIECES = '(?:tab(?:let)?s?|cap(?:sule)?s?|pills?)';
/** "1 tablet", "one po", "2 caps by mouth", "take 1". */
const ONCE = new RegExp(
  `(?<![\\w.,/#-]|\\b(?:to|or) )(?:(?:take |sig:? ?)(?<bare>\\d)|(?<once>\\d)${AGAIN} (?:${PIECES}|p\\.?o\\b|(?:by|per) mouth|orally))(?![-/]|\\d| ?(?:to|or|-) ?\\d)`,
  'i',
);
/** "BID", "three times a day", "every 8 hours", "q6h", "daily", "at bedtime". */
const OFTEN = new RegExp(
  `\\b(?:(?<latin>[btq])\\.?i\\.?d\\b|(?<times>once|twice|\\d)${AGAIN} ?(?:times?|x)? ?(?:(?:a|per|each|every|\\/) ?day\\b|daily)|(?:every|each|q\\.?) ?(?<hours>\\d{1,2})${AGAIN} ?(?:h\\b|hrs?\\b|hours?\\b)|(?<one>daily|q\\.?d\\b|q\\.?h\\.?s\\b|q\\.?a\\.?m\\b|q\\.?p\\.?m\\b|nightly|(?:(?:every|each|a|per) ?(?:day|night|morning|evening)|at (?:night|bedtime))\\b))`,
  'gi',
);
/** "for 30 days", "30-day supply", "x 30 days", "for one month". */
const DAYS =
  /(?<![\w.,/#-]|\b(?:every|each|to|or) )(?<many>\d{1,3})(?: ?\(\d{1,3}\))?[ -]?(?<unit>days?|weeks?|wks?|months?)\b(?! (?:ago|of pain|history))|\bdays? supply[: ]{0,2}(?<supply>\d{1,3})\b/gi;
/** "#60", "quantity: 60", "dispense 60", "60 tablets". */
const NUMBER = new RegExp(
  `(?<![\\w.,/-])(?:# ?|(?:quantity|qty|disp(?:ense)?|count|total)\\b(?: of)?[.:# ]{0,3})(?<number>\\d{1,4})(?![\\w/]|[.,]\\d|-\\d| ?(?:refill|mg|grams?|gm))|(?<![\\w.,/#-]|\\b(?:to|or) )(?<pieces>\\d{2,4})${AGAIN} ${PIECES}\\b`,
  'gi',
);
/** Directions of which the number follows only roughly or not at all. */
const UNCLEAR =
  /\b(?:refills?|taper\w*|then|alternat\w*|titrat\w*|increas\w*|decreas\w*|wean\w*|half|split|and|plus|post-?op\w*|boxe?s?|bottles?|tubes?|up to|max\w*|may)\b|[½+&]|1\/2|\d ?(?:-|–|to|or) ?\d{1,2} ?(?:tab|cap|pill|times|x\b|h\b|hr|hour|day|week|month)/i;
/** As many as needed, which may be fewer than the most. */
const AS_NEEDED = /\b(?:as needed|prn|p\.r\.n|if needed)\b/i;
/** The shortest and the longest month in days. */
const MONTH = { least: 28, most: 31 };

/**
 * Returns where the number of tablets of a request is not what is taken in the days of its supply: "1 tablet twice a day for 30 days, #90".
 * The text is one request with collapsed white space and its numbers in digits.
 */
export function oddDirections(text: string): OddSupply | undefined {
  if (UNCLEAR.test(text)) return undefined;
  const [number, another] = matchesOf(text, NUMBER);
  const [often, more] = matchesOf(text, OFTEN);
  const [days, others] = matchesOf(text, DAYS);
  if (!number || another || !often || more || !days || others) return undefined;
  const taken = ONCE.exec(text)?.groups;
  const aDay = Number(taken?.once ?? taken?.bare ?? 1) * timesADay(often);
  const { least, most } = daysOf(days);
  const stated = Number(number.groups?.number ?? number.groups?.pieces);
  const meant = aDay * (most - least > 1 ? 30 : least);
  if (!(meant > 0) || (stated >= aDay * least && stated <= aDay * most)) return undefined;
  if (AS_NEEDED.test(text) && stated < meant) return undefined;
  // Without the number that is taken at once, it may be two.
  if (!taken && stated % meant === 0) return undefined;
  return { start: number.index, end: number.index + number[0].length, meant, stated };
}

function timesADay({ groups = {} }: RegExpExecArray): number {
  const { latin, times, hours } = groups;
  if (latin) return { b: 2, t: 3, q: 4 }[latin.toLowerCase()] ?? Number.NaN;
  if (times) return numberOf(times);
  return hours ? 24 / Number(hours) : 1;
}

/** Returns between how many and how many days a supply lasts. */
function daysOf({ groups = {} }: RegExpExecArray): { readonly least: number; readonly most: number } {
  const many = Number(groups.many ?? groups.supply);
  if (/^m/i.test(groups.unit ?? '')) return { least: many * MONTH.least, most: many * MONTH.most };
  const all = many * (/^w/i.test(groups.unit ?? '') ? 7 : 1);
  return { least: all, most: all };
}
