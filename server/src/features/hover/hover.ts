import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { mentionsIn } from '../../citations/prose-mentions.ts';
import { resolveCitations } from '../../citations/resolve.ts';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import type { Letter } from '../../letter/letter.ts';
import { type LocatedNode, locate } from '../../letter/locate.ts';
import { isGuidelineField } from '../../letter/parser/fields.ts';
import { abbreviationAt } from '../../terms/abbreviations.ts';
import { drugsAt } from '../../terms/drug-names.ts';
import { type TextSpan, touches } from '../../text/span.ts';
import { at, citationAt } from '../citation-at.ts';
import { citationHover } from './citation.ts';
import { drugBlocks } from './drug.ts';
import { formHover } from './form.ts';
import { programBlocks } from './guideline-family.ts';
import { fitted, type Shown, toMarkdown, toPlainText } from './markup.ts';
import { regulationHover } from './regulation.ts';

/** The client's hover format. */
export interface HoverFormat {
  readonly markdown: boolean;
}

/**
 * Returns the hover at an offset, of at most 1,200 characters: for a section of the regulations, a citation, or a guideline that prose names, its content; for a title, label or outcome, the law on
 * it; for a drug, the guidelines that treat it; for an abbreviation, its long form. Null on all other words.
 */
export function hover(
  letters: readonly Letter[],
  offset: number,
  catalogue: Catalogue,
  format: HoverFormat = { markdown: true },
): Hover | null {
  const node = locate(letters, offset);
  if (!node) return null;
  const shown = formHover(node, offset) ?? guidelineHover(node, offset, catalogue) ?? abbreviationHover(node, offset);
  if (!shown) return null;
  const blocks = fitted(shown.blocks);
  const contents = format.markdown
    ? { kind: MarkupKind.Markdown, value: toMarkdown(blocks) }
    : { kind: MarkupKind.PlainText, value: toPlainText(blocks) };
  return { contents, range: node.letter.rangeOf(shown.span) };
}

/** Returns what guidelines say of the regulation, citation, guideline in prose or drug at an offset; undefined on all other words. */
export function guidelineHover(node: LocatedNode, offset: number, catalogue: Catalogue): Shown | undefined {
  return (
    regulationHover(node, offset, catalogue) ??
    citedHover(node, offset, catalogue) ??
    mentionHover(node, offset, catalogue) ??
    drugHover(node, offset, catalogue)
  );
}

function citedHover(node: LocatedNode, offset: number, catalogue: Catalogue): Shown | undefined {
  const { letter, field } = node;
  if (!field || !isGuidelineField(field)) return undefined;
  const citation = citationAt(resolveCitations(field, letter, catalogue), offset);
  return citation && citationHover(citation, offset, node, catalogue);
}

function mentionHover(node: LocatedNode, offset: number, catalogue: Catalogue): Shown | undefined {
  const prose = proseAt(node, offset);
  const mention = prose && at(mentionsIn(prose, node.letter, catalogue), offset, ({ span }) => span);
  if (!mention) return undefined;
  if ('citation' in mention.names) return citationHover(mention.names.citation, offset, node, catalogue);
  return { span: mention.span, blocks: programBlocks(mention.names.program, node, catalogue) };
}

/** Returns the rationale at an offset, else the body of a section without items. */
function proseAt({ letter, item, field }: LocatedNode, offset: number): TextSpan | undefined {
  if (field?.kind === 'rationale') return field.body;
  if (item) return undefined;
  const body = letter.sections.find(({ body: { span } }) => touches(span, offset))?.body;
  const holdsItems =
    body && letter.items.some(({ span }) => body.span.start <= span.start && span.end <= body.span.end);
  return holdsItems ? undefined : body;
}

function drugHover(node: LocatedNode, offset: number, catalogue: Catalogue): Shown | undefined {
  const named = drugsAt(node.letter.source, offset);
  return named && { span: named.span, blocks: drugBlocks(named, node, catalogue) };
}

function abbreviationHover({ letter }: LocatedNode, offset: number): Shown | undefined {
  const found = abbreviationAt(letter.source, offset);
  if (!found) return undefined;
  const { printed, readings } = found;
  const lines = [[{ text: printed.text, style: 'strong' } as const, `: ${readings.join(', or ')}`]];
  return { span: printed.span, blocks: [{ lines }] };
}
