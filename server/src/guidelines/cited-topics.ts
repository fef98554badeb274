import type { Catalogue } from './catalogue.ts';
import type { CitedTopic, PageCitation } from './citation.ts';
import type { CitedWords } from './cited-words.ts';
import type { Guideline, Topic } from './guideline.ts';
import { nearTitle, printedTopics } from './near-name.ts';

/** The topics and pages of one guideline, and the index behind them. */
export interface CitedBody {
  readonly topics: readonly CitedTopic[];
  readonly pages: readonly PageCitation[];
  readonly end: number;
}

/** Whether the next guideline's name begins at an index. */
export type NextGuideline = (index: number) => boolean;

/** Words behind a topic that belong to it: "Low Back Chapter", "Pain Section". */
const KIND = ['chapter', 'chapters', 'section', 'procedures', 'topic', 'topics'];
/** What may stand behind a whole topic: a comma, a colon, a bracket, a slash, a dash between blanks. */
const BREAK = /[,;:./()]|\s[-–—]|[-–—]\s/;
const LISTED = /[,;]/;
/** "3.3.6 Use of Urine Drug Testing (UDT)". */
const NUMBERED = /^(\d+(?:\.\d+)*)\.? /;
/** How far behind its number a section's own title may stand, in letters. */
const NUMBERED_REACH = 240;

/**
 * Reads topics and pages from an index on until the next guideline's name. Only the titles that the catalogue knows cut a list,
 * since titles hold commas themselves; what stands between known titles is one topic that is not in the catalogue.
 */
export function citedTopics(
  words: CitedWords,
  from: number,
  guideline: Guideline | undefined,
  catalogue: Catalogue,
  next: NextGuideline,
): CitedBody {
  const known = guideline ? topicReader(words, guideline, catalogue, next) : () => undefined;
  const topics: CitedTopic[] = [];
  const pages: PageCitation[] = [];
  let at = from;
  while (at < words.end && !next(at)) {
    const cited = words.pagesAt(at);
    const start = at;
    if (cited) {
      pages.push(cited.pages);
      at = cited.end;
    } else at = words.sectionsAt(at) ?? words.wordAt(at, ['and']) ?? at;
    if (at > start) continue;
    const found = known(at);
    const end = found?.end ?? unknownEnd(words, at, known, next);
    const stop = !found && words.followsAnd(end) && end - 3 > at ? end - 3 : end;
    const own = words.phraseOf(at, stop);
    const strayNumber = pages.length > 0 && /^\d{1,4}(?:-\d{1,4})?$/.test(own.text);
    const near = found || !guideline ? undefined : nearTitle(words.letters.slice(at, stop), printedTopics(guideline));
    const topic = found?.topic ?? near?.value;
    if (!strayNumber) topics.push({ topic: topic?.id ?? null, words: own, near: near?.printed });
    at = end;
  }
  return { topics, pages, end: at };
}

type TopicReader = (index: number) => { readonly topic: Topic; readonly end: number } | undefined;

function unknownEnd(words: CitedWords, from: number, known: TopicReader, next: NextGuideline): number {
  let depth = opened(words.gapBefore(from));
  for (let at = words.afterWord(from); at < words.end; at = words.afterWord(at)) {
    const gap = words.gapBefore(at);
    depth = Math.max(0, depth + opened(gap));
    if (words.pagesAt(at) || words.sectionsAt(at) !== undefined) return at;
    if (depth > 0 || !(LISTED.test(gap) || gap.includes('.') || words.followsAnd(at))) continue;
    if (next(at)) return at;
    if ((LISTED.test(gap) || words.followsAnd(at)) && known(at)) return at;
  }
  return words.end;
}

function opened(gap: string): number {
  return gap.split('(').length - gap.split(')').length;
}

function topicReader(words: CitedWords, guideline: Guideline, catalogue: Catalogue, next: NextGuideline): TopicReader {
  const titles = catalogue.topicTitles(guideline);
  const numbered = guideline.topics.filter(({ title }) => NUMBERED.test(title));
  const ends = (index: number): boolean => {
    if (index >= words.end || words.pagesAt(index) || words.sectionsAt(index) !== undefined) return true;
    if (BREAK.test(words.gapBefore(index)) || words.wordAt(index, KIND) !== undefined) return true;
    const behindAnd = words.wordAt(index, ['and']);
    return behindAnd !== undefined && (next(behindAnd) || titles.longestAt(words, behindAnd) !== undefined);
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
  return (index) => {
    const title = titles.longestAt(words, index, (_, end) => ends(end));
    if (title) return { topic: title.value, end: whole(title.end) };
    const own = numbered.length > 0 ? numberedAt(words, index, numbered, ends) : undefined;
    return own && { topic: own.topic, end: whole(own.end) };
  };
}

/** A section by its number, where its own title follows ("3.3.6 … Use of Urine Drug Testing (UDT)") or nothing does. */
function numberedAt(words: CitedWords, index: number, numbered: readonly Topic[], ends: (index: number) => boolean) {
  const place = words.spanOf(index, index + 1).start;
  const number = /^\d+(?:\.\d+)*/.exec(words.source.slice(place, place + 20))?.[0];
  const topic = number && numbered.find(({ title }) => NUMBERED.exec(title)?.[1] === number);
  if (!number || !topic) return undefined;
  const behind = index + number.replaceAll('.', '').length;
  const title = topic.title
    .replace(NUMBERED, '')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]/g, '');
  const at = words.letters.slice(behind, behind + NUMBERED_REACH).indexOf(title);
  if (at >= 0 && ends(behind + at + title.length)) return { topic, end: behind + at + title.length };
  return behind >= words.end || LISTED.test(words.gapBefore(behind)) ? { topic, end: behind } : undefined;
}
