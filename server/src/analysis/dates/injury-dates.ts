import type { DisputedItem, Letter } from '../../letter/letter.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';
import { proseAt, proseOf } from '../prose.ts';
import { datesOf, type ParsedDate } from './dates.ts';
import { headerDate } from './header-dates.ts';
import { mentionsWorkplaceEvent } from './workplace-events.ts';

/** A statement of the date of injury. */
export interface InjuryDate {
  readonly place: 'header' | 'summary' | 'rationale';
  readonly span: Span;
  readonly day: string;
  /** Whether a term such as "date of injury" names it, rather than a sentence about the injury. */
  readonly byName: boolean;
  /** The sentence around it, as far as it was read; undefined in the header. */
  readonly sentence?: Span;
  /** The item of a rationale. */
  readonly item?: DisputedItem | undefined;
}

/** "date of injury of", "DOI:", "injury date is listed as". */
const DATE_OF_INJURY =
  /\b(?:date\s+of\s+(?:the\s+)?(?:\w+[\s-]+)?(?:injury|accident|loss)|injury\s+date|D\.?O\.?I\.?|D\/I)(?:\s*\(D\.?O\.?I\.?\))?\s*(?:(?:is|was|of|on|as|being|listed|noted|reported|documented|given|stated|dated|to\s+be|the|[:=,([–-])\s*)*$/i;
/** "sustained an industrial injury to her low back on", "a work injury dated", "injuries that occurred on or about". */
const INJURY =
  /\b(?:injur(?:y|ies)|accident)(?:\s+(?:to|of|in|involving)\s+(?:(?:the|his|her|their|both|bilateral|right|left)\s+)?[\w/,&\s-]{3,60}?)?(?:\s+(?:that|which)\s+(?:was\s+)?(?:occurred|happened|sustained))?(?:\s+(?:occurring|occurred|sustained|happened|incurred|suffered|took\s+place|was|dates(?:\s+back)?))?(?:\s+(?:at|while\s+at)\s+work)?\s+(?:on|of|dated|dating\s+(?:back\s+)?(?:from|to)|from|to)\s+(?:or\s+about\s+)?(?:the\s+)?$/i;
/** "was injured at work on", "injured his low back on", "was hurt on"; not "the injured worker was seen on". */
const INJURED =
  /\b(?:injured(?!\s+(?:worker|employee|part|person|individual|body|area))|(?:was|got)\s+hurt|hurt(?=\s+(?:himself|herself|his|her|their)\b))(?:\s+(?:himself|herself|themselves|(?:his|her|the|their|both)\s+[\w/,\s-]{3,50}?))?(?:\s+(?:at\s+work|on\s+the\s+job|while\s+(?:working|at\s+work)|in\s+the\s+course\s+of\s+(?:\w+\s+)?employment))?,?\s+(?:on\s+(?:or\s+about\s+)?(?:the\s+)?|dated\s+)$/i;
/** "with a history of an occupational claim from". */
const CLAIM =
  /(?<!\b(?:filed|accepted|accepts|notice|form|against)\b[^;]{0,40})\bclaim\s+(?:from|of|dated|for\s+an?\s+(?:[\w-]+\s+){0,3}injury\s+(?:on|of|dated|from))\s+$/i;
/** "status post work injury", "the industrial incident of". */
const AT_WORK =
  /\b(?:(?:status\s+post|s\/p)\s+(?:an?\s+|the\s+)?(?:work|industrial|occupational)(?:[\s-]+related)?\s+(?:injury|accident)\s+|(?:work|industrial|occupational)(?:place|[\s-]+related)?\s+incident\s+(?:of|on|dated)\s+)$/i;
/** "the 10/18/2016 industrial injury". */
const NAMED_AFTER = /\b(?:since|following|after|from|of|to|with)\s+(?:the|his|her|their)\s+$/i;
const IS_INJURY =
  /^\s+(?:work(?:[\s-]+related)?|industrial|occupational)\s+(?:injury|accident)\b(?!\s+(?:[\w-]+\s+){0,2}(?:reports?|claims?|forms?|evaluations?))/i;
/** The last word before a date in one of these patterns. */
const LEADS_TO_DATE =
  /(?:\b(?:on|of|from|dated|about|to|is|was|as|the|his|her|their|injury|accident|loss|listed|noted|reported|documented|given|stated|D\.?O\.?I\.?|D\/I)|[:=,([–)-])\s*$/i;
const LEAD = 16;
/** The patterns for the date of injury. */
const INJURY_PATTERNS = [INJURY, INJURED, CLAIM, AT_WORK];
/** The length of the context before a date, in UTF-16 units. */
const CONTEXT_LENGTH = 160;
/** Words for another injury than the one in dispute: "a prior injury of", "re-injured on", "a consequential injury". */
const OTHER_INJURY =
  /\b(?:prior|previous|earlier|older|another|second|new|subsequent|non-?\s*industrial|re-?\s*injur\w*|unrelated|different|other|past|again|consequen\w+|sequela\w*|psych\w*|aggravat\w*|exacerbat\w*|flare\w*|MVA|(?:motor\s+vehicle|car|auto(?:mobile)?|traffic)\s+(?:accident|collision))\b/i;
/** Words that make a date that of a visit, surgery or document: "was evaluated for the injury on", "the report of injury dated". */
const ANOTHER_EVENT =
  /\b(?:seen|evaluat\w+|re-?evaluat\w+|treated|examin\w+|consult\w*|surger\w*|operat\w*|underwent|reports?|notes?|visits?|depos\w+|[QA]ME|MRI|x-?rays?|imaging|admitted|hospitali[sz]\w*|addressed|regarding|concerning)\b/i;
/** "reported the injury on", "was told of the accident on": not the date of injury; "reported an injury on" is. */
const TOLD =
  /\b(?:report(?:ed|s)|told|notified|informed|learned)\b[^.;]*\b(?:the|his|her|their|this)\s+(?:[\w-]+\s+){0,3}(?:injury|accident)\s+on\s+$/i;
/** "treated for an injury of", "seen for an injury sustained on". */
const OF_THE_INJURY = /\b(?:sustain\w*|suffer\w*|incurred|occur\w*)\b|\bof\s*$/i;
/** The end of a sentence or clause; "no. 3" and "Dr. Smith" hardly occur between an injury and its date. */
const BREAK = /[.?!](?:\s+|(?<=[a-z]{3}.))(?=[A-Z])|;/g;
const END = /[.?!;]\s/;
/** "10/18/2016 and 10/20/2016", "10/18/2015 to 10/18/2016", "10/18/2015, and then on 10/18/2016": several dates, or a range. */
const GOES_ON =
  /^\s*(?:,|,?\s*(?:and|&|to|through|thru|or|until|[-–]))\s*(?:\w+\s+){0,2}(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)/;
/** The maximum distance of a following date, in UTF-16 units. */
const NEXT = 40;
/** Words for more than one injury: cumulative trauma, a second injury, dates of injury, two claims, another employer. */
const SEVERAL = new RegExp(
  [
    String.raw`\b(?:cumulative|continuous)\b(?!\s+(?:dos|dail|morphine|opioid|passive|positive|infusi|use\b|pressure|glucose|flow|nerve|epidural|cold|total|improve|relief|care|therap|treatment|medica|monitor|months|weeks|days))|\brepetitive\s+(?:trauma|injur|stress|strain|motion)`,
    String.raw`\bCT\s+(?:claim|injur|trauma)|\bre-?\s?injur|\bdates\s+of\s+(?:the\s+)?injur`,
    String.raw`\b(?:second|another|new|subsequent|separate|two|three|(?:prior|previous|multiple|several)\s+(?:industrial|work|occupational)(?:-?related)?)\s+(?:[\w-]+\s+){0,2}injur(?:y|ies)\b`,
    String.raw`\b(?:two|three|both|multiple|several|other|another|separate|different|older|prior|previous|earlier)\s+(?:[\w-]+\s+){0,2}claims?\b(?!\s+administrator)`,
    String.raw`\b(?:another|previous|prior|former)\s+employer\b`,
  ].join('|'),
  'i',
);

/**
 * Returns where the header, the summary and the rationales state the date of injury. Several dates in one sentence, date ranges,
 * ambiguous dates and the dates of other injuries are left out.
 */
export function injuryDates(letter: Letter): readonly InjuryDate[] {
  const header = headerDay(letter);
  return [...header, ...statedDays(letter, header.length > 0)];
}

/**
 * Tells whether a letter may give another date of injury than its header, or several where the header has none: a cheap check before
 * `injuryDates`, which skips the many mentions of the header's date.
 */
export function mayStateOtherDates(letter: Letter): boolean {
  const [header] = headerDay(letter);
  const first = proseOf(letter)[0]?.span.start ?? letter.span.end;
  let known = header?.day;
  for (const date of datesOf(letter)) {
    if (date.kind !== 'valid' || date.span.start < first) continue;
    known ??= date.day;
    if (date.day !== known && (!header || dayStatedBy(letter, date, true))) return true;
  }
  return false;
}

/** Tells whether the summary or a rationale mentions cumulative trauma, a re-injury or several injuries, so that dates may differ. */
export function hasSeveralInjuries(letter: Letter): boolean {
  return proseOf(letter).some(({ words }) => SEVERAL.test(words));
}

function statedDays(letter: Letter, hasHeader: boolean): readonly InjuryDate[] {
  return datesOf(letter).flatMap((date) => dayStatedBy(letter, date, hasHeader) ?? []);
}

/** Returns the date of injury that a date in the summary or a rationale states. */
function dayStatedBy(letter: Letter, date: ParsedDate, hasHeader: boolean): InjuryDate | undefined {
  const { source } = letter;
  const prose = date.kind === 'valid' ? proseAt(letter, date.span.start) : undefined;
  if (!prose || date.kind !== 'valid') return undefined;
  const { start, end } = date.span;
  const from = Math.max(prose.span.start, start - CONTEXT_LENGTH);
  const to = Math.min(prose.span.end, end + CONTEXT_LENGTH);
  if (!LEADS_TO_DATE.test(source.slice(Math.max(from, start - LEAD), start))) return undefined;
  const before = source.slice(from, start);
  const clause = lastClause(before);
  if (OTHER_INJURY.test(clause) || GOES_ON.test(source.slice(end, end + NEXT))) return undefined;
  const after = firstClause(source.slice(end, to));
  const byName = DATE_OF_INJURY.test(clause);
  if (!byName && !namesInjury(clause, after) && !(hasHeader && tellsOfInjury(clause, after))) return undefined;
  const { place, item } = prose;
  const sentence = { start: start - clause.length, end: end + after.length };
  return { place, span: date.span, day: date.day, byName, sentence, item };
}

function namesInjury(before: string, after: string): boolean {
  if ((ANOTHER_EVENT.test(before) && !OF_THE_INJURY.test(before)) || TOLD.test(before)) return false;
  return INJURY_PATTERNS.some((pattern) => pattern.test(before)) || (NAMED_AFTER.test(before) && IS_INJURY.test(after));
}

function tellsOfInjury(before: string, after: string): boolean {
  const isOther = [before, after].some((words) => ANOTHER_EVENT.test(words) || OTHER_INJURY.test(words));
  return !isOther && mentionsWorkplaceEvent(before, after);
}

function headerDay(letter: Letter): InjuryDate[] {
  const stated = headerDate(letter, 'dateOfInjury');
  return stated ? [{ place: 'header', span: stated.span, day: stated.day, byName: true }] : [];
}

function lastClause(words: string): string {
  let from = 0;
  for (const { index, 0: mark } of matchesOf(words, BREAK)) from = index + mark.length;
  return words.slice(from);
}

function firstClause(words: string): string {
  const next = words.search(END);
  return next < 0 ? words : words.slice(0, next);
}
