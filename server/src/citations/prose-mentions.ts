import type { Catalogue } from '../guidelines/catalogue.ts';
import { isOfFamily } from '../guidelines/families.ts';
import type { Guideline } from '../guidelines/guideline.ts';
import type { Letter } from '../letter/letter.ts';
import { letterDate } from '../letter/letter-date.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { Citation, CitedTopic } from './citation.ts';
import { type FoldedCitation, foldCitation } from './cited-words.ts';
import { editionOf } from './editions.ts';
import { proseNamesOf } from './prose-names.ts';

/** A body of guidelines that prose names as a whole: "California MTUS Guidelines", "ACOEM". */
export type Program = 'MTUS' | 'ACOEM';

/** A place where prose names a guideline, or a whole body of them. */
export interface Mention {
  readonly span: Span;
  readonly names: { readonly citation: Citation } | { readonly program: Program };
}

const STATE = ['california', 'ca'];
const MTUS = ['mtus', 'medicaltreatmentutilizationschedule'];
const ACOEM = ['acoem', 'americancollegeofoccupationalandenvironmentalmedicine'];
const OF = ['of', 'in', 'from', 'on'];
const THE = ['the'];
/** What stands between pages and the name of their guideline. */
const BESIDE = /^[\s,(]*$/;
const GUIDELINES = ['guidelines', 'guideline', 'practiceguidelines', 'treatmentguidelines'];
const KIND = ['chapter', 'section'];
/** What prose puts between "ACOEM" and a chapter's name: "ACOEM chapter on neck and upper back complaints". */
const BETWEEN = ['guidelines', 'guideline', 'practice', 'chapter', 'chapters', 'section', 'on', 'for', 'the'];
/** Names that are a guideline's wherever they stand. */
const PLAIN_NAME = /^(?:acoem|officialdisability|odg)/;

const mentionCache = new WeakMap<Catalogue, WeakMap<TextSpan, readonly Mention[]>>();

/**
 * Returns the places in prose, such as a rationale, where guidelines are named, in order. Ordinary words that are also a guideline's name
 * ("chronic pain", "low back complaints") count only beside words that make them one. Takes time linear in the prose.
 */
export function mentionsIn(words: TextSpan, letter: Letter, catalogue: Catalogue): readonly Mention[] {
  const own = mentionCache.get(catalogue) ?? new WeakMap<TextSpan, readonly Mention[]>();
  mentionCache.set(catalogue, own);
  const known = own.get(words);
  if (known) return known;
  const reader = { words: foldCitation(letter.source, words.span), letter, catalogue };
  const mentions: Mention[] = [];
  for (let at = 0; at < reader.words.end; ) {
    const mention = behindPages(reader, at) ?? mentionAt(reader, at);
    if (mention) mentions.push(mention.mention);
    at = mention?.end ?? reader.words.afterWord(at);
  }
  own.set(words, mentions);
  return mentions;
}

interface Reader {
  readonly words: FoldedCitation;
  readonly letter: Letter;
  readonly catalogue: Catalogue;
}

interface ParsedMention {
  readonly mention: Mention;
  readonly end: number;
}

function mentionAt(reader: Reader, start: number): ParsedMention | undefined {
  const { words } = reader;
  const mtus = mtusEnd(words, start);
  if (mtus !== undefined) {
    const joined = mtus < words.end && /^\s*$/.test(words.gapBefore(mtus));
    const acoem = joined && words.wordAt(mtus, ACOEM) !== undefined;
    const named = joined ? guidelineAt(reader, start, mtus, acoem ? undefined : 'MTUS') : undefined;
    if (named) return named;
    return wholeProgram(words, start, acoem ? (words.wordAt(mtus, ACOEM) ?? mtus) : mtus, acoem ? 'ACOEM' : 'MTUS');
  }
  const own = guidelineAt(reader, start, start, undefined);
  if (own) return own;
  const acoem = words.wordAt(start, ACOEM);
  if (acoem === undefined) return undefined;
  return guidelineAt(reader, start, behindAcoem(words, acoem), 'ACOEM') ?? wholeProgram(words, start, acoem, 'ACOEM');
}

/** Returns a guideline whose pages stand before its name: "page 82 of the MTUS Chronic Pain Guidelines", "p. 300, ACOEM Chapter 12". */
function behindPages(reader: Reader, start: number): ParsedMention | undefined {
  const { words } = reader;
  const cited = words.pagesAt(start);
  if (!cited) return undefined;
  let at = cited.end;
  for (const among of [OF, THE]) {
    if (!BESIDE.test(words.gapBefore(at))) return undefined;
    at = words.wordAt(at, among) ?? at;
  }
  const named = BESIDE.test(words.gapBefore(at)) ? mentionAt(reader, at) : undefined;
  if (!named || !('citation' in named.mention.names)) return undefined;
  const { citation } = named.mention.names;
  if (citation.guideline === null || citation.pages.length > 0) return undefined;
  const span = words.textSpan(start, named.end).span;
  return { mention: { span, names: { citation: { ...citation, pages: [cited.pages], span } } }, end: named.end };
}

/** Returns the index behind "MTUS", "CA MTUS", "California MTUS" or "Medical Treatment Utilization Schedule (MTUS)". */
function mtusEnd(words: FoldedCitation, start: number): number | undefined {
  const nonMtus = start >= 3 && words.letters.startsWith('non', start - 3) && /^[-‐–]/.test(words.gapBefore(start));
  if (nonMtus) return undefined;
  const end = words.wordAt(words.wordAt(start, STATE) ?? start, MTUS);
  if (end === undefined) return undefined;
  const again = words.wordAt(end, MTUS);
  return again !== undefined && words.gapBefore(end).includes('(') ? again : end;
}

/** Returns the index behind what stands between "ACOEM" and a chapter's name or a year. */
function behindAcoem(words: FoldedCitation, end: number): number {
  let at = end;
  for (let count = 0; count < 5 && /^['’]?\s*$/.test(words.gapBefore(at)); count++) {
    const next = words.wordAt(at, BETWEEN);
    if (next === undefined) break;
    at = next;
  }
  return at;
}

/** Returns a guideline's name from `from` on, and the pages right behind it; `start` is where the words before it begin. */
function guidelineAt(
  reader: Reader,
  start: number,
  from: number,
  program: Program | undefined,
): ParsedMention | undefined {
  const { words, letter, catalogue } = reader;
  const yearFirst = words.yearAt(from);
  const name = yearFirst === undefined ? from : from + 4;
  const title = proseNamesOf(catalogue).longestAt(words, name);
  if (!title || (program && !/^\s*$/.test(words.gapBefore(from)))) return undefined;
  let end = title.end;
  let year = yearFirst;
  let hasGuidelinesWord = false;
  for (let count = 0; count < 2; count++) {
    const behind = /^[^.;]*$/.test(words.gapBefore(end)) ? words.wordAt(end, GUIDELINES) : undefined;
    if (behind !== undefined) {
      hasGuidelinesWord = true;
      end = behind;
    }
    const printed = year === undefined && /^,?\s*$/.test(words.gapBefore(end)) ? words.yearAt(end) : undefined;
    if (printed !== undefined) {
      year = printed;
      end += 4;
    }
  }
  const plain = PLAIN_NAME.test(words.letters.slice(name, title.end));
  const dated = year !== undefined;
  const capital = isCapital(words, name);
  const kind = words.wordAt(end, KIND) !== undefined;
  if (
    !plain &&
    !(capital && (hasGuidelinesWord || dated || kind || program)) &&
    !(program && (hasGuidelinesWord || program === 'ACOEM'))
  ) {
    return undefined;
  }
  const owners =
    program === 'ACOEM' ? title.value.filter(({ guideline }) => isOfFamily(guideline, 'ACOEM')) : title.value;
  if (owners.length === 0) return undefined;
  const edition = editionOf(owners, year, () => letterDate(letter), catalogue);
  const guideline = 'guideline' in edition ? edition.guideline : undefined;
  if (!guideline && !plain && !dated) return undefined;
  const titleEnd = end;
  const before = guideline && topicAt(words, end, guideline, catalogue);
  if (before) end = before.end;
  const cited = words.pagesAt(end);
  const pages = cited && !/[.;]/.test(words.gapBefore(end)) ? cited : undefined;
  if (pages) end = pages.end;
  const topic = before ?? (guideline && pages && topicAt(words, end, guideline, catalogue));
  if (topic) end = topic.end > end ? topic.end : end;
  const span = words.textSpan(start, end).span;
  const citation: Citation = {
    guideline: guideline?.id ?? null,
    editionBy: 'by' in edition ? edition.by : undefined,
    editions: 'editions' in edition ? edition.editions.map(({ id }) => id) : [],
    title: words.textSpan(start, titleEnd),
    near: undefined,
    year,
    topics: topic ? [topic.cited] : [],
    pages: pages ? [pages.pages] : [],
    mtus: owners.some((owner) => owner.guideline.mtus),
    span,
  };
  return { mention: { span, names: { citation } }, end };
}

/** Returns a chapter behind its guideline: "ODG Low Back Chapter", "Official Disability Guidelines, Pain (Chronic) chapter". */
function topicAt(
  words: FoldedCitation,
  at: number,
  guideline: Guideline,
  catalogue: Catalogue,
): { readonly cited: CitedTopic; readonly end: number } | undefined {
  if (at >= words.end || !/^[\s,(:“"–-]*$/.test(words.gapBefore(at)) || !isCapital(words, at)) return undefined;
  const title = catalogue.topicTitles(guideline).longestAt(words, at);
  if (!title) return undefined;
  const behind = words.wordAt(title.end, KIND);
  const closed = title.end >= words.end || /^["”)]?[,.;:)]/.test(words.gapBefore(title.end));
  const isChapter = behind !== undefined || words.letters.slice(at, title.end).endsWith('chapter');
  if (!isChapter && !closed) return undefined;
  const end = behind ?? title.end;
  return { cited: { topic: title.value.id, words: words.textSpan(at, end), near: undefined }, end };
}

function wholeProgram(words: FoldedCitation, start: number, from: number, program: Program): ParsedMention {
  const behind = /^['’]?\s*$/.test(words.gapBefore(from)) ? words.wordAt(from, GUIDELINES) : undefined;
  const end = behind ?? from;
  return { mention: { span: words.textSpan(start, end).span, names: { program } }, end };
}

function isCapital(words: FoldedCitation, index: number): boolean {
  return /[\p{Lu}\d]/u.test(words.source.charAt(words.toSource(index, index + 1).start));
}
