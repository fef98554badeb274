import type { ParsedDate } from '../../analysis/dates/dates.ts';
import type { DatedKey, HeaderDate } from '../../analysis/dates/header-dates.ts';
import { proseAt } from '../../analysis/prose.ts';
import { daysBetween } from '../../text/calendar.ts';
import { formatDate } from '../../text/date-format.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Report, RuleContext } from '../rule.ts';

const CALLED: Readonly<Record<DatedKey, string>> = {
  dateOfInjury: 'injury',
  urDenialDate: 'utilization review denial',
  applicationReceived: 'application',
  dateAssigned: 'assignment',
  decisionDate: 'decision',
};
/** What stands in a sentence before a day that may lie ahead: "an appointment on", "will return on", "expected", "updated" … */
const AHEAD =
  /\b(?:schedul\w*|appointments?|expir\w*|expect\w*|will|shall|plann?ed|planning|plans?\s+to|upcoming|future|anticipat\w*|propos\w*|effective|valid|accessed|retrieved|updated?|revised|adopted|published|editions?|follow[\s-]?up|return\w*|RTC|RTW|recheck\w*|next|pending|due|set|until|(?:told|asked|advised|instructed|is|are)\s+to)\b|www\.|https?:/i;
/** … or right before it: "off work to", "set for", "by". */
const RIGHT_BEFORE = /(?:\b(?:through|thru|till|to|for|by|ending|ends?|valid)|\d\s*[-–])\s*$/i;
/** … or after it: "is pending". */
const AHEAD_AFTER =
  /^\s*(?:(?:is|are|was|were|has\s+been)\s+)?(?:pending|scheduled|plann?ed|requested|proposed|expected|for\s+follow)\b/i;
/** "was last seen on", before "for follow up". */
const SEEN = /\b(?:was|were|has\s+been)\s+(?:\w+\s+){0,2}(?:seen|examined|evaluated|treated)\s+(?:on|at)?\s*$/i;
/** What tells of something that was: within a year of the decision only then a day is sure to be wrong. */
const WAS =
  /\b(?:was|were|had|has|been|did|dated|seen|\w+ed|show[ns]?|underwent|saw|fell|hurt|began|found|took|gave|went|came|felt|reports?|notes?|complains?|records?|visit|exam\w*|MRI|x-?rays?|surgery|injury|claim\s+(?:from|of)|documentation|determination|utilization\s+review|UR|DOS|dates?\s+of\s+service|retrospective\w*)\b/i;
/** The same after a day that opens its sentence: "On 10/18/2016, the worker complained of". */
const OPENS = /^\W*(?:on|as\s+of)\s+$/i;
const WAS_THEN =
  /^[\s,]+(?:[\w’'/()-]+\s+){1,6}?(?:was|were|had|complained|presented|reported|denied|noted|documented|indicated|requested|stated|determined|(?:non-?)?certified|modified|underwent|revealed|showed|prescribed|saw|examined|rated|recommended)\b/i;
/** "a 10/18/2016 date of service". */
const OF_THEN =
  /^\s+(?:dates?\s+of\s+service|RFA|(?:progress|clinic|office|handwritten|narrative)\s+(?:notes?|reports?|visits?))\b/i;
const DAYS_OF_A_YEAR = 366;
/** So far before a day and after it such words are looked for, in UTF-16 units. */
const LEAD = 160;
const NEXT = 120;
/** The end of a sentence before it. */
const BREAK = /[.?!](?:["”’)]?\s+|(?<=[a-z]{3}.))(?=[A-Z])|;/g;
const END = /[.?!;]\s/;
/** A year of two digits that lies further ahead of the decision is no date. */
const YEARS_AHEAD = 5;

const HEADED = [
  'HOW THE IMR',
  'Case Number: CM17-0000001\nDecision Date: 02/14/2017\nUR Denial Date: 01/10/2017\n\nHOW THE IMR',
] as const;
const FALL = 'The injured worker has had low back pain since a fall from a ladder.';

/** Things happen in their order, and none after the decision. */
export const dateOrder: LetterRule = {
  code: 'date-order',
  severity: 'error',
  group: 'consistency',
  docs: {
    summary:
      'Injury, denial, application, assignment and decision follow one another, and no date lies after the decision.',
    why: 'A review decides on what is in the record (8 CCR §9792.10.6). A date after the decision, or an application before the denial, is a slip of the pen.',
    incorrect: exampleLetter(HEADED, [FALL, 'The injured worker was last seen on 03/02/2017 for low back pain.']),
    correct: exampleLetter(HEADED, [FALL, 'The injured worker was last seen on 01/02/2017 for low back pain.']),
    exceptions: [
      'Days that may lie ahead: an appointment, the end of a leave, a planned operation, and within a year of the decision any that isn’t said to be over.',
      'Guideline fields, where editions and visits to web pages are dated.',
      'Letters without a decision date, but for the order of the dates that their header has.',
    ],
  },
  check(context, report) {
    headerOrder(context.headerDates, report);
    const decided = context.headerDates.find(({ key }) => key === 'decisionDate');
    if (!decided) return;
    for (const { span, day } of daysAfter(context, decided.day)) {
      report({
        span,
        message: `${formatDate(day)} is after the decision date, ${formatDate(decided.day)}.`,
        related: [{ span: decided.span, message: 'This is the decision date.' }],
      });
    }
  },
};

function headerOrder(days: readonly HeaderDate[], report: Report): void {
  for (let at = 1; at < days.length; at++) {
    const [earlier, later] = days.slice(at - 1, at + 1);
    if (!earlier || !later || earlier.day <= later.day) continue;
    report({
      span: later.span,
      message: `The ${CALLED[later.key]} is dated ${formatDate(later.day)}, before the ${CALLED[earlier.key]} of ${formatDate(earlier.day)}.`,
      related: [{ span: earlier.span, message: `This is the date of the ${CALLED[earlier.key]}.` }],
    });
  }
}

type PrintedDate = Extract<ParsedDate, { readonly reading: 'day' }>;

/** The days after the decision in summary, rationales and the names of items ("DOS: 11/11/2016"). */
function daysAfter({ letter, days }: RuleContext, decided: string): readonly PrintedDate[] {
  const latestYear = Number(decided.slice(0, 4)) + YEARS_AHEAD;
  const names = letter.items.map(({ name }) => name.span);
  let next = 0;
  return days.filter((date): date is PrintedDate => {
    if (date.reading !== 'day' || date.day <= decided) return false;
    if (date.shortYear && Number(date.day.slice(0, 4)) > latestYear) return false;
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= date.span.start) next++;
    const name = names[next];
    const place = name && name.start <= date.span.start ? name : proseAt(letter, date.span.start)?.span;
    return place !== undefined && !mayLieAhead(letter.source, place, date, decided);
  });
}

/** Whether a day after the decision may be one that was still to come. */
function mayLieAhead(
  source: string,
  stretch: Span,
  { span, day }: { span: Span; day: string },
  decided: string,
): boolean {
  const before = lastSentence(source.slice(Math.max(stretch.start, span.start - LEAD), span.start));
  if (AHEAD.test(before) || RIGHT_BEFORE.test(before)) return true;
  const [after = ''] = source.slice(span.end, Math.min(stretch.end, span.end + NEXT)).split(END, 1);
  if (AHEAD_AFTER.test(after) && !SEEN.test(before)) return true;
  return daysBetween(decided, day) <= DAYS_OF_A_YEAR && !WAS.test(before) && !wasThen(before, after);
}

function wasThen(before: string, after: string): boolean {
  return ((OPENS.test(before) && WAS_THEN.test(after)) || OF_THEN.test(after)) && !AHEAD.test(after);
}

function lastSentence(words: string): string {
  let from = 0;
  for (const { index, 0: mark } of matchesOf(words, BREAK)) from = index + mark.length;
  return words.slice(from);
}
