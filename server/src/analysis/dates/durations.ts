import type { Letter } from '../../letter/letter.ts';
import { NUMBER, numberOf } from '../../terms/number-words.ts';
import { isQuoted, quotations } from '../../text/quotations.ts';
import type { Span } from '../../text/span.ts';
import { matchesInProse, type ProseSpan } from '../prose.ts';
import { type KeywordPattern, keywordPattern } from '../tokens/keyword-pattern.ts';

/** How long a treatment or the symptoms of the injured worker have lasted, as a letter states it. */
export interface StatedDuration {
  /** "has been taking Norco for 18 months". */
  readonly span: Span;
  /** "18 months". */
  readonly words: string;
  /** In days, a month having 30 and a year 365. */
  readonly days: number;
  readonly of: 'treatment' | 'symptoms';
  readonly part: ProseSpan;
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
const TREATED =
  '(?:been\\s+(?:\\w+ly\\s+)?(?:on|taking|using|treated|treating|prescribed|receiving|maintained|undergoing|attending|participating)|taken|treated|prescribed|used|received|undergone|attended|participated)';
const ADVERB = '(?:(?:already|also|now|since|\\w+ly)\\s+)?';
const ABOUT =
  '(?:(?:a|the|about|approximately|more|greater|than|at|least|over|past|last|nearly|almost|some|total|of|period|course)\\s+){0,5}';
/** "has been on opioids for the past two years", "was treated with therapy over 18 months"; not across "since" or another verb. */
const LASTING = keywordPattern(
  new RegExp(
    `\\b(?:has|have|had|was|were)\\s+${ADVERB}${TREATED}\\b(?:(?!\\b(?:since|until|every|each|within|next|another|follow-?up|recommend\\w*|should|is|are)\\b)[^.;:"“]){0,100}?\\s(?:for|over|during)\\s+${ABOUT}(?<words>(?<number>${NUMBER}|an?)(?:\\s*\\(\\s*\\d+\\s*\\))?(?:\\s*\\+|\\s+plus)?[\\s-]+(?<unit>day|week|month|year)s?)\\b(?!\\s*(?:old|ago|supply|prior|before))`,
    'i',
  ),
);
/** "after 18 months of physical therapy", "has failed a year of conservative care". */
const COURSE = keywordPattern(
  new RegExp(
    `\\b(?:after|despite|following|completed|failed|had|undergone|received)\\s+${ABOUT}(?<words>(?<number>${NUMBER}|an?)(?:\\s*\\(\\s*\\d+\\s*\\))?(?:\\s*\\+|\\s+plus)?[\\s-]+(?<unit>week|month|year)s?)\\s+of\\s+(?:[\\w-]+\\s+){0,3}?(?:therap(?:y|ies)|treatments?|care|management|acupuncture|chiropractic|opioids?|medications?|NSAIDs|exercises?)\\b`,
    'i',
  ),
);
const SYMPTOM =
  '(?:pain|symptoms?|discomfort|complaints?|numbness|tingling|weakness|soreness|stiffness|problems|radiculopathy)';
/** "has been experiencing pain for 18 months", "complains of low back pain for two years"; not across "since" or another verb. */
const SUFFERED = keywordPattern(
  new RegExp(
    `\\b(?:has|have|had|complains?|complained|complaining|reports?|reported|presents?|presented|suffers?|suffered|experiences|experienced)\\s+(?!(?:no|not|been\\s+(?:on|taking|treated|off))\\b)(?:(?!\\b(?:since|until|every|each|within|next|another|follow-?up|should|is|are|was|were|treat\\w*|tak\\w+|therapy|medication\\w*)\\b)[^.;:,"“]){0,60}?\\b${SYMPTOM}\\b(?:(?!\\b(?:since|until|every|each|within|next|is|are|was|were|treat\\w*|tak\\w+|therapy|medication\\w*)\\b)[^.;:,"“]){0,50}?\\s(?:for|over|during)\\s+${ABOUT}(?<words>(?<number>${NUMBER})(?:\\s*\\(\\s*\\d+\\s*\\))?(?:\\s*\\+|\\s+plus)?[\\s-]+(?<unit>month|year)s?)\\b(?!\\s*(?:old|ago|supply|prior|before))`,
    'i',
  ),
);
/** Symptoms that may be older than the injury. */
const OLDER =
  /\b(?:previous\w*|histor\w+|chronic\w*|long-?\s?standing|intermittent\w*|on\s+and\s+off|recurr\w+|remote|old|unrelated|head\s?aches?|migraines?|degenerat\w+|arthrit\w+|insomnia|anxiety|depress\w+|stress)\b/i;
/** What a guideline says of any patient, what is planned, and what was before the injury. */
const OTHERWISE =
  /\b(?:patients|recommend\w*|criteri\w+|requir\w+|indicated|must|warrant\w*|consider\w*|unless|may|can|guidelines?|if|should|studies|trial|before|prior|pre-?existing|non-?industrial|diabet\w*|hypertens\w*|smok\w*|tobacco|alcohol)\b/i;
/** The distance in which such words are searched before and after, in UTF-16 units. */
const REACH = 80;

/** Returns how long treatments and symptoms of the injured worker have lasted, as the summary and the rationales state it, without quotations. */
export function* statedDurations(letter: Letter): Generator<StatedDuration> {
  for (const pattern of [LASTING, COURSE, SUFFERED]) yield* durationsOf(letter, pattern);
}

function* durationsOf(letter: Letter, pattern: KeywordPattern): Generator<StatedDuration> {
  const of = pattern === SUFFERED ? 'symptoms' : 'treatment';
  for (const { match, span, part } of matchesInProse(letter, pattern)) {
    const { words = '', number = '', unit = '' } = match.groups ?? {};
    const days = (/^an?$/i.test(number) ? 1 : numberOf(number)) * (DAYS[unit.toLowerCase()] ?? 0);
    if (!(days > 0)) continue;
    const lead = letter.source.slice(Math.max(part.span.start, span.start - REACH), span.start);
    const clause = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf(';')) + 1);
    const rest = /^[^.;]*/.exec(letter.source.slice(span.end, Math.min(part.span.end, span.end + REACH)))?.[0] ?? '';
    const sentence = clause + match[0] + rest;
    if (OTHERWISE.test(sentence) || (of === 'symptoms' && OLDER.test(sentence))) continue;
    if (isQuoted(span.start, quotations(letter.source, part.span))) continue;
    yield { span, words, days, of, part };
  }
}
