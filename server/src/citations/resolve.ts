import type { Catalogue } from '../guidelines/catalogue.ts';
import { type ClosestTitle, closestTitle, printedNames } from '../guidelines/closest-title.ts';
import type { GuidelineName } from '../guidelines/names.ts';
import type { CitationPart, GuidelineField, Letter } from '../letter/letter.ts';
import type { LetterDate } from '../letter/letter-date.ts';
import { foldText } from '../text/folded-words.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { Citation, CitedTopic } from './citation.ts';
import { type CitationCache, citationCache, shift } from './citation-cache.ts';
import { citedTopics } from './cited-topics.ts';
import { type FoldedCitation, foldCitation } from './cited-words.ts';
import { type Edition, editionOf, inForceOn } from './editions.ts';
import { withSharedPages } from './shared-pages.ts';

/** "CA MTUS …" before a guideline's name. */
const PROGRAM = ['camtus', 'californiamtus', 'mtus', 'ca', 'california', 'the'];
const GUIDELINES = ['guidelines', 'guideline'];
/** "… and Other Medical Treatment Guidelines www.…" begins another citation. */
const OTHER = ['othermedicaltreatmentguidelines', 'othermedicaltreatmentguideline'];
/** A name that is a guideline's wherever it stands. */
const PLAIN_NAME = /acoem|chapter\d|complaints$|^officialdisability|^odg/;
/** The words that an unknown guideline's name may have before its year. */
const NAME_WORDS = 16;

const before = new WeakMap<Catalogue, CitationCache>();

/**
 * The guidelines that a field cites, each with its topics and pages as far as the catalogue knows them; what it doesn't know is
 * kept as printed. Never throws; takes time linear in the field.
 */
export function resolveCitations(field: GuidelineField, letter: Letter, catalogue: Catalogue): readonly Citation[] {
  return citationsWithin(field, letter, catalogue).map((citation) => shift(citation, field.body.span.start));
}

/** The same with spans counted from the start of the field's words; the same words are read once, in whatever letter they stand. */
export function citationsWithin(field: GuidelineField, letter: Letter, catalogue: Catalogue): readonly Citation[] {
  const known = before.get(catalogue) ?? citationCache();
  before.set(catalogue, known);
  return known.of(field, letter, (dateOf) =>
    field.parts.flatMap((part) => citationsOf(part, letter.source, dateOf, catalogue)),
  );
}

/** The date of the letter, worked out only where an edition depends on it. */
type DateOf = () => LetterDate | null;

interface Head {
  readonly start: number;
  /** Where the name begins, behind "CA MTUS". */
  readonly nameStart: number;
  readonly end: number;
  readonly owners: readonly GuidelineName[];
  readonly year: number | undefined;
  /** Whether only a guideline's name is printed so. */
  readonly plain: boolean;
  /** The name that was meant and where what stands for it ends, where no known name stands here but nearly one does. */
  readonly near?: { readonly name: string; readonly end: number };
}

function citationsOf(part: CitationPart, source: string, dateOf: DateOf, catalogue: Catalogue): readonly Citation[] {
  const words = foldCitation(source, part.words.span);
  const citations: Citation[] = [];
  let at = 0;
  while (at < words.end) {
    const named = knownHead(words, at, catalogue);
    const startsCitation = named && (named.plain || standsAlone(words, named, part.mtus, dateOf, catalogue));
    const unknown = startsCitation ? undefined : unknownHead(words, at, part.mtus, catalogue);
    const meant = unknown && fuzzyHead(words, unknown, part.mtus, dateOf, catalogue);
    // "Chronic Pain" is a name, but in "Chronic Pain Treatmnt Guidelines" a longer one was meant.
    const near = meant && meant.end > (named?.end ?? 0) ? meant : undefined;
    const citationHead = near ?? unknown ?? (named as Head);
    const edition: Edition =
      citationHead.owners.length > 0
        ? editionOf(citationHead.owners, citationHead.year, dateOf, catalogue)
        : { editions: [] };
    const guideline = 'guideline' in edition ? edition.guideline : undefined;
    const body = citedTopics(words, citationHead.end, guideline, catalogue, (index) =>
      nextCitationHead(words, index, part.mtus, catalogue),
    );
    const chapter = chapterTopic(words, citationHead, guideline?.id);
    const title = words.phraseOf(citationHead.start, titleEnd(words, citationHead));
    citations.push({
      guideline: guideline?.id ?? null,
      editionBy: 'by' in edition ? edition.by : undefined,
      editions: 'editions' in edition ? edition.editions.map(({ id }) => id) : [],
      title,
      near: citationHead.near && {
        name: citationHead.near.name,
        span: words.phraseOf(citationHead.nameStart, citationHead.near.end).span,
      },
      year: citationHead.year,
      topics: chapter ? [chapter, ...body.topics] : body.topics,
      pages: body.pages,
      mtus: part.mtus,
      span: spanning(words.phraseOf(citationHead.start, body.end).span, [
        title,
        ...body.topics.map((topic) => topic.words),
      ]),
    });
    at = words.wordAt(body.end, OTHER) ?? body.end;
    at = words.wordAt(at, ['and']) ?? at;
    at = words.wordAt(at, OTHER) ?? at;
  }
  return withSharedPages(citations, source, catalogue);
}

/** A span with the brackets that close behind its parts. */
function spanning({ start, end }: Span, parts: readonly TextSpan[]): Span {
  return { start, end: parts.reduce((last, { span }) => Math.max(last, span.end), end) };
}

/** Whether words that other things may be called too are a guideline's name here: nothing else belongs to them. */
function standsAlone(
  words: FoldedCitation,
  citationHead: Head,
  mtus: boolean,
  dateOf: DateOf,
  catalogue: Catalogue,
): boolean {
  const { end, nameStart, owners } = citationHead;
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

/** "ACOEM Chapter 3 Initial Approaches to Treatment" names a guideline and, in it, a topic. */
function chapterTopic(
  words: FoldedCitation,
  citationHead: Head,
  guideline: string | undefined,
): CitedTopic | undefined {
  const owner = citationHead.owners.find((name) => name.guideline.id === guideline);
  const topic = owner?.guideline.topics.find(({ title }) => title.startsWith(`Chapter ${owner.chapter}:`));
  return topic && { topic: topic.id, words: words.phraseOf(citationHead.start, citationHead.end), near: undefined };
}

/** A guideline's name as the catalogue has it, with the year and the word "Guidelines" around it. */
function knownHead(words: FoldedCitation, start: number, catalogue: Catalogue): Head | undefined {
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

/** The year and the word "Guidelines" behind a name; either tells that it is a name. */
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

/** Words that are nearly a known name: "Low Back Complains 2004". */
function fuzzyHead(
  words: FoldedCitation,
  unknown: Head,
  mtus: boolean,
  dateOf: DateOf,
  catalogue: Catalogue,
): Head | undefined {
  let at = unknown.start;
  for (let count = 0; count < 3; count++) at = words.wordAt(at, PROGRAM) ?? at;
  const names = printedNames(catalogue.guidelines);
  let meant: ClosestTitle<unknown> | undefined;
  let nameEnd = at;
  let end = at;
  for (let count = 0; count < NAME_WORDS && end < unknown.end; count++) {
    end = words.afterWord(end);
    const near = closestTitle(words.letters.slice(at, end), names);
    if (!near || (meant && near.slips > meant.slips)) continue;
    meant = near;
    nameEnd = end;
  }
  if (!meant) return undefined;
  const { printed } = meant;
  const owners = catalogue.names.longestAt(foldText(printed, { start: 0, end: printed.length }), 0)?.value;
  if (!owners) return undefined;
  const behind = behindName(words, nameEnd, undefined);
  const plain = behind.plain || PLAIN_NAME.test(meant.key) || meant.key.endsWith('guidelines');
  const near = { name: printed, end: nameEnd };
  const citationHead: Head = { start: unknown.start, nameStart: at, owners, ...behind, plain, near };
  return plain || standsAlone(words, citationHead, mtus, dateOf, catalogue) ? citationHead : undefined;
}

/** "ACOEM Chapter 9 Low Back Complaints": another chapter's name stands right behind the number. */
function contradicted(words: FoldedCitation, start: number, end: number, catalogue: Catalogue) {
  if (!/chapter\d+$/.test(words.letters.slice(start, end)) || /[,;]/.test(words.gapBefore(end))) return undefined;
  return catalogue.names.longestAt(words, end);
}

/** Before another citation, "and" is no word of an unknown name. */
function titleEnd(words: FoldedCitation, { start, end, owners }: Head): number {
  const beforeAnother = owners.length === 0 && end < words.end && words.followsAnd(end) && end - 3 > start;
  return beforeAnother ? end - 3 : end;
}

/** Words that no known name begins: up to their year, their sections or their pages; outside the MTUS, up to the next name. */
function unknownHead(words: FoldedCitation, start: number, mtus: boolean, catalogue: Catalogue): Head {
  let at = start;
  let year: number | undefined;
  while (at < words.end) {
    if (at > start && (words.pagesAt(at) || (mtus && words.sectionsAt(at) !== undefined))) break;
    if (at > start && nextCitationHead(words, at, mtus, catalogue)) break;
    year = mtus ? words.yearAt(at) : undefined;
    at = words.afterWord(at);
    if (year !== undefined) break;
  }
  const end = year === undefined ? at : (words.wordAt(at, GUIDELINES) ?? at);
  return { start, nameStart: start, end: Math.max(end, start + 1), owners: [], year, plain: false };
}

/** Whether another citation begins at an index, behind a comma, a full stop or "and". */
function nextCitationHead(words: FoldedCitation, index: number, mtus: boolean, catalogue: Catalogue): boolean {
  if (words.wordAt(index, OTHER) !== undefined) return words.followsAnd(index);
  const listed = /[,;.]/.test(words.gapBefore(index));
  if (!listed && !words.followsAnd(index)) return false;
  if (knownHead(words, index, catalogue)?.plain) return true;
  return mtus && words.followsAnd(index) && datedName(words, index);
}

/** Whether words up to a year, then a comma, a full stop or the end, stand at an index: ", and Traumatic Brain Injury 2018, …". */
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
