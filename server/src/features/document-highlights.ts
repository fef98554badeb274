import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { datesOf } from '../analysis/dates/dates.ts';
import { proseOf } from '../analysis/prose.ts';
import { quantitiesIn } from '../analysis/requests/quantities.ts';
import { sidesIn } from '../analysis/requests/sides.ts';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { DisputedItem, Letter } from '../letter/letter.ts';
import { locate } from '../letter/locate.ts';
import { drugNamesIn } from '../terms/drug-names.ts';
import { normalizedText } from '../text/normalized-text.ts';
import { sentences } from '../text/sentences.ts';
import { type Span, touches } from '../text/span.ts';
import { citationsOfSame } from './citation-highlights.ts';

/** Something that a letter says at a place, as far as it is the same elsewhere: each of `keys` stands for one meaning of it. */
interface Mention {
  readonly keys: readonly string[];
  readonly span: Span;
}

/**
 * Returns the places that say the same as an offset does: the same date or citation in the letter; the same drug, side of the body or
 * quantity in the summary and the item, or, from the summary, in all items. An outcome, label or title is marked alone, since its word
 * stands everywhere. No place on any other word of a letter: without an answer an editor would mark the word wherever it stands. Null where
 * there is no letter.
 */
export function documentHighlights(
  letters: readonly Letter[],
  offset: number,
  catalogue: Catalogue,
): DocumentHighlight[] | null {
  const standing = locate(letters, offset);
  if (!standing) return null;
  const { letter, item } = standing;
  const spans =
    ofTheForm(letter, item, offset) ??
    sameDay(letter, offset) ??
    citationsOfSame(letter, offset, catalogue) ??
    sameMentions(letter, item, offset);
  return spans?.map((span) => ({ range: letter.rangeOf(span), kind: DocumentHighlightKind.Text })) ?? [];
}

function ofTheForm(letter: Letter, item: DisputedItem | undefined, offset: number): Span[] | undefined {
  const words = [
    ...letter.sections.map(({ title }) => title.span),
    ...(item?.fields.map(({ label }) => label.span) ?? []),
    ...(item?.decision && letter.labelled ? [item.decision.word.span] : []),
  ];
  const own = words.find((span) => isOn(span, offset));
  return own && [own];
}

function sameDay(letter: Letter, offset: number): Span[] | undefined {
  const days = datesOf(letter);
  const own = days.find(({ span }) => isOn(span, offset));
  if (own?.kind !== 'valid') return undefined;
  return days.filter((other) => other.kind === 'valid' && other.day === own.day).map(({ span }) => span);
}

/** Returns the spans that mention the same drug, side or quantity in related parts of the letter. */
function sameMentions(letter: Letter, item: DisputedItem | undefined, offset: number): Span[] | undefined {
  const spans = relatedSpans(letter, item);
  const here = spans.find((span) => isOn(span, offset));
  if (!here) return undefined;
  const own = sentenceAt(letter.source, here, offset);
  for (const read of [drugMentions, sideMentions, quantityMentions]) {
    const said = read(letter.source, own).find(({ span }) => isOn(span, offset));
    if (!said) continue;
    return spans
      .flatMap((stretch) => sentences(letter.source, stretch))
      .flatMap((sentence) => read(letter.source, sentence))
      .filter(({ keys }) => keys.some((key) => said.keys.includes(key)))
      .map(({ span }) => span);
  }
  return undefined;
}

/** Returns the summary, and the names and rationales of an item, or of all items, in their order. */
function relatedSpans(letter: Letter, item: DisputedItem | undefined): Span[] {
  const items = item ? [item] : letter.items;
  const prose = proseOf(letter).filter((stretch) => !item || !stretch.item || stretch.item === item);
  const names = items.map(({ name }) => name.span);
  return [...names, ...prose.map(({ span }) => span)].sort((a, b) => a.start - b.start);
}

function sentenceAt(source: string, stretch: Span, offset: number): Span {
  return sentences(source, stretch).find((sentence) => isOn(sentence, offset)) ?? stretch;
}

function drugMentions(source: string, sentence: Span): Mention[] {
  return drugNamesIn(source, sentence).map(({ drugs, span }) => ({ keys: drugs.map(({ generic }) => generic), span }));
}

function sideMentions(source: string, sentence: Span): Mention[] {
  const words = normalizedText(source, sentence);
  return sidesIn(words.text).map(({ side, start, end }) => ({ keys: [side], span: words.toSource(start, end) }));
}

function quantityMentions(source: string, sentence: Span): Mention[] {
  const words = normalizedText(source, sentence);
  return quantitiesIn(words.text).map(({ kind, value, start, end }) => ({
    keys: [`${value} ${kind}`],
    span: words.toSource(start, end),
  }));
}

/** Returns whether an offset is in a span that has text. */
function isOn(span: Span, offset: number): boolean {
  return span.start < span.end && touches(span, offset);
}
