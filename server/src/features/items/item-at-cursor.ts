import type { DisputedItem, Letter } from '../../letter/letter.ts';
import type { Edit } from '../../rules/rule.ts';
import { skipWhitespace } from '../../text/normalized-text.ts';

/** The reason why a change is refused, for the client to show. */
export type Refusal =
  /** The text holds no letter. */
  | 'no-letter'
  /** The layouts of 2013 have no labels and no outcomes of one word. */
  | 'layout-2013'
  /** No disputed item stands at the place. */
  | 'no-item'
  /** Nothing stands above or below it that it could change places with. */
  | 'first-item'
  | 'last-item'
  /** At its new position the item would merge with the next header, or the other way round. */
  | 'unclear-end'
  /** Its header has no words, or no decision that closes it. */
  | 'no-header'
  | 'no-decision'
  /** The item is in an unresolved merge conflict. */
  | 'merge-conflict'
  /** The item has all three fields. */
  | 'complete'
  /** The letter has no section for decisions. */
  | 'no-section';

/** The edits of a change, which never overlap and all hold for the text as it was. */
export interface Changed {
  readonly edits: readonly Edit[];
  /** The text of the only edit as a snippet with tab stops, for editors that know them. */
  readonly snippet?: string;
  /** The cursor and the selection's other end in the new text, if the edits don't move them. */
  readonly cursor?: number;
  readonly anchor?: number;
}

/** A change, or why there is none. */
export type Change = Changed | { readonly refused: Refusal };

/** A place in a text: the cursor and the other end of the selection. */
export interface Cursor {
  readonly offset: number;
  readonly anchor: number;
}

/** A disputed item with its letter and its number there, from 0. */
export interface ItemPlace {
  readonly letter: Letter;
  readonly item: DisputedItem;
  readonly index: number;
}

/** Returns the letter that holds an offset or ends before it, else the first one. */
export function letterAt(letters: readonly Letter[], offset: number): Letter | undefined {
  return letters.findLast(({ span }) => span.start <= offset) ?? letters[0];
}

/** Returns the item that holds an offset, or from which only white space separates it; a refusal if there is none. */
export function itemAt(letters: readonly Letter[], offset: number): ItemPlace | { readonly refused: Refusal } {
  const letter = letterAt(letters, offset);
  if (!letter) return { refused: 'no-letter' };
  if (!letter.labelled) return { refused: 'layout-2013' };
  const index = letter.items.findLastIndex(({ span }) => span.start <= skipSpacesOnLine(letter.source, offset));
  const item = letter.items[index];
  if (!item || skipWhitespace(letter.source, item.span.end, offset) < offset) return { refused: 'no-item' };
  return { letter, item, index };
}

/** Returns the first offset from `offset` on without a space, before an indented header. */
function skipSpacesOnLine(source: string, offset: number): number {
  let at = offset;
  while (source.charAt(at) === ' ' || source.charAt(at) === '\t') at++;
  return at;
}

/** Returns a text after some edits. */
export function edited(text: string, edits: readonly Edit[]): string {
  let now = '';
  let from = 0;
  for (const { span, text: words } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    now += text.slice(from, span.start) + words;
    from = span.end;
  }
  return now + text.slice(from);
}
