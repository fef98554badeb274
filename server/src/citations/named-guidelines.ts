import type { Catalogue } from '../guidelines/catalogue.ts';
import { FAMILIES, type FamilyName, familyPattern, isOfFamily, namesFamily } from '../guidelines/families.ts';
import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import type { Citation } from './citation.ts';

const NO_CHAPTERS: readonly NumberedChapter[] = [];
const NO_EDITIONS: readonly NamedEdition[] = [];

/** Words of prose that rest on a guideline, and where they stand. */
export interface RestsOn {
  readonly guideline: FamilyName;
  readonly start: number;
  readonly end: number;
}

/** "ODG recommends …", "The ACOEM Guidelines state that …", "MTUS doesn't support …". */
const SAYS =
  /^[^.;]{0,90}?\b(?:states?|stated|recommends?|recommended|indicates?|notes?|noted|supports?|suggests?|requires?|says?|advises?|endorses?|allows?|limits?|reports?)\b/i;
/** "The ACOEM shoulder chapter reserves …": words that people say as well, so that none of them may stand before. */
const LAYS_DOWN =
  /^(?:(?!\b(?:provider|physician|doctor|surgeon|worker|patient|claimant|reviewer|record|report|request|note)s?\b)[^.;]){0,70}?\b(?:reserves?|restricts?|permits?|provides?|considers?|expects?|discourages?|advocates?|specif(?:y|ies)|asks?\s+for|calls?\s+for)\b/i;
/** "MTUS does not address …", "ACOEM is silent". */
const SAYS_NOTHING =
  /^[^.;]{0,90}?\b(?:silent|(?:not|n't|nor|fails? to|without)\s+(?:\w+ly\s+)?(?:address|discuss|mention|cover|contain|provide|comment|include|speak|specif\w+|give|offer|apply|applicable))/i;
/** "According to the California MTUS …", "Per ODG …". */
const BEFORE =
  /\b(?:per|according\s+to|based\s+(?:up)?on|as\s+(?:noted|stated|outlined)\s+in|in\s+accordance\s+with)\s+(?:the\s+)?(?:current\s+|cited\s+)?(?:(?:CA|California)\s+)?$/i;
/** "As noted in the MTUS Guideline in ". */
const AS_NOTED =
  /\b(?:per|according\s+to|based\s+(?:up)?on|as\s+(?:noted|stated|outlined|described)\s+in)\s+(?:the\s+)?(?:[\w/]+\s+){0,4}$/i;
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
/** "Chronic Pain Medical Treatment Guidelines (July 28, 2016), Epidural Steroid Injections, Page 81": at the head of its words. */
const WITH_PAGE = /^[^;?!"“]{0,110}?,\s+[Pp](?:age|g)s?\.?\s+\d{1,3}\b/;
const SENTENCE_START = /^[\s*•]*(?:The\s+|In\s+the\s+)?(?:(?:CA|California)\s+)?(?:MTUS,?\s+(?:-\s+)?)?$/;
/** "ACOEM, Chapter 8", "the MTUS Guideline in ACOEM Chapter 12": ACOEM's chapters on complaints, by their numbers. */
const ACOEM_CHAPTER = /\bACOEM\b[^.;"“]{0,50}?\b[Cc]hapter\s+(?<number>[89]|1[0-6])\b/g;
/** The names of these chapters in the 2nd edition of 2004, without "Complaints". */
const CHAPTER_NAMES: readonly (readonly [number: string, name: string])[] = [
  ['8', 'neck(?:\\s+and\\s+upper\\s+back)?'],
  ['9', 'shoulder'],
  ['10', 'elbow'],
  ['11', '(?:forearm,?\\s+)?(?:wrist,?\\s+and\\s+hand|hand\\s+and\\s+wrist)'],
  ['12', 'low\\s+back'],
  ['13', 'knee'],
  ['14', 'ankle\\s+and\\s+foot'],
];
const CHAPTER_NAME = CHAPTER_NAMES.map(([number, name]) => `(?<c${number}>${name})`).join('|');
/** "the ACOEM shoulder chapter", "the ACOEM chapter on low back complaints"; the name before or after "chapter". */
const NAMED_CHAPTER = new RegExp(
  `\\bACOEM(?:['’]s)?\\s+(?:(?:practice|medical|treatment|guidelines?|2004)\\s+){0,3}(?:(?:chapters?\\s+(?:on|for|about)\\s+|chapter,?\\s+)(?:the\\s+)?(?:${CHAPTER_NAME})\\b(?:\\s+complaints)?|(?:${CHAPTER_NAME.replaceAll('?<c', '?<d')})\\s+(?:complaints\\s+)?(?:chapter|guidelines?)\\b)`,
  'gi',
);
/** "the knee chapter of ACOEM". */
const CHAPTER_OF = new RegExp(
  `\\b(?:${CHAPTER_NAME})\\s+(?:complaints\\s+)?chapter\\s+(?:of|in|from)\\s+(?:the\\s+)?(?:MTUS\\s*/?\\s*)?ACOEM\\b`,
  'gi',
);
/** "the MTUS 2009 Chronic Pain guidelines", "Chronic Pain Medical Treatment Guidelines (July 18, 2009)". */
const DATED_CHRONIC_PAIN =
  /(?:(?<![\d/,-] ?)\b(?<before>2009|2010|2016)\s+(?:(?:CA|California|MTUS|edition|version|of|the)\s+){0,4})?Chronic\s+Pain(?:\s+Medical)?(?:\s+Treatment)?(?:\s+[Gg]uidelines?)?(?:,?\s*\(?\s*(?:(?:dated|effective|of|from|MTUS|revised)\s+)?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{1,2})?,?\s+|\d{1,2}\/\d{1,2}\/)?(?<after>2009|2010|2016)\b)?/g;
/** Families that stand beside each other in a sentence; the rest are parts of the MTUS and stand behind its name. */
const PUBLISHERS = FAMILIES.filter(({ kind }) => kind === 'publisher').map(({ name }) => name);
/** How far back the start of a sentence is searched for, in UTF-16 units. */
const SENTENCE = 600;

/** What decides whether prose rests on a guideline: the guidelines cited beside it, and which offsets are quoted. */
export interface RestingContext {
  readonly cited?: ReadonlySet<FamilyName>;
  readonly isQuoted?: (index: number) => boolean;
}

/**
 * Finds where prose rests on a guideline: it says what that guideline states, or decides "according to" it. Not where it is quoted,
 * stands in brackets, is called silent, is only referred to, or is named by another guideline's own words.
 */
export function restsOn(words: string, guideline: FamilyName, context: RestingContext = {}): RestsOn | undefined {
  const pattern = familyPattern(words, guideline);
  if (!pattern) return undefined;
  for (const { 0: name, index } of matchesOf(words, pattern)) {
    const lead = sentenceBefore(words, index);
    const tail = words.slice(index + name.length, index + name.length + 140);
    if (isParenthetical(lead) || context.isQuoted?.(index) || SAYS_NOTHING.test(tail) || POINTER.test(lead)) continue;
    if (guideline === 'ODG' && context.cited?.has('Chronic Pain') && isTakenOver(lead, tail)) continue;
    if (PUBLISHERS.includes(guideline) && isReferredTo(lead, guideline)) continue;
    const isHead = !PUBLISHERS.includes(guideline) && SENTENCE_START.test(lead) && WITH_PAGE.test(tail);
    if (SAYS.test(tail) || LAYS_DOWN.test(tail) || BEFORE.test(lead) || isHead)
      return { guideline, start: index, end: index + name.length };
  }
  return undefined;
}

/** A chapter of ACOEM by its number, and where prose rests on it. */
export interface NumberedChapter extends Span {
  readonly number: string;
}

/**
 * Returns ACOEM's chapters on complaints (8 to 16) by whose numbers or names prose rests on them: it says what they state, or decides "as
 * noted in" them.
 */
export function restsOnChapters(
  words: string,
  { isQuoted }: Pick<RestingContext, 'isQuoted'> = {},
): readonly NumberedChapter[] {
  if (!words.includes('ACOEM') || !/chapter|guideline/i.test(words)) return NO_CHAPTERS;
  const found = [ACOEM_CHAPTER, NAMED_CHAPTER, CHAPTER_OF].flatMap((pattern) =>
    matchesOf(words, pattern).flatMap(({ 0: { length }, index, groups = {} }) => {
      const number =
        groups.number ??
        Object.keys(groups)
          .find((key) => groups[key] !== undefined)
          ?.slice(1);
      return number !== undefined && rests(words, index, length, isQuoted)
        ? [{ number, start: index, end: index + length }]
        : [];
    }),
  );
  return found.sort((one, other) => one.start - other.start);
}

/** An edition of the Chronic Pain guideline that prose names by its year, 2009 or 2016, and where. */
export interface NamedEdition extends Span {
  readonly year: '2009' | '2016';
}

/** Returns the editions of the Chronic Pain guideline that prose names; letters date that of 2009 to 2010 as well. */
export function editionsOfChronicPain(
  words: string,
  { isQuoted }: Pick<RestingContext, 'isQuoted'> = {},
): readonly NamedEdition[] {
  if (!words.includes('Chronic') || !/\b(?:2009|2010|2016)\b/.test(words)) return NO_EDITIONS;
  return matchesOf(words, DATED_CHRONIC_PAIN).flatMap(({ 0: { length }, index, groups = {} }): NamedEdition[] => {
    const year = groups.after ?? groups.before;
    if (year === undefined || isQuoted?.(index) || POINTER.test(sentenceBefore(words, index))) return [];
    return [{ year: year === '2016' ? '2016' : '2009', start: index, end: index + length }];
  });
}

/** Returns whether prose rests on what it names at an index. */
function rests(words: string, index: number, length: number, isQuoted?: (index: number) => boolean): boolean {
  const lead = sentenceBefore(words, index);
  const tail = words.slice(index + length, index + length + 140);
  if (isParenthetical(lead) || isQuoted?.(index) || SAYS_NOTHING.test(tail) || POINTER.test(lead)) return false;
  return SAYS.test(tail) || LAYS_DOWN.test(tail) || AS_NOTED.test(lead);
}

/** Returns the families of the guidelines that a field cites; publishers that the catalogue lacks go by the field's words. */
export function familiesCited(
  citations: readonly { readonly citation: Citation }[],
  words: string,
  catalogue: Catalogue,
): ReadonlySet<FamilyName> {
  const named = new Set<FamilyName>();
  for (const { citation } of citations) {
    const { guideline, mtus, editions } = citation;
    if (mtus) named.add('MTUS');
    for (const id of guideline === null ? editions : [guideline]) {
      const cited = catalogue.guideline(id);
      if (!cited) continue;
      for (const { name } of FAMILIES) if (name !== 'MTUS' && isOfFamily(cited, name)) named.add(name);
    }
  }
  for (const name of PUBLISHERS) if (name !== 'MTUS' && !named.has(name) && namesFamily(words, name)) named.add(name);
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
function isParenthetical(lead: string): boolean {
  const quotes = (lead.match(/["“”]/g) ?? []).length;
  return quotes % 2 === 1 || lead.split('(').length > lead.split(')').length;
}

/** Returns whether the ODG is named as the chronic pain guideline of the MTUS names it, whose text is taken from the ODG. */
function isTakenOver(lead: string, tail: string): boolean {
  return PREFACE.test(tail) || (AT_HEAD.test(lead) && TAKEN_OVER_HEAD.test(tail));
}

/** Returns whether the sentence is another guideline's: "The MTUS refers to the ODG, which …". */
function isReferredTo(lead: string, guideline: FamilyName): boolean {
  if (guideline === 'ACOEM' && WITHIN_MTUS.test(lead)) return true;
  return PUBLISHERS.some((name) => namesFamily(lead, name)) && !TOGETHER.test(lead);
}
