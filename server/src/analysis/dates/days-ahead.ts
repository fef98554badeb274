import { daysBetween } from '../../text/calendar.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';

/** Words in a sentence before a date that may be in the future: "an appointment on", "will return on", "expected", "updated" … */
const AHEAD =
  /\b(?:schedul\w*|appointments?|expir\w*|expect\w*|will|shall|plann?ed|planning|plans?\s+to|upcoming|future|anticipat\w*|propos\w*|effective|valid|accessed|retrieved|updated?|revised|adopted|published|editions?|follow[\s-]?up|return\w*|RTC|RTW|recheck\w*|next|pending|due|set|until|(?:told|asked|advised|instructed|is|are)\s+to)\b|www\.|https?:/i;
/** … or directly before it: "off work to", "set for", "by". */
const RIGHT_BEFORE = /(?:\b(?:through|thru|till|to|for|by|ending|ends?|valid)|\d\s*[-–])\s*$/i;
/** … or after it: "is pending". */
const AHEAD_AFTER =
  /^\s*(?:(?:is|are|was|were|has\s+been)\s+)?(?:pending|scheduled|plann?ed|requested|proposed|expected|for\s+follow)\b/i;
/** "was last seen on", before "for follow up". */
const SEEN = /\b(?:was|were|has\s+been)\s+(?:\w+\s+){0,2}(?:seen|examined|evaluated|treated)\s+(?:on|at)?\s*$/i;
/** Words about the past: within a year of the decision, only these make a date certainly wrong. */
const WAS =
  /\b(?:was|were|had|has|been|did|dated|seen|\w+ed|show[ns]?|underwent|saw|fell|hurt|began|found|took|gave|went|came|felt|reports?|notes?|complains?|records?|visit|exam\w*|MRI|x-?rays?|surgery|injury|claim\s+(?:from|of)|documentation|determination|utilization\s+review|UR|DOS|dates?\s+of\s+service|retrospective\w*)\b/i;
/** The same after a date that opens its sentence: "On 10/18/2016, the worker complained of". */
const OPENS = /^\W*(?:on|as\s+of)\s+$/i;
const WAS_THEN =
  /^[\s,]+(?:[\w’'/()-]+\s+){1,6}?(?:was|were|had|complained|presented|reported|denied|noted|documented|indicated|requested|stated|determined|(?:non-?)?certified|modified|underwent|revealed|showed|prescribed|saw|examined|rated|recommended)\b/i;
/** "a 10/18/2016 date of service". */
const OF_THEN =
  /^\s+(?:dates?\s+of\s+service|RFA|(?:progress|clinic|office|handwritten|narrative)\s+(?:notes?|reports?|visits?))\b/i;
const DAYS_OF_A_YEAR = 366;
/** The length of the context before and after a date, in UTF-16 units. */
const LEAD = 160;
const NEXT = 120;
/** The end of the sentence before it. */
const BREAK = /[.?!](?:["”’)]?\s+|(?<=[a-z]{3}.))(?=[A-Z])|;/g;
const END = /[.?!;]\s/;

/** Tells whether a date after the decision may have been in the future then. */
export function mayLieAhead(
  source: string,
  part: Span,
  { span, day }: { span: Span; day: string },
  decided: string,
): boolean {
  const before = lastSentence(source.slice(Math.max(part.start, span.start - LEAD), span.start));
  if (AHEAD.test(before) || RIGHT_BEFORE.test(before)) return true;
  const [after = ''] = source.slice(span.end, Math.min(part.end, span.end + NEXT)).split(END, 1);
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
