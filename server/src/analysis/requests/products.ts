import { numberOf } from '../../terms/number-words.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';

/** A number in a text that should be the product or sum of others. */
export interface StatedProduct extends Span {
  /** The number that follows from the others. */
  readonly meant: number;
  readonly stated: number;
}

/** A frequency with its duration, and how many visits these are. */
interface Course extends Span {
  readonly visits: number;
}

const VISITS = '(?:visits?|sessions?|treatments?)';
const AGAIN = '(?: ?\\(#?\\d{1,3}\\))?';
const FREE = '(?<![\\w.,/#-]|\\b(?:to|or) )';
const WEEK = '(?:weeks?|wks?)\\b\\.?';
/** "2 times a week", "3 visits weekly", "3 x/week", "twice per wk". */
const OFTEN = `${FREE}(?<often>once|twice|[1-7])${AGAIN} ?(?:x|×|times?|${VISITS}|days)? ?(?:(?:a|per|each|every|x|\\/) ?(?:week|wk)\\b\\.?|weekly)`;
const FOR =
  ',? ?(?:for|x|×|times|over|during|\\*)? ?(?:(?:the )?next |a (?:period|duration|course) of |a total of |duration:? )?';
/** The number of weeks, which a unit follows, or the end of the course: "x 6 (12 visits)". */
const WEEKS = `(?<weeks>\\d{1,2})${AGAIN}(?:[ -]?${WEEK}| ?(?=[(,;:=)]|$))`;
/** Courses of visits; "2x6" and "2 x 6 weeks" name no week beside the frequency. */
const COURSES = [
  `${OFTEN}${FOR}${WEEKS}`,
  `${FREE}(?<weeks>\\d{1,2})${AGAIN}[ -]?${WEEK},? ?(?:at |of )?${OFTEN}`,
  `${FREE}(?<often>[1-7]) ?[x×] ?(?<weeks>\\d{1,2})(?: ?${WEEK})?(?![\\w.%-]| ?[x×=/"'”]| ?(?:cm|mm|in|inch|inches|feet|ft)\\b)`,
].map((source) => new RegExp(source, 'gi'));

const COUNTED = `(?:[a-z][a-z-]* ){0,5}?${VISITS}\\b`;
/** After a course: "(12 sessions)", ", total of 12", "= 12 visits", ", quantity: 12". */
const AFTER_COURSE = new RegExp(
  `^(?: (?:for|to|of|on) (?:the )?[a-z][a-z ,/&-]{0,50}?)? ?(?<sure>[(=]|\\b|[,;:]|-(?= )|–)? ?(?:(?:for|or|with|i\\.?e\\.?,?|that is|which is|equals?|equal(?:l?ing)?|totall?ing) ){0,2}(?<marked>(?:an? |in )?total(?: number)?(?: of)?(?: ${VISITS})?(?: (?:of|is))?[: ]{1,2}|(?:quantity|qty|no|number)\\b(?: of)?[.: ]{0,2}|# ?|= ?)?(?<total>\\d{1,3})${AGAIN}(?: ?(?<unit>${COUNTED})|(?![\\w/]|[.,-]\\d| [a-z]))`,
  'i',
);
/** Before one: "12 sessions of physical therapy, ". */
const BEFORE_COURSE = new RegExp(
  `(?<![\\w.,/#-]|\\b(?:to|or|of) )(?<total>\\d{1,3})${AGAIN} ${COUNTED}(?: (?:of|for|to) [a-z ,/-]{1,60}?)?[,;:]? ?\\(?(?:at |to be done |as )?$`,
  'i',
);
/** Only part of the visits, or some that were not planned. */
const OF_PART =
  /^[ )]*(?:(?:was|were|are|have been|already|previously) )*(?:authorized|approved|certified|completed|attended|done|remain\w*|left|used|per\b|a week|each|weekly|for each)\b/i;
/** What the product does not hold: another service, or visits besides. */
const BESIDES = /\b(?:evaluat\w*|re-?eval\w*|consult\w*|plus|additional to|then|followed by|initial visit)\b|\+/i;
/** Several parts of the body, each of which may have its own visits. */
const SEVERAL = /\b(?:and|both|bilateral|each|per)\b|&|\w\/\w/i;
/** The distance before a course in which its total is searched, in UTF-16 units. */
const REACH = 110;

/** "30 x 3 = 90", "4 + 4 = 8". */
const EQUATION =
  /(?<![\w.,/#-]|[x×*+] ?)#?(?<one>\d{1,4}) ?(?:[a-z]{3,12} )?(?<sign>[x×*+]) ?#?(?<other>\d{1,4}) ?(?:[a-z]{3,12} )?= ?#?(?<total>\d{1,5})(?![\w/]|[.,-]\d| ?[x×*+=])/gi;
/** "#60 with 2 refills = 180", "90 tablets, 1 refill (total 180)". */
const REFILLED = new RegExp(
  `(?<![\\w.,/-])(?:# ?(?<one>\\d{1,4})|(?<units>\\d{1,4}) (?:tab(?:let)?s?|cap(?:sule)?s?|pills?|patch(?:es)?))${AGAIN},? ?(?:\\(|with |w\\/ ?|and |plus |\\+ ?|x ?)?(?:(?<refills>\\d{1,2})${AGAIN} (?:additional )?refills?\\b|refills?[: x#]{0,3}(?<times>\\d{1,2})\\b)\\)?[,;]? ?(?:=|\\(?=? ?(?:for )?(?:a )?(?:total|total quantity|total number|total of)(?: of)?(?: (?:is|=))?[: ]) ?#?(?<total>\\d{1,5})(?![\\w/]|[.,]\\d)`,
  'gi',
);

/**
 * Returns the numbers in a request that are not the product of its frequency and duration. The text is one request with collapsed
 * white space and its numbers in digits.
 */
export function oddCourses(text: string): readonly StatedProduct[] {
  const courses = COURSES.flatMap((pattern) => matchesOf(text, pattern).map(courseOf));
  const [course] = courses;
  // Of several courses, each may have visits of its own, and the total be that of all.
  if (!course || BESIDES.test(text) || courses.some(({ visits, start, end }) => !isSame(course, visits, start, end)))
    return [];
  const after = AFTER_COURSE.exec(text.slice(course.end));
  if (after?.groups && (after.groups.marked || after.groups.unit || after.groups.sure === '(')) {
    const end = course.end + after[0].length;
    return OF_PART.test(text.slice(end)) ? [] : unequal(text, { ...course, end }, Number(after.groups.total));
  }
  const from = Math.max(0, course.start - REACH);
  const before = BEFORE_COURSE.exec(text.slice(from, course.start));
  return before ? unequal(text, { ...course, start: from + before.index }, Number(before.groups?.total)) : [];
}

/** Returns the totals in a text that its own multiplication, sum or refills do not give; numbers have to be in digits. */
export function oddTotals(text: string): readonly StatedProduct[] {
  const found: StatedProduct[] = [];
  for (const { 0: words, index, groups = {} } of matchesOf(text, EQUATION)) {
    const [one, other, stated] = [Number(groups.one), Number(groups.other), Number(groups.total)];
    const meant = groups.sign === '+' ? one + other : one * other;
    if (stated !== meant) found.push({ start: index, end: index + words.length, meant, stated });
  }
  for (const { 0: words, index, groups = {} } of matchesOf(text, REFILLED)) {
    const one = Number(groups.one ?? groups.units);
    const refills = Number(groups.refills ?? groups.times);
    const stated = Number(groups.total);
    const meant = one * (refills + 1);
    // Some count the refills alone.
    if (stated !== meant && stated !== one * refills)
      found.push({ start: index, end: index + words.length, meant, stated });
  }
  return found;
}

function courseOf({ 0: words, index, groups }: RegExpExecArray): Course {
  const visits = numberOf(groups?.often ?? '') * Number(groups?.weeks);
  return { start: index, end: index + words.trimEnd().length, visits };
}

function isSame(course: Course, visits: number, start: number, end: number): boolean {
  return course.visits === visits && start < course.end && course.start < end;
}

function unequal(text: string, { start, end, visits }: Course, stated: number): readonly StatedProduct[] {
  const isMultiple = stated % visits === 0 && SEVERAL.test(text);
  return visits === stated || isMultiple ? [] : [{ start, end, meant: visits, stated }];
}
