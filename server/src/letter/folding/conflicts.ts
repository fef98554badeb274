import { matchesOf } from '../../text/matches.ts';
import type { Span } from '../../text/span.ts';

/** A line that a merge writes: `<<<<<<< HEAD`, `||||||| base`, `=======`, `>>>>>>> theirs`. */
const MARKER = /^(?:(?:<{7}|>{7}|\|{7})(?=[ \t]|$)|={7}(?=[ \t]*$))/gm;
const FIRST_MARKER = '<<<<<<<';
const LAST_MARKER = '>>>>>>>';

/** Unresolved merge conflicts of a text, and the lines that reading their first side leaves out. */
export interface Conflicts {
  readonly conflicts: readonly Span[];
  readonly left: readonly Span[];
}

/** Returns whether a text may hold merge conflicts. */
export function mayHoldConflicts(text: string): boolean {
  return text.includes(FIRST_MARKER) || text.includes(LAST_MARKER);
}

/** Returns the merge conflicts of a text. Of one that lacks a marker only the markers are left out, since the ends of its sides are unknown. */
export function conflictsIn(text: string): Conflicts {
  const conflicts: Span[] = [];
  const left: Span[] = [];
  let open: Marker[] = [];
  const closeBroken = () => {
    const [first] = open;
    if (!first) return;
    conflicts.push({ start: first.start, end: open.at(-1)?.end ?? first.end });
    left.push(...open.map(({ start, next }) => ({ start, end: next })));
    open = [];
  };
  for (const match of matchesOf(text, MARKER)) {
    const marker = markerAt(text, match.index);
    if (marker.kind === '<') {
      closeBroken();
      open = [marker];
    } else if (marker.kind === '>') {
      const [first] = open;
      const second = open.find(({ kind }) => kind === '|' || kind === '=');
      open.push(marker);
      if (!first || !second || !open.some(({ kind }) => kind === '=')) closeBroken();
      else {
        conflicts.push({ start: first.start, end: marker.end });
        left.push({ start: first.start, end: first.next }, { start: second.start, end: marker.next });
        open = [];
      }
    } else if (open.length > 0 && !open.some(({ kind }) => kind === '=')) open.push(marker);
  }
  closeBroken();
  return { conflicts, left };
}

/** A marker's line. */
interface Marker extends Span {
  readonly kind: string;
  /** Where the next line starts. */
  readonly next: number;
}

function markerAt(text: string, start: number): Marker {
  let end = start;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  const next = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
  return { kind: text.charAt(start), start, end, next: Math.min(next, text.length) };
}
