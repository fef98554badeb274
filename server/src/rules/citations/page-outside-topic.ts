import type { Guideline, PageRange, Topic } from '../../guidelines/guideline.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { isInside, type Pages } from '../../guidelines/page-limits.ts';
import { quoted } from '../../letter/item-label.ts';
import { capitalized, listed, pagesLabel } from '../../text/format.ts';
import type { Span } from '../../text/span.ts';
import { type CitedIn, inLetter } from '../cited-in.ts';
import { exampleLetter } from '../example-letter.ts';
import type { LetterRule, Problem, RuleContext } from '../rule.ts';
import { type PrintedPages, pagesOf } from './cited-pages.ts';
import { topicsOfItem } from './item-topics.ts';

/** Topics that treat every drug: their pages are cited for any. */
const FOR_ALL = ['intro', 'functional-restoration-approach', 'pain-outcomes', 'medications', 'weaning'];
/** One page beside a topic's own still counts as near. */
const NEAR = 1;

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
      const expected = topicsExpected(cited, printed, guideline, context);
      if (!expected) continue;
      const problem = compared(printed, expected, guideline);
      if (problem) report(problem);
    }
  },
};

interface Expected {
  readonly topics: readonly Topic[];
  /** What the topics belong to, for a citation that names none. */
  readonly subject?: string;
  /** How sure it is that they do. */
  readonly sure: boolean;
  readonly span: Span;
}

/** The pages of a guideline's topics that bear on every request. */
const pagesForAll = new WeakMap<Guideline, readonly PageRange[]>();

function generalPages(guideline: Guideline): readonly PageRange[] {
  const known =
    pagesForAll.get(guideline) ??
    guideline.topics.filter(({ id }) => FOR_ALL.includes(id)).flatMap(({ pages = [] }) => pages);
  pagesForAll.set(guideline, known);
  return known;
}

function topicsExpected(
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
      ? { topics, sure: true, span: inLetter(cited, first.words.span) }
      : undefined;
  }
  const own = topicsOfItem(item, guideline, letter, catalogue);
  if (!own) return undefined;
  const general = generalPages(guideline);
  if (printed.some((pages) => general.some((range) => touches(pages, range)))) return undefined;
  const subject = own.drug?.generic ?? letter.source.slice(own.span.start, own.span.end);
  return { topics: own.topics, subject, sure: own.drug?.confidence !== 'memory', span: own.span };
}

function compared(printed: readonly PrintedPages[], expected: Expected, guideline: Guideline): Problem | undefined {
  const known = expected.topics.map(({ pages = [] }) => pages);
  if (known.some((pages) => pages.length === 0)) return undefined;
  const ranges = known.flat();
  if (printed.some((pages) => ranges.some((range) => touches(pages, range)))) return undefined;
  const [first] = printed;
  if (!first) return undefined;
  const near = printed.every((pages) => ranges.some((range) => lies(pages, range, NEAR)));
  const cited = ranges.every(({ confidence }) => confidence === 'cited') && hasOrder(guideline);
  const beyond = expected.topics.every(
    ({ pageBounds }) => pageBounds && printed.every((pages) => !touches(pages, pageBounds, NEAR)),
  );
  const place = listed([...new Set(ranges.map(({ first, last }) => pagesLabel(first, last)))]);
  const remembered = ranges.some(({ confidence }) => confidence === 'memory');
  const name = listed(expected.topics.map(({ title }) => quoted(title)));
  const about = expected.subject === undefined ? name : `${expected.subject} (${name})`;
  const message = remembered
    ? `Check the page: ${about} is on ${place} (from memory, not verified).`
    : `Check the page: ${about} is usually cited as ${place}.`;
  const here = hereStands(first, guideline);
  const bounds = !cited && beyond && !near ? boundsOf(expected.topics) : undefined;
  return {
    span: first.span,
    message: [message, bounds ?? '', here].filter(Boolean).join(' '),
    related: [{ span: expected.span, message: `${capitalized(guidelineLabel(guideline))} has ${name} on ${place}.` }],
    ...((near || !(cited || beyond) || !expected.sure) && { maxSeverity: 'information' as const }),
  };
}

/** By the order of the topics, they can't stand elsewhere. */
function boundsOf(topics: readonly Topic[]): string {
  const bounds = topics.flatMap(({ pageBounds }) => pageBounds ?? []);
  const first = Math.min(...bounds.map((range) => range.first));
  const last = Math.max(...bounds.map((range) => range.last));
  return `By the order of the topics it is on ${pagesLabel(first, last)}.`;
}

/** The topic that is cited from the page, as letters and official texts print it. */
function hereStands({ first, last }: PrintedPages, { topics }: Guideline): string {
  const here = topics.find(({ pages = [] }) =>
    pages.some((range) => range.confidence === 'cited' && touches({ first, last }, range)),
  );
  return here
    ? `${capitalized(pagesLabel(first, last))} ${first === last ? 'is' : 'are'} usually cited for ${quoted(here.title)}.`
    : '';
}

/** Whether topics follow each other in a known order, so that one cited page tells where a topic can't be. */
function hasOrder({ topics }: Guideline): boolean {
  return topics.some(({ pageBounds }) => pageBounds !== undefined);
}

function touches(pages: Pages, range: Pages, tolerance = 0): boolean {
  return pages.first <= range.last + tolerance && pages.last >= range.first - tolerance;
}

function lies(pages: Pages, range: Pages, tolerance: number): boolean {
  return pages.first >= range.first - tolerance && pages.last <= range.last + tolerance;
}
