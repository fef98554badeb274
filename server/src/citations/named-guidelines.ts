import { matchesOf } from '../text/matches.ts';
import type { Citation } from './citation.ts';

/** The guidelines that rationales call by name: the MTUS as a whole, parts of it, and those outside it. */
export type NamedGuideline = 'MTUS' | 'ACOEM' | 'ODG' | 'Chronic Pain' | 'Opioids' | 'Acupuncture' | 'Postsurgical';

/** Words of prose that rest on a guideline, and where they stand. */
export interface RestsOn {
  readonly guideline: NamedGuideline;
  readonly start: number;
  readonly end: number;
}

/** How prose names a guideline: words of which one must be there, so that most prose is passed quickly, and the pattern of the name. */
interface Name {
  readonly sign: readonly string[];
  readonly pattern: RegExp;
}

/** Returns the pattern for a part of the MTUS: "Chronic Pain Medical Treatment Guidelines", "MTUS 2016 Chronic Pain Guidelines". */
const part = (words: string) =>
  new RegExp(`\\b${words}(?:\\s+Medical)?(?:\\s+Treatment)?(?:\\s+20\\d\\d)?\\s+[Gg]uidelines?\\b`, 'g');

const NAMES: Readonly<Record<NamedGuideline, Name>> = {
  MTUS: { sign: ['MTUS', 'Utilization'], pattern: /\bMTUS\b|\bTreatment\s+Utilization\s+Schedule\b/g },
  ACOEM: {
    sign: ['ACOEM', 'Occupational and'],
    pattern: /\bACOEM\b|\bOccupational\s+and\s+Environmental\s+Medicine\b/g,
  },
  ODG: { sign: ['ODG', 'Disability'], pattern: /\bODG\b|\bOfficial\s+Disability\s+Guid\w+/g },
  'Chronic Pain': { sign: ['Chronic'], pattern: part('Chronic\\s+Pain') },
  Opioids: { sign: ['Opioid'], pattern: part('Opioids?') },
  Acupuncture: { sign: ['Acupuncture'], pattern: part('Acupuncture') },
  Postsurgical: { sign: ['Postsurgical', 'Post-'], pattern: part('Post-?surgical') },
};

/** "ODG recommends …", "The ACOEM Guidelines state that …", "MTUS doesn't support …". */
const SAYS =
  /^[^.;]{0,90}?\b(?:states?|stated|recommends?|recommended|indicates?|notes?|noted|supports?|suggests?|requires?|says?|advises?|endorses?|allows?|limits?|reports?)\b/i;
/** "MTUS does not address …", "ACOEM is silent". */
const SAYS_NOTHING =
  /^[^.;]{0,90}?\b(?:silent|(?:not|n't|nor|fails? to|without)\s+(?:\w+ly\s+)?(?:address|discuss|mention|cover|contain|provide|comment|include|speak|specif\w+|give|offer|apply|applicable))/i;
/** "According to the California MTUS …", "Per ODG …". */
const BEFORE =
  /\b(?:per|according\s+to|based\s+(?:up)?on|as\s+(?:noted|stated|outlined)\s+in|in\s+accordance\s+with)\s+(?:the\s+)?(?:current\s+|cited\s+)?(?:(?:CA|California)\s+)?$/i;
/** "MTUS/ACOEM", "MTUS ACOEM": loosely, the MTUS. */
const WITHIN_MTUS = /\bMTUS\s*(?:\/|,|-|and|\()?\s*$/;
/** "ACOEM and ODG state …": named together. */
const TOGETHER = /(?:\band|\bor|\/|&|,)\s*(?:the\s+)?$/i;
const SENTENCE_END = /[.!?](?:["”)]*\s+(?=["“(]?[A-Z])|(?<=[a-z]{3}.)(?=[A-Z]))/g;
/**
 * "ODG Physical Therapy Guidelines – Allow for fading …", "Official Disability Guidelines Criteria for the use of …:": the head of a
 * list, as the chronic pain guideline of the MTUS takes it over from the ODG.
 */
const TAKEN_OVER_HEAD =
  /^\s+(?:(?:[A-Z&/(][\w&/()]*|-)\s+){0,6}?(?:[Gg]uidelines?|[Cc]riteria|[Ii]ndications)(?:\s+for\s+[^.:;]{1,60}?)?\s*(?:[-\u2010-\u2015\u2212:]|(?=Allow\b))/;
/** "… under Physical Therapy in the ODG Preface". */
const PREFACE = /^(?:['’]s)?\s+[Pp]reface\b/;
/** Before a head: nothing of its sentence, or a bracket that closes. */
const AT_HEAD = /(?:^|\))[\s•*·-]*$/;
/** "See ODG …", "Also see the ODG …": a pointer. */
const POINTER = /^\W*(?:please\s+)?(?:also\s+)?(?:see|refer\s+to|consult)\b/i;
const ANY_NAME = /\b(?:MTUS|ACOEM|ODG|Official\s+Disability)\b/;
/** What stands beside the others in a sentence; the rest are parts of the MTUS and stand behind its name. */
const PUBLISHED: readonly NamedGuideline[] = ['MTUS', 'ACOEM', 'ODG'];
/** How far back the start of a sentence is searched for, in UTF-16 units. */
const SENTENCE = 600;

/** Returns whether prose names a guideline. */
export function namesGuideline(words: string, guideline: NamedGuideline): boolean {
  const { sign, pattern } = NAMES[guideline];
  // "MTUS", "ACOEM" and "ODG" need no pattern.
  if (sign[0] === guideline && words.includes(guideline)) return true;
  if (!sign.some((own) => words.includes(own))) return false;
  return words.search(pattern) >= 0;
}

/** What decides whether prose rests on a guideline: the guidelines cited beside it, and which offsets are quoted. */
export interface RestingContext {
  readonly cited?: ReadonlySet<NamedGuideline>;
  readonly isQuoted?: (index: number) => boolean;
}

/**
 * Finds where prose rests on a guideline: it says what that guideline states, or decides "according to" it. Not where it is quoted,
 * stands in brackets, is called silent, is only referred to, or is named by another guideline's own words.
 */
export function restsOn(words: string, guideline: NamedGuideline, context: RestingContext = {}): RestsOn | undefined {
  const { sign, pattern } = NAMES[guideline];
  if (!sign.some((own) => words.includes(own))) return undefined;
  for (const { 0: name, index } of matchesOf(words, pattern)) {
    const lead = sentenceBefore(words, index);
    const tail = words.slice(index + name.length, index + name.length + 140);
    if (isAside(lead) || context.isQuoted?.(index) || SAYS_NOTHING.test(tail) || POINTER.test(lead)) continue;
    if (guideline === 'ODG' && context.cited?.has('Chronic Pain') && isTakenOver(lead, tail)) continue;
    if (PUBLISHED.includes(guideline) && isReferredTo(lead, guideline)) continue;
    if (SAYS.test(tail) || BEFORE.test(lead)) return { guideline, start: index, end: index + name.length };
  }
  return undefined;
}

/** Returns how prose names the guidelines that a field cites; those that are not in the catalogue go by their printed words. */
export function namesCited(
  citations: readonly { readonly citation: Citation }[],
  words: string,
): ReadonlySet<NamedGuideline> {
  const named = new Set<NamedGuideline>();
  for (const { citation } of citations) {
    const { guideline, mtus, editions } = citation;
    if (mtus) named.add('MTUS');
    for (const id of guideline === null ? editions : [guideline]) {
      if (id.startsWith('acoem')) named.add('ACOEM');
      if (id === 'odg') named.add('ODG');
      if (id.startsWith('cp-') || id.endsWith('chronic-pain')) named.add('Chronic Pain');
      if (id.startsWith('opioids') || id.endsWith('opioids')) named.add('Opioids');
      if (id === 'acupuncture') named.add('Acupuncture');
      if (id === 'postsurgical') named.add('Postsurgical');
    }
  }
  for (const name of ['ACOEM', 'ODG'] as const) if (!named.has(name) && namesGuideline(words, name)) named.add(name);
  return named;
}

function sentenceBefore(words: string, index: number): string {
  const from = Math.max(0, index - SENTENCE);
  let start = from;
  // The first letter at the index shows whether a sentence begins there.
  for (const match of matchesOf(words.slice(from, index + 1), SENTENCE_END))
    start = from + match.index + match[0].length;
  return words.slice(start, index);
}

/** Returns whether a quotation or a bracket is open. */
function isAside(lead: string): boolean {
  const quotes = (lead.match(/["“”]/g) ?? []).length;
  return quotes % 2 === 1 || lead.split('(').length > lead.split(')').length;
}

/** Returns whether the ODG is named as the chronic pain guideline of the MTUS names it, whose text is taken from the ODG. */
function isTakenOver(lead: string, tail: string): boolean {
  return PREFACE.test(tail) || (AT_HEAD.test(lead) && TAKEN_OVER_HEAD.test(tail));
}

/** Returns whether the sentence is another guideline's: "The MTUS refers to the ODG, which …". */
function isReferredTo(lead: string, guideline: NamedGuideline): boolean {
  if (guideline === 'ACOEM' && WITHIN_MTUS.test(lead)) return true;
  return ANY_NAME.test(lead) && !TOGETHER.test(lead);
}
