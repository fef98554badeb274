import { resolveCitations } from '../citations/resolve.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { type LocatedNode, locate } from '../letter/locate.ts';
import { isGuidelineField } from '../letter/parser/fields.ts';
import { drugNamesIn } from '../terms/drug-names.ts';
import { citedAt } from './citation-target.ts';
import { pageAddress } from './guideline-page.ts';
import { citationHover } from './hover/citation.ts';
import { drugBlocks } from './hover/drug.ts';
import { guidelineHover } from './hover/hover.ts';
import { type Block, toHtml } from './hover/markup.ts';

/** What guidelines say of a place in a letter, as HTML; an element with `data-link` leads to the link of that number. */
export interface GuidelineHere {
  /** The disputed item, on one line; empty outside of items. */
  readonly item: string;
  readonly html: string;
  /** URIs of guideline pages. */
  readonly links: readonly string[];
}

/** One answer, and the URI of the guideline's page that holds more. */
interface Card {
  readonly blocks: readonly Block[];
  readonly page?: string | undefined;
}

/** The most citations of an item that are shown. */
const CITATIONS = 6;
/** The words of the link to a guideline's page. */
const OPEN_PAGE = 'Open the guideline’s page';

/**
 * Returns what guidelines say of what stands at an offset: a regulation, citation or drug there; else all that the item's guideline field
 * cites, the field at the offset or that of the reviewer; else the drugs in the item's header. Null if there is none of these.
 */
export function guidelineHere(
  letters: readonly Letter[],
  offset: number,
  catalogue: Catalogue,
  folder?: string,
): GuidelineHere | null {
  const node = locate(letters, offset);
  if (!node) return null;
  const pageOf = (place: number) => {
    const cited = citedAt(letters, place, catalogue);
    return cited && pageAddress(cited.guideline.id, folder, cited.topic?.id);
  };
  const shown = guidelineHover(node, offset, catalogue);
  const cards: readonly Card[] = shown
    ? [{ blocks: shown.blocks, page: pageOf(offset) }]
    : node.item
      ? itemCards(node, node.item, catalogue, pageOf)
      : [];
  if (cards.length === 0) return null;
  const links: string[] = [];
  const html = cards.map(({ blocks, page }) => {
    const link = page === undefined ? '' : `\n<p><a href="#" data-link="${links.push(page) - 1}">${OPEN_PAGE}</a></p>`;
    return `<section>${toHtml(blocks)}${link}</section>`;
  });
  return { item: node.item?.name.text ?? '', html: html.join('\n'), links };
}

function itemCards(
  { letter, field }: LocatedNode,
  item: DisputedItem,
  catalogue: Catalogue,
  pageOf: (offset: number) => string | undefined,
): readonly Card[] {
  const own = field && isGuidelineField(field) ? field : item.maximusGuideline;
  const cited = [own, item.maximusGuideline, item.claimsAdministratorGuideline].flatMap((source) =>
    source ? [{ source, citations: resolveCitations(source, letter, catalogue) }] : [],
  );
  const first = cited.find(({ citations }) => citations.length > 0);
  if (first) {
    return first.citations.slice(0, CITATIONS).map((citation) => {
      const { start } = citation.title.span;
      const node = { letter, item, field: first.source };
      return { blocks: citationHover(citation, start, node, catalogue).blocks, page: pageOf(start) };
    });
  }
  const { text } = item.name;
  return drugNamesIn(text, { start: 0, end: text.length }).map((named) => ({
    blocks: drugBlocks(named, { letter, item }, catalogue),
  }));
}
