import type { Guideline, PageRange, Topic } from '../../guidelines/guideline.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { isInside, type Pages } from '../../guidelines/page-limits.ts';
import { quoted } from '../../letter/item-label.ts';
import { capitalized, listed, pagesLabel } from '../../text/format.ts';
import type { Span } from '../../text/span.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { Choice, LetterRule, Problem, RuleContext } from '../rule.ts';
import { type PrintedPages, pagesOf } from './cited-pages.ts';
import { topicsOfItem } from './item-topics.ts';

/** Topics about drugs in general, whose pages are cited for any drug. */
const GENERAL_TOPICS = ['intro', 'functional-restoration-approach', 'pain-outcomes', 'medications', 'weaning'];
/** The maximum distance in pages that still counts as near a topic. */
const MAX_DISTANCE = 1;

/** The maximum number of page ranges to choose from. */
const MAX_CHOICES = 3;

/** The cited pages are those of the topic. */
export const pageOutsideTopic: LetterRule = {
  code: 'page-outside-topic',
  severity: 'warning',
  group: 'citations',
  labelledOnly: true,
  docs: {
    summary: 'Cited pages belong to the topic named next to them, or else to the drug or service in dispute.',
    why: 'A mistyped page number leads the reader to another drug or treatment.',
    downgradedWhen:
      'Information, worded “Check the page”, where the page is one off the topic’s pages, or these are from memory.',
    incorrect: exampleLetter(
      ['Tramadol 50mg', 'Baclofen 10mg'],
      [
        'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
        'Chronic Pain Treatment Guidelines Page(s): 67-68',
      ],
    ),
    correct: exampleLetter(
      ['Tramadol 50mg', 'Baclofen 10mg'],
      [
        'Opioid Treatment 2016, Section(s): 3.3 Initiating and Monitoring Chronic Opioid Treatment',
        'Chronic Pain Treatment Guidelines Page(s): 63-64',
      ],
    ),
    exceptions: [
      'Page ranges that overlap the topic’s pages.',
      'Pages outside the guideline (see page-outside-guideline).',
      'Where no topic is cited: requests that name several drugs, a cream or an injection, and pages about medication in general.',
    ],
  },
  check(context, report) {
    for (const cited of context.citations) {
      const { citation, guideline } = cited;
      if (!guideline || citation.pages.length === 0) continue;
      const printed = pagesOf(cited);
      if (printed.some((pages) => pages.last < pages.first || !isInside(pages, guideline))) continue;
      const expected = expectedTopics(cited, printed, guideline, context);
      if (!expected) continue;
      const problem = comparePages(printed, expected, guideline);
      if (problem) report(problem);
    }
  },
};

interface Expected {
  readonly topics: readonly Topic[];
  /** What the topics belong to, for a citation that names none. */
  readonly subject?: string;
  /** Whether the topics are certain to belong to it. */
  readonly confident: boolean;
  readonly span: Span;
}

/** The pages of a guideline's general topics, by guideline. */
const pagesForAll = new WeakMap<Guideline, readonly PageRange[]>();

function generalPages(guideline: Guideline): readonly PageRange[] {
  const known =
    pagesForAll.get(guideline) ??
    guideline.topics.filter(({ id }) => GENERAL_TOPICS.includes(id)).flatMap(({ pages = [] }) => pages);
  pagesForAll.set(guideline, known);
  return known;
}

function expectedTopics(
  cited: CitedIn,
  printed: readonly PrintedPages[],
  guideline: Guideline,
  { letter, catalogue }: RuleContext,
): Expected | undefined {
  const { item, citation } = cited;
  const [first] = citation.topics;
  if (first) {
    const ids = [...new Set(citation.topics.map(({ topic }) => topic))];
    const topics = ids.map((id) => (id === null ? undefined : catalogue.topic(guideline, id)));
    return topics.every((topic) => topic !== undefined)
      ? { topics, confident: true, span: inLetter(cited, first.words.span) }
      : undefined;
  }
  const own = topicsOfItem(item, guideline, letter, catalogue);
  if (!own) return undefined;
  const general = generalPages(guideline);
  if (printed.some((pages) => general.some((range) => overlaps(pages, range)))) return undefined;
  const subject = own.drug?.generic ?? letter.source.slice(own.span.start, own.span.end);
  return { topics: own.topics, subject, confident: own.drug?.confidence !== 'memory', span: own.span };
}

function comparePages(printed: readonly PrintedPages[], expected: Expected, guideline: Guideline): Problem | undefined {
  const known = expected.topics.map(({ pages = [] }) => pages);
  if (known.some((pages) => pages.length === 0)) return undefined;
  const ranges = known.flat();
  if (printed.some((pages) => ranges.some((range) => overlaps(pages, range)))) return undefined;
  const [first] = printed;
  if (!first) return undefined;
  const near = printed.every((pages) => ranges.some((range) => isWithin(pages, range, MAX_DISTANCE)));
  const cited = ranges.every(({ confidence }) => confidence === 'cited') && hasOrder(guideline);
  const beyond = expected.topics.every(
    ({ pageBounds }) => pageBounds && printed.every((pages) => !overlaps(pages, pageBounds, MAX_DISTANCE)),
  );
  const place = listed([...new Set(ranges.map(({ first, last }) => pagesLabel(first, last)))]);
  const remembered = ranges.some(({ confidence }) => confidence === 'memory');
  const name = listed(expected.topics.map(({ title }) => quoted(title)));
  const about = expected.subject === undefined ? name : `${expected.subject} (${name})`;
  const message = remembered
    ? `Check the page: ${about} is on ${place} (from memory, not verified).`
    : `Check the page: ${about} is usually cited as ${place}.`;
  const here = topicOfPage(first, guideline);
  const bounds = !cited && beyond && !near ? boundsInWords(expected.topics) : undefined;
  return {
    span: first.span,
    message: [message, bounds ?? '', here].filter(Boolean).join(' '),
    related: [{ span: expected.span, message: `${capitalized(guidelineLabel(guideline))} has ${name} on ${place}.` }],
    choices: pageChoices(printed, ranges),
    ...((near || !(cited || beyond) || !expected.confident) && { maxSeverity: 'information' as const }),
  };
}

/** Returns the choices of the topic's pages, those from memory aside, in place of the only cited ones. */
function pageChoices([cited, second]: readonly PrintedPages[], ranges: readonly PageRange[]): readonly Choice[] {
  if (!cited || second) return [];
  const verified = ranges.filter(({ confidence }) => confidence !== 'memory');
  const printed = [...new Set(verified.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)))];
  if (printed.length > MAX_CHOICES) return [];
  return printed.map((text) => ({
    title: `Use page${text.includes('-') ? 's' : ''} ${text}`,
    edits: [{ span: cited.span, text }],
  }));
}

/** States the pages that the order of the topics allows. */
function boundsInWords(topics: readonly Topic[]): string {
  const bounds = topics.flatMap(({ pageBounds }) => pageBounds ?? []);
  const first = Math.min(...bounds.map((range) => range.first));
  const last = Math.max(...bounds.map((range) => range.last));
  return `By the order of the topics it is on ${pagesLabel(first, last)}.`;
}

/** States the topic that is usually cited for a page, or returns an empty string. */
function topicOfPage({ first, last }: PrintedPages, { topics }: Guideline): string {
  const here = topics.find(({ pages = [] }) =>
    pages.some((range) => range.confidence === 'cited' && overlaps({ first, last }, range)),
  );
  return here
    ? `${capitalized(pagesLabel(first, last))} ${first === last ? 'is' : 'are'} usually cited for ${quoted(here.title)}.`
    : '';
}

/** Tells whether a guideline's topics are in a known order, so that a cited page bounds where a topic can be. */
function hasOrder({ topics }: Guideline): boolean {
  return topics.some(({ pageBounds }) => pageBounds !== undefined);
}

function overlaps(pages: Pages, range: Pages, tolerance = 0): boolean {
  return pages.first <= range.last + tolerance && pages.last >= range.first - tolerance;
}

function isWithin(pages: Pages, range: Pages, tolerance: number): boolean {
  return pages.first >= range.first - tolerance && pages.last <= range.last + tolerance;
}
