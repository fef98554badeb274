import { type BodyPart, partsIn } from '../../terms/body-parts.ts';
import { matchesOf } from '../../text/matches.ts';

/** A side of the body; `both` for "bilateral", "both knees", "left and right". */
export type Side = 'left' | 'right' | 'both';

/** A side in a text, with the span of its word. */
export interface NamedSide {
  readonly side: Side;
  /** The parts of the body named next to it: "left knee", "the knee, left". */
  readonly parts: ReadonlySet<BodyPart> | undefined;
  readonly start: number;
  readonly end: number;
}

/** "left", "Right-sided", "Rt", "L knee", "(R) knee", "bilateral", "both", "RUE", "BLE"; single letters only before a part that has a side. */
export const SIDE =
  /\b(?:([Ll]eft|LEFT|[Ll]t\b\.?|LT\b|L\b(?=\)? (?:knee|shoulder|elbow|wrist|hand|hip|ankle|foot|arm|leg)))|([Rr]ight|RIGHT|[Rr]t\b\.?|RT\b|R\b(?=\)? (?:knee|shoulder|elbow|wrist|hand|hip|ankle|foot|arm|leg)))|([Bb]ilateral(?:ly)?|BILATERAL|[Bb]oth|BOTH|B\/L)|([LRB])([UL])E)(?![a-z0-9])(?:[- ]sided?\b)?/g;
/** "and left" after "right", "/right" after "left". */
const OTHER_TOO = /^(?: ?(?:\/|&|and(?:\/or)?|or|as well as) ?)(?:the )?(?:left|right|lt|rt)\b/i;
/** Words after "right" or "left" that do not mean a side: "right-handed", "right to appeal", "left rotation". */
const NO_SIDE =
  /^[- ](?:hand(?:ed)?[- ]?(?:dominan\w*|ed\b)|handed|dominan\w*|to (?!left|right)|away|treatment|course|choice|candidate|decision|direction|dose|amount|time|one\b|way\b|for\b|now\b|after\b|before\b|at\b|when\b|as\b|of way|rotation|lateral (?:bend|flex|tilt|rotat)\w*|bend\w*|tilt\w*|side ?bend\w*|ventric\w*|atri\w*|bundle|heart|coronary|main\b)/i;
/** "left the clinic", "left with pain", "no visits left.": the verb. */
const VERB_LEFT =
  /^(?:[.,;:)]|$| (?:the|his|her|their|its|this|that|an?|to|with|without|for|at|in|on|by|from|over|off|out|of|and|but|work|untreated|alone|open|early|because|after|before|him|them|it|is|was)\b)/i;
/** "on the left", "to the left". */
const THE = /\b(?:the|on|side)[ -]$/i;
/** "injection, left, x 3", "injection (left)": between marks. */
const MARK_BEFORE = /[,(] ?$/;
const MARK_AFTER = /^(?:[,;:)]|$)/;
/** The end of the words that may name the part: punctuation, a word that begins something else, another side. */
const NOUN_END =
  /[.,;:()]|\b(?:with|for|is|was|are|were|of|to|that|which|in|on|at|by|has|had|have|due|left|right|bilateral|both|[RL](?= )|without|who|when)\b/i;
/** The maximum length of these words: "upper extremity radicular symptoms". */
const NOUN = 48;
/** Text that may occur between the part and the side: "the knee, left", "knee (right)". */
const PART_BEFORE = /^[ ,(-]{0,3}$/;
const BEFORE = 24;

/** Returns the sides of the body in a text, in order, without right-handedness, rights and "left" as a verb. */
export function sidesIn(words: string): readonly NamedSide[] {
  const found: NamedSide[] = [];
  let from = 0;
  for (const match of matchesOf(words, SIDE)) {
    const [printed, left, right, both, limbSide, limb] = match;
    const start = match.index;
    let end = start + printed.length;
    if (start < from) continue;
    if (limbSide) {
      const parts = partsIn(limb === 'U' ? 'upper extremity' : 'lower extremity')?.parts;
      found.push({ side: limbSide === 'B' ? 'both' : limbSide === 'L' ? 'left' : 'right', parts, start, end });
      continue;
    }
    const after = words.slice(end, end + NOUN);
    if (!both && NO_SIDE.test(after)) continue;
    const before = partsBefore(words, start);
    const other = both ? null : OTHER_TOO.exec(after);
    if (left && !other && !before && isVerb(words.slice(Math.max(0, start - 6), start), after)) continue;
    if (other) end += other[0].length;
    from = end;
    const parts = partsAfter(words, printed.length === 1 && words.charAt(end) === ')' ? end + 1 : end) ?? before;
    // "Both treatments" is not a side of the body.
    if (/^both$/i.test(printed) && !parts) continue;
    found.push({ side: both || other ? 'both' : right ? 'right' : 'left', parts, start, end });
  }
  return found;
}

/** Tells from the words before and after "left" whether it is the verb. */
function isVerb(before: string, after: string): boolean {
  return VERB_LEFT.test(after) && !THE.test(before) && !(MARK_BEFORE.test(before) && MARK_AFTER.test(after));
}

function partsAfter(words: string, end: number): ReadonlySet<BodyPart> | undefined {
  const after = words.slice(end, end + NOUN);
  const stop = after.search(NOUN_END);
  return partsIn(stop < 0 ? after : after.slice(0, stop))?.parts;
}

function partsBefore(words: string, start: number): ReadonlySet<BodyPart> | undefined {
  const before = words.slice(Math.max(0, start - BEFORE), start);
  const word = /[a-z]+(?=[ ,(-]{1,3}$)/i.exec(before);
  if (!word || !PART_BEFORE.test(before.slice(word.index + word[0].length))) return undefined;
  return partsIn(word[0])?.parts;
}
