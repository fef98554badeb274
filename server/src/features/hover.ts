import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Citation } from '../guidelines/citation.ts';
import { resolveCitations } from '../guidelines/resolve.ts';
import { isGuidelineField } from '../letter/fields.ts';
import { standingAt } from '../letter/find.ts';
import type { Letter } from '../letter/letter.ts';
import type { Span } from '../letter/span.ts';
import { guidelineBlock, linkBlock, noteBlocks, unknownGuidelineBlocks } from './hover-guideline.ts';
import { type Block, toMarkdown, toPlainText } from './hover-markup.ts';
import { pageBlocks, topicBlocks } from './hover-topics.ts';

/** How the client wants hovers. */
export interface HoverFormat {
  readonly markdown: boolean;
}

/**
 * What the catalogue knows about the citation at an offset: on its pages about them, on a topic about that topic, elsewhere about
 * the guideline and all that is cited of it. Null where no citation stands.
 */
export function hover(
  letters: readonly Letter[],
  offset: number,
  catalogue: Catalogue,
  format: HoverFormat = { markdown: true },
): Hover | null {
  const standing = standingAt(letters, offset);
  if (!standing?.field || !isGuidelineField(standing.field)) return null;
  const { letter, field } = standing;
  const citation = at(resolveCitations(field, letter, catalogue), offset, ({ span }) => span);
  if (!citation) return null;
  const { span, blocks } = expanded(citation, offset, letter, catalogue);
  const contents = format.markdown
    ? { kind: MarkupKind.Markdown, value: toMarkdown(blocks) }
    : { kind: MarkupKind.PlainText, value: toPlainText(blocks) };
  return { contents, range: letter.rangeOf(span) };
}

function expanded(citation: Citation, offset: number, letter: Letter, catalogue: Catalogue) {
  const pages = at(citation.pages, offset, ({ whole }) => whole);
  const topic = at(citation.topics, offset, ({ words }) => words.span);
  const onTitle = holds(citation.title.span, offset);
  const span: Span = onTitle ? citation.title.span : (pages?.whole ?? topic?.words.span ?? citation.span);
  const guideline = citation.guideline === null ? undefined : catalogue.guideline(citation.guideline);
  if (!guideline) return { span, blocks: unknownGuidelineBlocks(citation, letter, catalogue) };
  const opening = guidelineBlock(guideline, citation, letter, catalogue);
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

/** What stands at an offset, else what ends there: a cursor behind the last letter of a word is on that word. */
function at<T>(things: readonly T[], offset: number, spanOf: (thing: T) => Span): T | undefined {
  return things.find((thing) => holds(spanOf(thing), offset)) ?? things.find((thing) => spanOf(thing).end === offset);
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}
