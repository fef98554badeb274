import type { Characters } from './character.ts';

/** One step of a pattern; positions in the program are relative to the instruction. */
export type Instruction =
  /** Goes over one character that is among these. */
  | { readonly op: 'character'; readonly among: Characters; readonly back: boolean }
  /** Goes over what a group holds. */
  | { readonly op: 'again'; readonly group: number; readonly back: boolean }
  /** Goes on where this holds of the place in the text. */
  | { readonly op: 'place'; readonly holds: (text: string, at: number) => boolean }
  /** Goes on at the first, and where that fails at the second. */
  | { readonly op: 'either'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly by: number }
  /** Keeps the place in the text. */
  | { readonly op: 'keep'; readonly slot: number }
  | { readonly op: 'forget'; readonly slot: number }
  /** Goes on unless the place in the text is the kept one: nothing was matched since. */
  | { readonly op: 'moved'; readonly slot: number }
  /** Looks around with what follows up to its end, and goes on behind that. */
  | { readonly op: 'look'; readonly negate: boolean; readonly by: number }
  | { readonly op: 'end' };

/** A pattern as instructions. */
export interface Program {
  readonly code: readonly Instruction[];
  /** What a match may begin with; undefined where it may go over no character at all. */
  readonly beginning: Characters | undefined;
  /** How many places are kept: two for each group, the whole match being the first, then one for each loop. */
  readonly slots: number;
  readonly groups: number;
  readonly ignoreCase: boolean;
  /** Whether characters are code points. */
  readonly unicode: boolean;
}
