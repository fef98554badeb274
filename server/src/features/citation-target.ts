import { resolveCitations } from '../citations/resolve.ts';
import { topicsOnPages } from '../citations/topics-on-pages.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Guideline, Topic } from '../guidelines/guideline.ts';
import type { Letter } from '../letter/letter.ts';
import { locate } from '../letter/locate.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { contains, type Span } from '../text/span.ts';
import { at, citationAt } from './citation-at.ts';

/** The target of a citation: a guideline as a whole, or a topic of it. */
export interface Cited {
  readonly guideline: Guideline;
  readonly topic?: Topic;
  /** The title, the topic's words, the pages, or the whole citation where the place is between them. */
  readonly span: Span;
}

/** Returns the citation target at an offset; undefined if there is none or its guideline is not in the catalogue. */
export function citedAt(letters: readonly Letter[], offset: number, catalogue: Catalogue): Cited | undefined {
  const node = locate(letters, offset);
  if (!node?.field || !isGuidelineField(node.field)) return undefined;
  const citation = citationAt(resolveCitations(node.field, node.letter, catalogue), offset);
  const guideline = citation?.guideline ? catalogue.guideline(citation.guideline) : undefined;
  if (!citation || !guideline) return undefined;
  if (contains(citation.title.span, offset)) return { guideline, span: citation.title.span };
  const pages = at(citation.pages, offset, ({ whole }) => whole);
  if (pages) {
    const topic = topicsOnPages(pages, citation, guideline, catalogue)[0];
    return { guideline, ...(topic && { topic }), span: pages.whole };
  }
  const named = at(citation.topics, offset, ({ words }) => words.span);
  const topic = named?.topic ? catalogue.topic(guideline, named.topic) : undefined;
  return { guideline, ...(topic && { topic }), span: named?.words.span ?? citation.span };
}
