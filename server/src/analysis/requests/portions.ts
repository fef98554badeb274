import type { DisputedItem } from '../../letter/letter.ts';
import { type NamedParts, partsIn } from '../../terms/body-parts.ts';
import type { Span, TextSpan } from '../../text/span.ts';
import { type NamedSide, sidesIn } from './sides.ts';

/** What two portions of a header of sentences say differently; the spans are those of the portions' texts. */
export interface PortionConflict<Named extends Span> {
  readonly original: Named;
  readonly portion: TextSpan;
  readonly named: Named;
  /** Whether the portion is what remains in dispute; else it is what was authorized. */
  readonly isDisputed: boolean;
}

/** The request stays in dispute as a whole; something else was authorized. */
const WHOLE = /\bleaving the original request\b/i;

/** Returns where a portion of a request is for the other side than the original request, and for no other part. */
export function sideOfPortion(item: DisputedItem): PortionConflict<NamedSide> | undefined {
  return conflict(item, onlySide, (one, other) => one.side !== other.side && areOfOnePart(one, other));
}

/** Returns where a portion of a request is for other parts of the body alone than the original request. */
export function partOfPortion(item: DisputedItem): PortionConflict<NamedParts> | undefined {
  return conflict(item, partsIn, (one, other) => ![...one.parts].some((part) => other.parts.has(part)));
}

function conflict<Named extends Span>(
  { request, name }: DisputedItem,
  read: (words: string) => Named | undefined,
  disagree: (one: Named, other: Named) => boolean,
): PortionConflict<Named> | undefined {
  const original = request && read(request.original.text);
  if (!original) return undefined;
  const authorized = WHOLE.test(name.text) ? undefined : request.authorized;
  for (const portion of [request.disputed, authorized]) {
    const named = portion && read(portion.text);
    if (named && disagree(original, named))
      return { original, portion, named, isDisputed: portion === request.disputed };
  }
  return undefined;
}

/** Returns the first of the sides that words name, if all are the same one. */
function onlySide(words: string): NamedSide | undefined {
  const sides = sidesIn(words);
  const [first] = sides;
  return first && first.side !== 'both' && sides.every(({ side }) => side === first.side) ? first : undefined;
}

/** Tells whether two sides are of an overlapping part, or neither of a named one. */
function areOfOnePart({ parts }: NamedSide, other: NamedSide): boolean {
  return parts && other.parts ? [...parts].some((part) => other.parts?.has(part)) : parts === other.parts;
}
