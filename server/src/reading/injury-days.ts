import type { DisputedItem, Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';
import { caseDay } from './case-days.ts';
import { daysOf } from './days.ts';
import { proseAt, proseOf } from './prose.ts';

/** Where a letter states the day on which the worker was injured. */
export interface InjuryDay {
  readonly place: 'header' | 'summary' | 'rationale';
  readonly span: Span;
  readonly day: string;
  /** The item of a rationale. */
  readonly item?: DisputedItem;
}

/** "date of injury of", "DOI:", "injury date is listed as". */
const DATE_OF_INJURY =
  /\b(?:date\s+of\s+(?:the\s+)?(?:\w+[\s-]+)?(?:injury|accident|loss)|injury\s+date|D\.?O\.?I\.?)(?:\s*\(D\.?O\.?I\.?\))?\s*(?:(?:is|was|of|on|as|being|listed|noted|reported|documented|given|stated|dated|to\s+be|[:=,([–-])\s*)*$/i;
/** "sustained an industrial injury to her low back on", "a work injury dated", "injuries that occurred on or about". */
const INJURY =
  /\b(?:injur(?:y|ies)|accident)(?:\s+(?:to|of|in|involving)\s+(?:(?:the|his|her|their|both|bilateral|right|left)\s+)?[\w/,&\s-]{3,60}?)?(?:\s+(?:that|which)\s+(?:was\s+)?(?:occurred|happened|sustained))?(?:\s+(?:occurring|occurred|sustained|happened|reported|incurred|suffered))?(?:\s+(?:at|while\s+at)\s+work)?,?\s+(?:on|of|dated|dating\s+(?:back\s+)?(?:from|to)|from)\s+(?:or\s+about\s+)?$/i;
/** "was injured at work on", "injured his low back on"; "the injured worker was seen on" is about another day. */
const INJURED =
  /\binjured(?!\s+(?:worker|employee|part|person|individual|body|area))(?:\s+(?:himself|herself|themselves|(?:his|her|the|their|both)\s+[\w/,\s-]{3,50}?))?(?:\s+(?:at\s+work|on\s+the\s+job|while\s+(?:working|at\s+work)))?,?\s+(?:on\s+(?:or\s+about\s+)?|dated\s+)$/i;
/** "with a history of an occupational claim from". */
const CLAIM = /\bclaim\s+(?:from|of|dated|for\s+an?\s+(?:[\w-]+\s+){0,3}injury\s+(?:on|of|dated|from))\s+$/i;
/** The last word before a date that one of these ends in, and a word that all of them have: most dates have not both. */
const LEADS_TO_DATE =
  /(?:\b(?:on|of|from|dated|about|to|is|was|as|injury|accident|loss|listed|noted|reported|documented|given|stated|D\.?O\.?I\.?)|[:=,([–)-])\s*$/i;
const LEAD = 16;
const INJURY_WORD = /injur|accident|claim|loss|d\.?o\.?i/i;
const PATTERNS = [DATE_OF_INJURY, INJURY, INJURED, CLAIM];
/** So far back from a date its meaning is looked for, in UTF-16 units. */
const REACH = 160;
/** What is said of another injury than the one in dispute: "a prior injury of", "re-injured on". */
const OTHER_INJURY =
  /\b(?:prior|previous|earlier|older|another|second|new|subsequent|non-?\s*industrial|motor\s+vehicle|auto(?:mobile)?|car|re-?\s*injur\w*|unrelated|different|other|past)\b/i;
/** "was evaluated for the injury on": the day of a visit, unless the injury was sustained on it. */
const VISIT =
  /\b(?:seen|evaluat\w*|examin\w*|present(?:s|ed)|visit\w*|underwent|surger(?:y|ies)|operat\w*|consult\w*|follow(?:ed)?[- ]?up)\b[^.;]*\bon\s*$/i;
const SUSTAINED = /\b(?:sustain\w*|suffer\w*|incurred|occur\w*|report(?:s|ed|ing)|date\s+of|d\.?o\.?i)\b/i;
/** The end of a sentence, or of the part of one; "no. 3" and "Dr. Smith" hardly stand between an injury and its day. */
const BREAK = /[.;?!]\s+(?=[A-Z])|[;]/g;
/** "10/18/2016 and 10/20/2016", "10/18/2015 to 10/18/2016", "10/18/2015, and then on 10/18/2016": several days, or a time. */
const GOES_ON =
  /^\s*,?\s*(?:and|&|to|through|thru|or|until|[-–])\s*(?:\w+\s+){0,2}(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d)/;
/** So far after a date another one may follow. */
const NEXT = 40;
/** Words of more than one injury: of cumulative trauma, a second injury, dates of injury. */
const SEVERAL =
  /\b(?:cumulative|continuous|repetitive)\s+(?:trauma|injur|stress|strain)|\bre-?\s?injur|\bdates\s+of\s+(?:the\s+)?injur|\b(?:second|another|new|subsequent|separate|two|three|(?:prior|previous)\s+(?:industrial|work))\s+(?:[\w-]+\s+){0,2}injur(?:y|ies)\b/i;

/**
 * Where the header, the summary and the rationales state the day of the injury. Several days in one sentence, a time from one day to
 * another, a day that can't be told for sure and the days of other injuries are left out.
 */
export function injuryDays(letter: Letter): readonly InjuryDay[] {
  return [...headerDay(letter), ...statedDays(letter)];
}

/** Whether summary or rationales speak of cumulative trauma, a re-injury or several injuries, so that days may differ. */
export function hasSeveralInjuries(letter: Letter): boolean {
  return proseOf(letter).some(({ words }) => SEVERAL.test(words));
}

function statedDays(letter: Letter): readonly InjuryDay[] {
  const stated: InjuryDay[] = [];
  for (const date of daysOf(letter)) {
    const stretch = date.reading === 'day' ? proseAt(letter, date.span.start) : undefined;
    if (!stretch || date.reading !== 'day') continue;
    const before = letter.source.slice(Math.max(stretch.span.start, date.span.start - REACH), date.span.start);
    if (!LEADS_TO_DATE.test(before.slice(-LEAD)) || !INJURY_WORD.test(before)) continue;
    const clause = lastClause(before);
    if (!PATTERNS.some((pattern) => pattern.test(clause)) || OTHER_INJURY.test(clause)) continue;
    if (VISIT.test(clause) && !SUSTAINED.test(clause)) continue;
    if (GOES_ON.test(letter.source.slice(date.span.end, date.span.end + NEXT))) continue;
    const { place, item } = stretch;
    stated.push({ place, span: date.span, day: date.day, ...(item && { item }) });
  }
  return stated;
}

function headerDay(letter: Letter): InjuryDay[] {
  const stated = caseDay(letter, 'dateOfInjury');
  return stated ? [{ place: 'header', span: stated.span, day: stated.day }] : [];
}

function lastClause(words: string): string {
  let from = 0;
  for (const { index, 0: mark } of words.matchAll(BREAK)) from = index + mark.length;
  return words.slice(from);
}
