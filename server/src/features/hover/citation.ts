import type { Citation } from '../../citations/citation.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Letter } from '../../letter/letter.ts';
import { contains, type Span } from '../../text/span.ts';
import { at } from '../citation-at.ts';
import { guidelineBlock, linkBlock, noteBlocks, unknownGuidelineBlocks } from './guideline.ts';
import type { Block, Shown } from './markup.ts';
import { pageBlocks, topicBlocks } from './topics.ts';

/**
 * Returns the hover of a citation: on its pages the topics there, on a topic that topic, elsewhere the guideline and everything that is
 * cited of it.
 */
export function citationHover(citation: Citation, offset: number, letter: Letter, catalogue: Catalogue): Shown {
  const pages = at(citation.pages, offset, ({ whole }) => whole);
  const topic = at(citation.topics, offset, ({ words }) => words.span);
  const onTitle = contains(citation.title.span, offset);
  const span: Span = onTitle ? citation.title.span : (pages?.whole ?? topic?.words.span ?? citation.span);
  const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
  if (!guideline) return { span, blocks: unknownGuidelineBlocks(citation, letter, catalogue) };
  const opening = guidelineBlock(guideline, letter, catalogue, citation);
  const named = topic && !onTitle ? [topic] : citation.topics;
  const shownPages = onTitle || (!pages && !topic) ? citation.pages.slice(0, 1) : pages ? [pages] : [];
  const blocks: readonly (Block | undefined)[] = [
    opening,
    ...shownPages.flatMap((cited) => pageBlocks(guideline, cited, citation.topics, catalogue)),
    ...topicBlocks(guideline, named, catalogue),
    ...(onTitle ? noteBlocks(guideline) : []),
    linkBlock(guideline),
  ];
  return { span, blocks: blocks.filter((block) => block !== undefined) };
}
