import type { Catalogue } from '../guidelines/catalogue.ts';
import { type ClosestTitle, closestTitle, printedNames } from '../guidelines/closest-title.ts';
import type { GuidelineName } from '../guidelines/names.ts';
import type { LetterDate } from '../letter/letter-date.ts';
import { foldWords } from '../text/folded-words.ts';
import type { FoldedCitation } from './cited-words.ts';
import { inForceOn } from './editions.ts';

/** Words that may stand before a guideline's name: "CA MTUS", "the". */
const PROGRAM = ['camtus', 'californiamtus', 'mtus', 'ca', 'california', 'the'];
const GUIDELINES = ['guidelines', 'guideline'];
/** "… and Other Medical Treatment Guidelines www.…" begins another citation. */
export const OTHER_GUIDELINES = ['othermedicaltreatmentguidelines', 'othermedicaltreatmentguideline'];
/** A name that is a guideline's wherever it stands. */
const PLAIN_NAME = /acoem|chapter\d|complaints$|^officialdisability|^odg/;
/** The most words that an unknown guideline's name may have before its year. */
const NAME_WORDS = 16;

/** A part of a guideline field in which citations are read, with what is known about guidelines and the letter. */
export interface CitingPart {
  readonly words: FoldedCitation;
  /** Whether the part cites the MTUS. */
  readonly mtus: boolean;
  readonly catalogue: Catalogue;
  /** Returns the date of the letter; worked out only where an edition depends on it. */
  readonly dateOf: () => LetterDate | null;
}

/** The name with which a citation begins; its offsets are indexes into the folded words. */
export interface CitationHead {
  readonly start: number;
  /** Where the name begins, behind "CA MTUS". */
  readonly nameStart: number;
  readonly end: number;
  readonly owners: readonly GuidelineName[];
  readonly year: number | undefined;
  /** Whether only a guideline's name is printed so. */
  readonly plain: boolean;
  /** The known name that was probably meant by a misspelled one, and where that ends. */
  readonly near?: { readonly name: string; readonly end: number };
}

/** Returns the guideline's name that begins at an index: a known one, nearly a known one, or the words up to where another part begins. */
export function citationHead(part: CitingPart, start: number): CitationHead {
  const known = knownHead(part, start);
  if (!known || !(known.plain || isUnambiguous(part, known))) {
    const unknown = unknownHead(part, start);
    const meant = fuzzyHead(part, unknown);
    // "Chronic Pain" is a name, but in "Chronic Pain Treatmnt Guidelines" a longer one was meant.
    return meant && meant.end > (known?.end ?? 0) ? meant : unknown;
  }
  return known;
}

/** Returns whether words that may name other things too name a guideline here: nothing else belongs to them. */
function isUnambiguous(
  { words, mtus, catalogue, dateOf }: CitingPart,
  { end, nameStart, owners }: CitationHead,
): boolean {
  const separate = end >= words.end || words.pagesAt(end) !== undefined || /[,;:.(]/.test(words.gapBefore(end));
  if (!separate) return false;
  if (!mtus) return owners.some(({ guideline }) => !guideline.mtus);
  const isTopic = catalogue.guidelines.some(
    (guideline) => catalogue.topicTitles(guideline).longestAt(words, nameStart)?.end === end,
  );
  if (!isTopic) return true;
  const day = dateOf()?.day;
  return owners.some(({ guideline }) => day !== undefined && inForceOn(guideline, day) === true);
}

/** Returns a guideline's name as the catalogue has it, with the year and the word "Guidelines" around it. */
function knownHead({ words, catalogue }: CitingPart, start: number): CitationHead | undefined {
  let at = start;
  for (let count = 0; count < 3; count++) at = words.wordAt(at, PROGRAM) ?? at;
  const yearFirst = words.yearAt(at);
  const direct = catalogue.names.longestAt(words, at);
  const found = direct ?? (yearFirst === undefined ? undefined : catalogue.names.longestAt(words, at + 4));
  if (!found) return undefined;
  const other = contradicted(words, at, found.end, catalogue);
  const owners = other ? [...found.value, ...other.value] : found.value;
  const year = direct ? undefined : yearFirst;
  const plain = year !== undefined || PLAIN_NAME.test(words.letters.slice(at, found.end));
  const behind = behindName(words, other?.end ?? found.end, year);
  return { start, nameStart: at, owners, ...behind, plain: plain || behind.plain };
}

/** Returns the year and the word "Guidelines" behind a name; either shows that it is a name. */
function behindName(words: FoldedCitation, from: number, yearFirst: number | undefined) {
  let end = from;
  let year = yearFirst;
  let plain = false;
  for (let count = 0; count < 2; count++) {
    const behind = words.wordAt(end, GUIDELINES);
    if (behind !== undefined) end = behind;
    const bracketed = words.afterBrackets(end);
    const printed = words.yearAt(end) ?? (bracketed > end ? words.yearAt(bracketed - 4) : undefined);
    if (printed !== undefined && year === undefined) {
      year = printed;
      end = words.yearAt(end) === undefined ? bracketed : end + 4;
    }
    plain ||= behind !== undefined || printed !== undefined;
  }
  return { end, year, plain: plain || words.sectionsAt(end) !== undefined };
}

/** Returns the citation head of words that are nearly a known name: "Low Back Complains 2004". */
function fuzzyHead(part: CitingPart, unknown: CitationHead): CitationHead | undefined {
  const { words, catalogue } = part;
  let at = unknown.start;
  for (let count = 0; count < 3; count++) at = words.wordAt(at, PROGRAM) ?? at;
  const names = printedNames(catalogue.guidelines);
  let meant: ClosestTitle<unknown> | undefined;
  let nameEnd = at;
  let end = at;
  for (let count = 0; count < NAME_WORDS && end < unknown.end; count++) {
    end = words.afterWord(end);
    const near = closestTitle(words.letters.slice(at, end), names);
    if (!near || (meant && near.maxSlips > meant.maxSlips)) continue;
    meant = near;
    nameEnd = end;
  }
  if (!meant) return undefined;
  const { printed } = meant;
  const owners = catalogue.names.longestAt(foldWords(printed, { start: 0, end: printed.length }), 0)?.value;
  if (!owners) return undefined;
  const behind = behindName(words, nameEnd, undefined);
  const plain = behind.plain || PLAIN_NAME.test(meant.key) || meant.key.endsWith('guidelines');
  const near = { name: printed, end: nameEnd };
  const head: CitationHead = { start: unknown.start, nameStart: at, owners, ...behind, plain, near };
  return plain || isUnambiguous(part, head) ? head : undefined;
}

/** Returns the other chapter's name right behind a chapter number: "ACOEM Chapter 9 Low Back Complaints". */
function contradicted(words: FoldedCitation, start: number, end: number, catalogue: Catalogue) {
  if (!/chapter\d+$/.test(words.letters.slice(start, end)) || /[,;]/.test(words.gapBefore(end))) return undefined;
  return catalogue.names.longestAt(words, end);
}

/** Returns the citation head of words that begin no known name: up to their year, sections or pages; outside the MTUS, up to the next name. */
function unknownHead(part: CitingPart, start: number): CitationHead {
  const { words, mtus } = part;
  let at = start;
  let year: number | undefined;
  while (at < words.end) {
    if (at > start && (words.pagesAt(at) || (mtus && words.sectionsAt(at) !== undefined))) break;
    if (at > start && startsCitation(part, at)) break;
    year = mtus ? words.yearAt(at) : undefined;
    at = words.afterWord(at);
    if (year !== undefined) break;
  }
  const end = year === undefined ? at : (words.wordAt(at, GUIDELINES) ?? at);
  return { start, nameStart: start, end: Math.max(end, start + 1), owners: [], year, plain: false };
}

/** Returns whether another citation begins at an index, behind a comma, a period or "and". */
export function startsCitation(part: CitingPart, index: number): boolean {
  const { words, mtus } = part;
  if (words.wordAt(index, OTHER_GUIDELINES) !== undefined) return words.followsAnd(index);
  const listed = /[,;.]/.test(words.gapBefore(index));
  if (!listed && !words.followsAnd(index)) return false;
  if (knownHead(part, index)?.plain) return true;
  return mtus && words.followsAnd(index) && datedName(words, index);
}

/** Returns whether words up to a year, then a comma, a period or the end, begin at an index: ", and Traumatic Brain Injury 2018, …". */
function datedName(words: FoldedCitation, index: number): boolean {
  if (!words.gapBefore(index - 3).includes(',')) return false;
  let at = words.afterWord(index);
  for (let count = 0; count < NAME_WORDS && at < words.end; count++) {
    if (words.sectionsAt(at) !== undefined || words.pagesAt(at)) return false;
    if (words.yearAt(at) !== undefined) {
      const behind = words.wordAt(at + 4, GUIDELINES) ?? at + 4;
      return behind >= words.end || /^\s*[,.]/.test(words.gapBefore(behind));
    }
    at = words.afterWord(at);
  }
  return false;
}
