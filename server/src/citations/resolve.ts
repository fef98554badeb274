import type { Catalogue } from '../guidelines/catalogue.ts';
import type { GuidelineField, Letter } from '../letter/letter.ts';
import type { Span, TextSpan } from '../text/span.ts';
import type { Citation, CitedTopic } from './citation.ts';
import { type CitationCache, citationCache, shift } from './citation-cache.ts';
import { type CitationHead, type CitingPart, citationHead, OTHER_GUIDELINES, startsCitation } from './citation-head.ts';
import { citedTopics } from './cited-topics.ts';
import { type FoldedCitation, foldCitation } from './cited-words.ts';
import { type Edition, editionOf } from './editions.ts';
import { withSharedPages } from './shared-pages.ts';

const caches = new WeakMap<Catalogue, CitationCache>();

/**
 * Returns the guidelines that a field cites, each with its topics and pages as far as the catalogue knows them; what it doesn't know is
 * kept as printed. Never throws; takes time linear in the field.
 */
export function resolveCitations(field: GuidelineField, letter: Letter, catalogue: Catalogue): readonly Citation[] {
  return citationsWithin(field, letter, catalogue).map((citation) => shift(citation, field.body.span.start));
}

/** Returns the same as `resolveCitations`, but with spans counted from the start of the field's words: equal words are resolved once for all letters. */
export function citationsWithin(field: GuidelineField, letter: Letter, catalogue: Catalogue): readonly Citation[] {
  const cache = caches.get(catalogue) ?? citationCache();
  caches.set(catalogue, cache);
  return cache.of(field, letter, (dateOf) =>
    field.parts.flatMap(({ words, mtus }) => {
      const part = { words: foldCitation(letter.source, words.span), mtus, catalogue, dateOf };
      return withSharedPages(citationsOf(part), letter.source, catalogue);
    }),
  );
}

function citationsOf(part: CitingPart): readonly Citation[] {
  const { words } = part;
  const citations: Citation[] = [];
  for (let at = 0; at < words.end; ) {
    const { citation, end } = citationAt(part, at);
    citations.push(citation);
    at = words.wordAt(end, OTHER_GUIDELINES) ?? end;
    at = words.wordAt(at, ['and']) ?? at;
    at = words.wordAt(at, OTHER_GUIDELINES) ?? at;
  }
  return citations;
}

/** Returns the citation that begins at an index of a part's words, and the index behind it. */
function citationAt(part: CitingPart, start: number): { readonly citation: Citation; readonly end: number } {
  const { words, mtus, catalogue, dateOf } = part;
  const head = citationHead(part, start);
  const edition: Edition =
    head.owners.length > 0 ? editionOf(head.owners, head.year, dateOf, catalogue) : { editions: [] };
  const guideline = 'guideline' in edition ? edition.guideline : undefined;
  const isNext = (index: number) => startsCitation(part, index);
  const { topics, pages, end } = citedTopics({ words, guideline, catalogue, startsCitation: isNext }, head.end);
  const chapter = chapterTopic(words, head, guideline?.id);
  const title = words.textSpan(head.start, titleEnd(words, head));
  const citation: Citation = {
    guideline: guideline?.id ?? null,
    editionBy: 'by' in edition ? edition.by : undefined,
    editions: 'editions' in edition ? edition.editions.map(({ id }) => id) : [],
    title,
    near: head.near && { name: head.near.name, span: words.textSpan(head.nameStart, head.near.end).span },
    year: head.year,
    topics: chapter ? [chapter, ...topics] : topics,
    pages,
    mtus,
    span: spanning(words.textSpan(head.start, end).span, [title, ...topics.map((topic) => topic.words)]),
  };
  return { citation, end };
}

/** Returns a span with the brackets that close behind its parts. */
function spanning({ start, end }: Span, parts: readonly TextSpan[]): Span {
  return { start, end: parts.reduce((last, { span }) => Math.max(last, span.end), end) };
}

/** Returns the topic that a chapter's name names besides the guideline: "ACOEM Chapter 3 Initial Approaches to Treatment". */
function chapterTopic(
  words: FoldedCitation,
  head: CitationHead,
  guideline: string | undefined,
): CitedTopic | undefined {
  const owner = head.owners.find((name) => name.guideline.id === guideline);
  const topic = owner?.guideline.topics.find(({ title }) => title.startsWith(`Chapter ${owner.chapter}:`));
  return topic && { topic: topic.id, words: words.textSpan(head.start, head.end), near: undefined };
}

/** Returns where a printed title ends; an "and" before another citation is not part of an unknown name. */
function titleEnd(words: FoldedCitation, { start, end, owners }: CitationHead): number {
  const beforeAnother = owners.length === 0 && end < words.end && words.followsAnd(end) && end - 3 > start;
  return beforeAnother ? end - 3 : end;
}
