import type { Letter } from '../../letter/letter.ts';
import type { Span } from '../../text/span.ts';
import { matchesInProse, type ProseSpan } from '../prose.ts';
import { keywordPattern } from '../tokens/keyword-pattern.ts';

/** A statement of the month or the year of the injury without its day. */
export interface InjuryMonth {
  /** "October 2014", "2014". */
  readonly span: Span;
  readonly year: number;
  /** From 1; undefined where only the year is given. */
  readonly month: number | undefined;
  readonly part: ProseSpan;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?:\\s+of)?,?\\s+';
const TOOK_PLACE =
  '(?:(?:that\\s+|which\\s+)?(?:occurred|happened|was\\s+sustained|sustained|took\\s+place|is|was|dates|dating|dated)(?:\\s+back)?\\s+)?(?:at\\s+work\\s+|on\\s+the\\s+job\\s+)?';
/** "was injured at work in October 2014", "a work injury that occurred in October of 2014", "an industrial injury in 2014". */
const INJURED = keywordPattern(
  new RegExp(
    `\\b(?:(?:was|were|got)\\s+(?:injured|hurt)|(?<!\\b(?:an|the|this)\\s)injured\\s+(?:his|her|their)\\s+[\\w,/\\s-]{3,50}?|(?:work|industrial|occupational)(?:place|[\\s-]+related)?\\s+(?:injury|accident|incident)|date\\s+of\\s+(?:the\\s+)?injury|the\\s+(?:injury|accident))\\s+${TOOK_PLACE}(?:in|of|from|to)\\s+(?:(?:early|mid|late)[\\s-]+|the\\s+year\\s+)?(?:${MONTH})?(?<year>(?:19|20)\\d{2})\\b(?![-/])`,
    'i',
  ),
);
/** Another injury, or an event that is not the injury. */
const ANOTHER =
  /\b(?:prior|previous|earlier|older|another|second|new|subsequent|non-?\s*industrial|re-?\s*injur\w*|unrelated|different|other|past|again|consequen\w+|aggravat\w*|exacerbat\w*|flare\w*|MVA|motor\s+vehicle|(?:car|auto|traffic)\s+accident|history|reports?|notes?|seen|treated|evaluated|surger\w+)\b/i;
/** The length of the context before such a statement, in UTF-16 units. */
const LEAD = 90;

/** Returns the places of the summary and the rationales that give the month or the year of the injury. */
export function injuryMonths(letter: Letter): readonly InjuryMonth[] {
  const found: InjuryMonth[] = [];
  for (const { match, span, part } of matchesInProse(letter, INJURED)) {
    const { month, year = '' } = match.groups ?? {};
    const lead = letter.source.slice(Math.max(part.span.start, span.start - LEAD), span.start);
    if (ANOTHER.test(lead.slice(lead.lastIndexOf('. ') + 1) + match[0])) continue;
    const printed = month === undefined ? year.length : match[0].length - match[0].lastIndexOf(month);
    found.push({
      span: { start: span.end - printed, end: span.end },
      year: Number(year),
      month: month === undefined ? undefined : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      part,
    });
  }
  return found;
}
