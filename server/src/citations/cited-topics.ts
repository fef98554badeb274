import type { Catalogue } from '../guidelines/catalogue.ts';
import { closestTitle, printedTopics } from '../guidelines/closest-title.ts';
import type { Guideline, Topic } from '../guidelines/guideline.ts';
import { titleKey } from '../text/folded-words.ts';
import type { CitedTopic, PageCitation } from './citation.ts';
import type { FoldedCitation } from './cited-words.ts';

/** The topics and pages of one guideline, and the index behind them. */
export interface CitedBody {
  readonly topics: readonly CitedTopic[];
  readonly pages: readonly PageCitation[];
  readonly end: number;
}

/** The words of one citation and what its topics are parsed with. */
export interface CitedTopicsContext {
  readonly words: FoldedCitation;
  /** The guideline whose topics are cited, if the catalogue knows it. */
  readonly guideline: Guideline | undefined;
  readonly catalogue: Catalogue;
  /** Whether the next citation begins at an index of the words. */
  readonly startsCitation: (index: number) => boolean;
}

/** Words behind a topic that belong to it: "Low Back Chapter", "Pain Section". */
const KIND = ['chapter', 'chapters', 'section', 'procedures', 'topic', 'topics'];
/** What may stand behind a whole topic: a comma, a colon, a bracket, a slash, a dash between spaces. */
const BREAK = /[,;:./()]|\s[-–—]|[-–—]\s/;
const LISTED = /[,;]/;
/** "3.3.6 Use of Urine Drug Testing (UDT)". */
const NUMBERED = /^(\d+(?:\.\d+)*)\.? /;
/** A number that stands for a section: "4.1", "3.3.1.3", "3.". */
const NUMBER_AT = /^\d{1,2}(?:\.\d{1,2})*(?!\.?\d|[/-])/;
/** How far behind its number a section's own title may stand, in letters. */
const NUMBERED_REACH = 240;

/**
 * Parses topics and pages from an index on until the next citation begins. Only the titles that the catalogue knows cut a list,
 * since titles hold commas themselves; what stands between known titles is one topic that is not in the catalogue.
 */
export function citedTopics(context: CitedTopicsContext, from: number): CitedBody {
  const { words, guideline } = context;
  const known = guideline ? topicReader(context, guideline) : () => undefined;
  const topics: CitedTopic[] = [];
  const pages: PageCitation[] = [];
  let at = from;
  while (at < words.end && !context.startsCitation(at)) {
    const cited = words.pagesAt(at);
    const start = at;
    if (cited) {
      pages.push(cited.pages);
      at = cited.end;
    } else at = words.sectionsAt(at) ?? words.wordAt(at, ['and']) ?? at;
    if (at > start) continue;
    const found = known(at);
    const end = found?.end ?? unknownEnd(context, at, known);
    const stop = !found && words.followsAnd(end) && end - 3 > at ? end - 3 : end;
    const own = words.textSpan(at, stop);
    const strayNumber = pages.length > 0 && /^\d{1,4}(?:-\d{1,4})?$/.test(own.text);
    const near =
      found || !guideline ? undefined : closestTitle(words.letters.slice(at, stop), printedTopics(guideline));
    const topic = found?.topic ?? near?.value;
    if (!strayNumber) topics.push({ topic: topic?.id ?? null, words: own, near: near?.printed });
    at = end;
  }
  return { topics, pages, end: at };
}

type TopicReader = (index: number) => { readonly topic: Topic; readonly end: number } | undefined;

function unknownEnd({ words, startsCitation }: CitedTopicsContext, from: number, known: TopicReader): number {
  let depth = opened(words.gapBefore(from));
  for (let at = words.afterWord(from); at < words.end; at = words.afterWord(at)) {
    const gap = words.gapBefore(at);
    depth = Math.max(0, depth + opened(gap));
    if (words.pagesAt(at) || words.sectionsAt(at) !== undefined) return at;
    if (depth > 0 || !(LISTED.test(gap) || gap.includes('.') || words.followsAnd(at))) continue;
    if (startsCitation(at)) return at;
    if ((LISTED.test(gap) || words.followsAnd(at)) && known(at)) return at;
  }
  return words.end;
}

function opened(gap: string): number {
  return gap.split('(').length - gap.split(')').length;
}

function topicReader(context: CitedTopicsContext, guideline: Guideline): TopicReader {
  const { words, catalogue, startsCitation } = context;
  const titles = catalogue.topicTitles(guideline);
  const numbered = guideline.topics.filter(({ title }) => NUMBERED.test(title));
  const ends = (index: number): boolean => {
    if (index >= words.end || words.pagesAt(index) || words.sectionsAt(index) !== undefined) return true;
    if (BREAK.test(words.gapBefore(index)) || words.wordAt(index, KIND) !== undefined) return true;
    const behindAnd = words.wordAt(index, ['and']);
    return behindAnd !== undefined && (startsCitation(behindAnd) || titles.longestAt(words, behindAnd) !== undefined);
  };
  const whole = (index: number): number => {
    let end = index;
    for (let count = 0; count < 4; count++) {
      const more = words.wordAt(words.afterBrackets(end), KIND) ?? words.afterBrackets(end);
      if (more === end) return end;
      end = more;
    }
    return end;
  };
  const starts = (index: number): boolean => {
    const number = numberAt(words, index);
    if (number?.includes('.') || (number && sectionOf(number, numbered))) return true;
    return titles.longestAt(words, index) !== undefined;
  };
  return (index) => {
    const title = titles.longestAt(words, index, (_, end) => ends(end));
    if (title) return { topic: title.value, end: whole(title.end) };
    const own = numbered.length > 0 ? numberedSectionAt(words, index, numbered, ends) : undefined;
    if (!own) return undefined;
    return {
      topic: own.topic,
      end: own.end === undefined ? numberedSectionEnd(context, index, starts) : whole(own.end),
    };
  };
}

/** Returns the section number that stands at an index: "3.3.6", or "3." and "3," with a word behind. */
function numberAt(words: FoldedCitation, index: number): string | undefined {
  if (!words.startsWord(index)) return undefined;
  const place = words.toSource(index, index + 1).start;
  return NUMBER_AT.exec(words.source.slice(place, place + 20))?.[0];
}

function sectionOf(number: string, numbered: readonly Topic[]): Topic | undefined {
  return numbered.find(({ title }) => NUMBERED.exec(title)?.[1] === number);
}

/** Returns a section by its number, whatever its title; where it ends, if its own title or nothing follows. */
function numberedSectionAt(
  words: FoldedCitation,
  index: number,
  numbered: readonly Topic[],
  ends: (index: number) => boolean,
) {
  const number = numberAt(words, index);
  const topic = number && sectionOf(number, numbered);
  if (!number || !topic) return undefined;
  const behind = index + number.replaceAll('.', '').length;
  const title = titleKey(topic.title.replace(NUMBERED, ''));
  const at = words.letters.slice(behind, behind + NUMBERED_REACH).indexOf(title);
  if (at >= 0 && ends(behind + at + title.length)) return { topic, end: behind + at + title.length };
  if (behind >= words.end || LISTED.test(words.gapBefore(behind))) return { topic, end: behind };
  // "Section(s): 4 to 6" may be pages; a section's number has parts or a title behind it.
  const titled = number.includes('.') || /\p{Lu}/u.test(words.source.charAt(words.toSource(behind, behind + 1).start));
  return titled ? { topic, end: undefined } : undefined;
}

/** Returns where the words of a section end that is known by its number: before the next section, guideline or pages. */
function numberedSectionEnd(
  { words, startsCitation }: CitedTopicsContext,
  from: number,
  starts: (index: number) => boolean,
): number {
  for (let at = words.afterWord(from); at < words.end; at = words.afterWord(at)) {
    if (words.pagesAt(at) || words.sectionsAt(at) !== undefined) return at;
    const listed = LISTED.test(words.gapBefore(at));
    const joined = words.followsAnd(at);
    if (!listed && !joined && !words.gapBefore(at).includes('.')) continue;
    if (startsCitation(at) || ((listed || joined) && starts(at))) return joined ? at - 3 : at;
  }
  return words.end;
}
