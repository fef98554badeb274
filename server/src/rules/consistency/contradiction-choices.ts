import { type Quantity, quantitiesIn } from '../../analysis/requests/quantities.ts';
import { numberLike, quantityEdits } from '../../analysis/requests/quantity-style.ts';
import { otherSideLike } from '../../analysis/requests/side-style.ts';
import { sidesIn } from '../../analysis/requests/sides.ts';
import { quoted } from '../../letter/item-label.ts';
import type { DisputedItem } from '../../letter/letter.ts';
import { numberOf } from '../../terms/number-words.ts';
import { collapseWhitespace, normalizedText } from '../../text/normalized-text.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import type { Choice, Edit } from '../rule.ts';

/** A quantity with its place in the letter. */
interface PlacedQuantity {
  readonly quantity: Pick<Quantity, 'kind' | 'value'>;
  readonly span: Span;
}

/** Returns the choices between the side in a header and the other one at some places of its rationale, each in its own form. */
export function sideChoices(source: string, item: DisputedItem, named: readonly Span[]): readonly Choice[] {
  const { text, toSource } = normalizedText(source, item.name.span);
  const requested = sidesIn(text);
  const isOfOneSide = requested.every(({ side }) => side !== 'both' && side === requested[0]?.side);
  const inHeader = isOfOneSide ? requested.map(({ start, end }) => toSource(start, end)) : [];
  return [...turned(source, named, 'in the rationale'), ...turned(source, inHeader, 'in the item’s header')];
}

function turned(source: string, places: readonly Span[], where: string): readonly Choice[] {
  const edits = places.flatMap((span): Edit[] => {
    const text = otherSideLike(source.slice(span.start, span.end));
    return text === undefined ? [] : [{ span, text }];
  });
  const [first] = edits;
  if (!first || edits.length < places.length) return [];
  const word = /right|rt|^r/i.test(first.text) ? 'right' : 'left';
  return [{ title: `Use “${word}” ${where}`, edits }];
}

/**
 * Returns the choices between a quantity of a header and another one that its rationale concludes on; between all of that kind in a header
 * of sentences, since the rationale may speak of what was requested or of what remains.
 */
export function quantityChoices(
  source: string,
  { name, request }: DisputedItem,
  requested: PlacedQuantity,
  named: PlacedQuantity,
): readonly Choice[] {
  const { kind, value } = requested.quantity;
  const alike = quantitiesIn(name.text).filter((one) => one.kind === kind);
  if (request) {
    const values = [...new Set([value, ...alike.map((one) => one.value)])];
    return values.flatMap((one) => replaced(source, named, one, 'in the rationale'));
  }
  // Of two equal quantities of one header, the other one would be left.
  const isAlone = alike.filter((one) => one.value === value).length === 1;
  return [
    ...replaced(source, named, value, 'in the rationale'),
    ...(isAlone ? replaced(source, requested, named.quantity.value, 'in the item’s header') : []),
  ];
}

/** Returns the choices between the two numbers of "six (5)", each of which then stands twice. */
export function pairChoices(source: string, span: Span, numbers: readonly [string, string]): readonly Choice[] {
  const printed = source.slice(span.start, span.end);
  const [one, other] = numbers;
  const first = printed.indexOf(one);
  const second = printed.lastIndexOf(other);
  if (first < 0 || second < first + one.length) return [];
  const written = (at: number, own: string, value: number): readonly Choice[] => {
    const text = numberLike(own, value);
    if (text === undefined) return [];
    const edits = [{ span: { start: span.start + at, end: span.start + at + own.length }, text }];
    return [{ title: `Write ${quoted(edited(source, span, edits))}`, edits }];
  };
  return [...written(second, other, numberOf(one)), ...written(first, one, numberOf(other))];
}

/** Returns the choice of another value at the place of a quantity, if it can be written there. */
export function replaced(
  source: string,
  { quantity, span }: PlacedQuantity,
  value: string,
  where: string,
): readonly Choice[] {
  const edits = quantityEdits(source, span, quantity, value);
  return edits ? [{ title: `Use ${quoted(edited(source, span, edits))} ${where}`, edits }] : [];
}

/** Returns what stands at a span after edits within it, with collapsed white space. */
function edited(source: string, { start, end }: Span, edits: readonly Edit[]): string {
  let text = '';
  let at = start;
  for (const { span, text: written } of edits) {
    text += source.slice(at, span.start) + written;
    at = span.end;
  }
  return collapseWhitespace(text + source.slice(at, end));
}

/** Returns the place of a quantity of a part of a header. */
export function placed(source: string, { span }: TextSpan, quantity: Quantity): PlacedQuantity {
  return { quantity, span: normalizedText(source, span).toSource(quantity.start, quantity.end) };
}
