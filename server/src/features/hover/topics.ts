import type { CitedTopic, PageCitation } from '../../citations/citation.ts';
import type { Catalogue, TopicOnPage } from '../../guidelines/catalogue.ts';
import type { Guideline, KeyPoint, Topic } from '../../guidelines/guideline.ts';
import type { Block, Line, Piece } from './markup.ts';
import { capitalized, pagesName, quotedFully, standing, sureness } from './wording.ts';

/** The maximum number of topics shown with their key points. */
const TOPICS_IN_FULL = 3;
/** The maximum number of topics named for a page range. */
const TOPICS_NAMED = 8;

/** Returns the catalogue's facts about the topics that a citation names. */
export function topicBlocks(
  guideline: Guideline,
  cited: readonly CitedTopic[],
  catalogue: Catalogue,
): readonly Block[] {
  const shown = cited.slice(0, TOPICS_NAMED);
  const blocks = shown.flatMap(({ topic: id, words }) => {
    const topic = id === null ? undefined : catalogue.topic(guideline, id);
    if (topic) return topicBlock(guideline, topic, catalogue);
    return [{ lines: [[`${quotedFully(words.text)} is not in the catalogue.`]] }];
  });
  const more = cited.length - shown.length;
  return more > 0 ? [...blocks, { lines: [[`And ${more} more.`]] }] : blocks;
}

/** Returns the catalogue's facts about topics of a guideline. */
export function knownTopicBlocks(
  guideline: Guideline,
  topics: readonly Topic[],
  catalogue: Catalogue,
): readonly Block[] {
  return topics.flatMap((topic) => topicBlock(guideline, topic, catalogue));
}

/** Returns the topics on cited pages, and whether the pages are in the guideline at all. */
export function pageBlocks(
  guideline: Guideline,
  pages: PageCitation,
  named: readonly CitedTopic[],
  catalogue: Catalogue,
): readonly Block[] {
  return distinct(pages.ranges).flatMap(([from, to]) => {
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    const title: Piece = { text: capitalized(pagesName(first, last)), style: 'strong' };
    const outside = outsideLine(guideline, first, last);
    if (outside) return [{ lines: [[title], outside] }];
    const standing = catalogue.topicsOn(guideline, first, last);
    if (standing.length === 0) {
      const known = guideline.topics.some((topic) => topic.pages !== undefined);
      const none = known ? 'The catalogue has no topic there.' : 'The catalogue has no pages of this guideline.';
      return [{ lines: [[title], [none]] }];
    }
    const others = standing.filter(({ topic }) => !named.some((cited) => cited.topic === topic.id));
    const opening: Block = { lines: [[title]] };
    if (others.length === 0) return [{ lines: [[title], ['The topic named stands there.']] }];
    if (others.length <= TOPICS_IN_FULL && named.length === 0) {
      return [opening, ...others.flatMap(({ topic }) => topicBlock(guideline, topic, catalogue))];
    }
    return [opening, { points: listed(others) }];
  });
}

function listed(topics: readonly TopicOnPage[]): readonly Line[] {
  const lines = topics.slice(0, TOPICS_NAMED).map(({ topic, pages }): Line => [topic.title, ': ', ...standing(pages)]);
  const more = topics.length - lines.length;
  return more > 0 ? [...lines, [`and ${more} more`]] : lines;
}

function topicBlock(guideline: Guideline, topic: Topic, catalogue: Catalogue): readonly Block[] {
  const places = (topic.pages ?? []).flatMap((pages, index): Piece[] => [
    index === 0 ? ' · ' : '; ',
    ...standing(pages),
  ]);
  const title: Line = [{ text: topic.title, style: 'strong' }, ...places];
  const unsure: Line[] = topic.confidence === 'memory' ? [['Title ', sureness('memory'), '.']] : [];
  const points = (topic.keyPoints ?? []).map(
    (point): Line => [point.text, ' ', ...origin(guideline, point, catalogue)],
  );
  const opening: Block = { lines: [title, ...unsure] };
  return points.length > 0 ? [opening, { points }] : [opening];
}

function origin(guideline: Guideline, { source, confidence }: KeyPoint, catalogue: Catalogue): readonly Piece[] {
  const known = source === undefined ? undefined : catalogue.source(source, guideline);
  return known ? ['(', sureness(confidence), `: ${known.title})`] : ['(', sureness(confidence), ')'];
}

/** Returns a line if pages are past the guideline's end, or outside its range of a larger book. */
function outsideLine(guideline: Guideline, first: number, last: number): Line | undefined {
  const { bookPages, totalPages, pageTolerance: near = 0 } = guideline;
  if (bookPages) {
    const outside = last > bookPages.last + near || first < bookPages.first - near;
    if (!outside) return undefined;
    const book = guideline.bookNumbering ? ' of the book' : '';
    return [
      `This guideline has ${pagesName(bookPages.first, bookPages.last)}${book} (`,
      sureness(bookPages.confidence),
      `); ${beyond(first < bookPages.first - near ? first : Math.max(first, bookPages.last + 1), last)} not in it.`,
    ];
  }
  if (!totalPages || guideline.bookNumbering || last <= totalPages.count) return undefined;
  const edition = totalPages.note ? `, ${totalPages.note}` : '';
  return [
    `This guideline has ${totalPages.count} pages (`,
    sureness(totalPages.confidence),
    `${edition}); ${beyond(Math.max(first, totalPages.count + 1), last)} not in it.`,
  ];
}

function beyond(first: number, last: number): string {
  return `${pagesName(first, last)} ${first === last ? 'is' : 'are'}`;
}

function distinct(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return ranges.filter(
    ([from, to], index) => ranges.findIndex(([first, last]) => first === from && last === to) === index,
  );
}
