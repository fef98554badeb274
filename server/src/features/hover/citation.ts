import type { Citation, CitedTopic, PageCitation } from '../../citations/citation.ts';
import { editionDay } from '../../citations/edition-day.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../../guidelines/guideline.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { decisionDate } from '../../letter/letter-date.ts';
import type { LocatedNode } from '../../letter/locate.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import { drugNamesIn } from '../../terms/drug-names.ts';
import { contains, type Span } from '../../text/span.ts';
import { at } from '../citation-at.ts';
import { topicsFor } from '../completion/guideline-names.ts';
import { footer, noteBlocks, unknownGuidelineBlocks } from './guideline.ts';
import type { Block, Line, Shown } from './markup.ts';
import { otherTopics, outsideLine, saysSomething, type TopicContext, topicBlocks } from './topics.ts';
import { capitalized, pagesName, quotedFully } from './wording.ts';

/** The topics that are shown with what they say. */
const TOPICS_IN_FULL = 3;
/** Of a guideline with no more topics, those that say something are shown on its title. */
const FEW = 4;

/** What of a citation a hover is about. */
interface Cited {
  readonly guideline: Guideline;
  readonly topics: readonly CitedTopic[];
  readonly pages: readonly PageCitation[];
}

/**
 * Returns the hover of a citation. It answers first: what stands there for the item's drug or service; then it names other topics of the
 * pages; the guideline's edition, regulation and days are its last line.
 */
export function citationHover(citation: Citation, offset: number, node: LocatedNode, catalogue: Catalogue): Shown {
  const pages = at(citation.pages, offset, ({ whole }) => whole);
  const topic = at(citation.topics, offset, ({ words }) => words.span);
  const onTitle = contains(citation.title.span, offset);
  const span: Span = onTitle ? citation.title.span : (pages?.whole ?? topic?.words.span ?? citation.span);
  const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
  if (!guideline) return { span, blocks: unknownGuidelineBlocks(citation, node.letter, catalogue) };
  const cited = {
    guideline,
    topics: topic && !onTitle ? [topic] : citation.topics,
    pages: onTitle || (!pages && !topic) ? citation.pages.slice(0, 1) : pages ? [pages] : [],
  };
  const title: Block[] = onTitle ? [{ lines: [[{ text: guideline.title, style: 'strong' }]] }] : [];
  const day = countingDay(node);
  const last = footer(guideline, { catalogue, citation, isTitled: onTitle, day });
  return { span, blocks: [...title, ...citedBlocks(cited, node, catalogue), last] };
}

/** Returns what the cited places say, and what else stands there. */
export function citedBlocks(cited: Cited, { letter, item }: LocatedNode, catalogue: Catalogue): readonly Block[] {
  const { guideline, pages } = cited;
  const topics = cited.topics.flatMap(({ topic: id }) => (id === null ? [] : (catalogue.topic(guideline, id) ?? [])));
  const unknown = new Set(cited.topics.flatMap(({ topic: id, words }) => (id === null ? [words.text] : [])));
  const context: TopicContext = { guideline, catalogue, drugs: drugsOf(item), caseNumber: caseNumberOf(letter) };
  const own = item ? topicsFor(item, guideline, catalogue) : new Set<Topic>();
  const ranges = pages.flatMap((one) =>
    one.ranges.map(([from, to]) => [Math.min(from, to), Math.max(from, to)] as const),
  );
  const outside = ranges
    .map(([first, last]) => outsideLine(guideline, first, last))
    .filter((line) => line !== undefined)
    .slice(0, 1);
  const there = ranges.flatMap(([first, last]) => catalogue.topicsOn(guideline, first, last).map(({ topic }) => topic));
  const onPages = [...new Set(there)].filter((topic) => !topics.includes(topic));
  const isBare = topics.length === 0 && unknown.size === 0 && ranges.length === 0;
  const answers =
    topics.length > 0 ? ranked(topics, own, context) : isBare ? ownTopics(own, context) : ranked(onPages, own, context);
  const full = answers.slice(0, topics.length > 0 || isBare ? TOPICS_IN_FULL : 2);
  const others = [...answers, ...ranked(onPages, own, context)].filter((topic) => !full.includes(topic));
  const blocks: Block[] = full.flatMap((topic) => topicBlocks(topic, context));
  const missing: Line[] = [...unknown]
    .slice(0, TOPICS_IN_FULL)
    .map((words) => [`${quotedFully(words)} is not in the catalogue.`]);
  const [range] = ranges;
  if (range && there.length === 0 && outside.length === 0) {
    const known = guideline.topics.some((topic) => topic.pages !== undefined);
    const place = capitalized(pagesName(range[0], range[1]));
    missing.push([
      known ? `${place}: the catalogue has no topic there.` : 'The catalogue has no pages of this guideline.',
    ]);
  }
  const also = range
    ? ranges.length > 1
      ? 'Also on these pages:'
      : `Also on ${pagesName(range[0], range[1])}:`
    : 'Also:';
  return [
    ...(outside.length > 0 ? [{ lines: outside }] : []),
    ...blocks,
    ...(missing.length > 0 ? [{ lines: missing }] : []),
    ...otherTopics(also, [...new Set(others)]),
    ...(isBare && blocks.length === 0 ? nothingBlocks(guideline, item) : []),
  ];
}

/** Returns what there is to say of a guideline that has no section for the item. */
function nothingBlocks(guideline: Guideline, item: DisputedItem | undefined): readonly Block[] {
  if (guideline.topics.length > 0) return item ? [{ lines: [['No section known here is about this item.']] }] : [];
  return [{ lines: [['The catalogue has no sections of it.']] }, ...noteBlocks(guideline, 2)];
}

/** Returns the day by which editions count at a place of a letter, and what it is called. */
export function countingDay({ letter, field }: LocatedNode) {
  const date = field && isGuidelineField(field) ? editionDay(field, letter) : undefined;
  if (date?.by === 'denial-date') return { day: date.day, name: 'the UR Denial Date' };
  if (date?.by === 'service-date') return { day: date.day, name: 'the date of service' };
  const day = decisionDate(letter);
  return day === undefined ? undefined : { day, name: 'the decision date' };
}

/** Returns the topics on pages: those for the item first, then those that say something. */
function ranked(topics: readonly Topic[], own: ReadonlySet<Topic>, context: TopicContext): readonly Topic[] {
  const rank = (topic: Topic) => (own.has(topic) ? 0 : 2) + (saysSomething(topic, context) ? 0 : 1);
  return [...topics].sort((one, other) => rank(one) - rank(other));
}

/** Returns a guideline's topics for the item, else all that say something where they are few. */
function ownTopics(own: ReadonlySet<Topic>, context: TopicContext): readonly Topic[] {
  const mine = ranked([...own], own, context);
  if (mine.length > 0) return mine;
  if (context.guideline.topics.length > FEW) return [];
  return context.guideline.topics
    .filter((topic) => saysSomething(topic, context))
    .sort((one, other) => Number(givesLimits(other)) - Number(givesLimits(one)));
}

/** Returns whether a topic gives numbers, such as how often and how long: what a reviewer looks for first. */
function givesLimits({ keyPoints = [] }: Topic): boolean {
  return keyPoints.some(({ text }) => /\b\d{1,2}\b(?!\.\d)/.test(text));
}

function drugsOf(item: DisputedItem | undefined) {
  if (!item) return [];
  const { text } = item.name;
  return drugNamesIn(text, { start: 0, end: text.length }).flatMap(({ drugs }) => drugs);
}

function caseNumberOf(letter: LocatedNode['letter']): string | undefined {
  return letter.header?.entries.find(({ key }) => key === 'caseNumber')?.value?.text;
}
