import type { Catalogue, TopicOnPage } from '../../guidelines/catalogue.ts';
import type { Guideline, KeyPoint, Topic } from '../../guidelines/guideline.ts';
import type { Confidence } from '../../terms/confidence.ts';
import { drugNamesIn } from '../../terms/drug-names.ts';
import type { Drug } from '../../terms/drugs.ts';
import { attribution } from './attribution.ts';
import type { Block, Line, Piece } from './markup.ts';
import { pagesName, placeOf, sureness } from './wording.ts';

/** The maximum number of sentences shown of a topic. */
const POINTS = 3;
/** The maximum number of other topics named. */
const TOPICS_NAMED = 3;

/** What decides which of a topic's sentences are shown, and how they are attributed. */
export interface TopicContext {
  readonly guideline: Guideline;
  readonly catalogue: Catalogue;
  /** The drugs that are in dispute: a sentence about other drugs alone is left out. */
  readonly drugs: readonly Drug[];
  /** The case number of the letter that is read, which is no authority on itself. */
  readonly caseNumber: string | undefined;
}

/** Returns a topic with its pages and what the guideline says there; what is hearsay or remembered says so, once where all of it is. */
export function topicBlocks(topic: Topic, context: TopicContext): readonly Block[] {
  const points = pointsFor(topic, context);
  const origins = points.map((point) => attribution(point, context));
  const [shared] = origins;
  const isShared = origins.every((origin) => origin?.key === shared?.key);
  const [pages] = topic.pages ?? [];
  const title: Piece[] = [{ text: topic.title, style: 'strong' }];
  const isRemembered = pages?.confidence === 'memory';
  if (pages)
    title.push(
      ' · ',
      ...(isRemembered && shared?.key === 'memory'
        ? [`usually ${pagesName(pages.first, pages.last)}`]
        : placeOf(pages)),
    );
  if (isShared && shared) title.push(' · ', ...shared.words);
  else if (topic.confidence === 'memory' && points.length === 0 && !isRemembered) title.push(' · ', sureness('memory'));
  if (points.length === 0) return [{ lines: [pages ? title : [...title, ' · the catalogue has its title alone']] }];
  const lines = points.map(({ text }, index): Line => {
    const own = isShared ? undefined : origins[index];
    return own ? [text, ' (', ...own.words, ')'] : [text];
  });
  return [{ lines: [title] }, { points: lines }];
}

/** Returns whether the catalogue holds what a topic says, of these drugs if there are any. */
export function saysSomething(topic: Topic, context: TopicContext): boolean {
  return pointsFor(topic, context).length > 0;
}

/** Returns a line that names further topics, at most three of them, and how many more there are. */
export function otherTopics(lead: string, topics: readonly (TopicOnPage | Topic)[]): readonly Block[] {
  if (topics.length === 0) return [];
  const titles = topics.map((one) => ('topic' in one ? one.topic.title : one.title));
  const more = titles.length - TOPICS_NAMED;
  const named = titles.slice(0, TOPICS_NAMED).join('; ');
  return [{ lines: [[`${lead} ${named}${more > 0 ? `; ${more} more (Go to Definition)` : ''}.`]] }];
}

/** Returns the catalogue's facts about topics of a guideline, for a list of suggestions. */
export function knownTopicBlocks(
  guideline: Guideline,
  topics: readonly Topic[],
  catalogue: Catalogue,
): readonly Block[] {
  const context: TopicContext = { guideline, catalogue, drugs: [], caseNumber: undefined };
  return topics.flatMap((topic) => topicBlocks(topic, context));
}

/** Returns a line if pages are past the guideline's end, or outside its range of a larger book. */
export function outsideLine(guideline: Guideline, first: number, last: number): Line | undefined {
  const { bookPages, totalPages, pageTolerance: near = 0 } = guideline;
  if (bookPages) {
    const outside = last > bookPages.last + near || first < bookPages.first - near;
    if (!outside) return undefined;
    const book = guideline.bookNumbering ? ' of the book' : '';
    return [
      `This guideline has ${pagesName(bookPages.first, bookPages.last)}${book}`,
      ...unsure(bookPages.confidence),
      `; ${beyond(first < bookPages.first - near ? first : Math.max(first, bookPages.last + 1), last)} not in it.`,
    ];
  }
  if (!totalPages || guideline.bookNumbering || last <= totalPages.count) return undefined;
  return [
    `This guideline has ${totalPages.count} pages${totalPages.note ? ` (${totalPages.note})` : ''}`,
    ...unsure(totalPages.confidence),
    `; ${beyond(Math.max(first, totalPages.count + 1), last)} not in it.`,
  ];
}

function pointsFor({ keyPoints = [] }: Topic, context: TopicContext): readonly KeyPoint[] {
  const { drugs, caseNumber } = context;
  const own = keyPoints.filter(({ source }) => source === undefined || source !== caseNumber);
  return own.filter(({ text }) => drugs.length === 0 || concerns(text, drugs)).slice(0, POINTS);
}

/** Returns whether a sentence is about some drugs, or names none. */
function concerns(text: string, drugs: readonly Drug[]): boolean {
  const named = drugNamesIn(text, { start: 0, end: text.length }).flatMap((mention) => mention.drugs);
  return named.length === 0 || named.some((drug) => drugs.includes(drug));
}

function unsure(confidence: Confidence): readonly Piece[] {
  return confidence === 'cited' ? [] : [' (', sureness(confidence), ')'];
}

function beyond(first: number, last: number): string {
  return `${pagesName(first, last)} ${first === last ? 'is' : 'are'}`;
}
