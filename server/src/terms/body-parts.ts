import { matchesOf } from '../text/matches.ts';
import data from './data/body-parts.json' with { type: 'json' };

/** Parts of the body as the guidelines' chapters divide it. */
export type BodyPart =
  | 'neck'
  | 'upper back'
  | 'low back'
  | 'shoulder'
  | 'elbow'
  | 'hand'
  | 'hip'
  | 'knee'
  | 'ankle'
  | 'eye';

/** Words that name parts of the body, and where they stand. */
export interface NamedParts {
  readonly parts: ReadonlySet<BodyPart>;
  /** The first of the words. */
  readonly start: number;
  readonly end: number;
}

interface PartWords {
  readonly parts: readonly BodyPart[];
  readonly names: readonly string[];
  /** Whether the names count only where none of the parts is named. */
  readonly general?: boolean;
}

const WORDS = data.words as readonly PartWords[];
const NERVES = data.nerves as readonly { readonly limb: readonly BodyPart[]; readonly from: BodyPart }[];

/** Matches the words that name a part of the body; each group is one entry of the data. */
export const PARTS = new RegExp(`\\b(?:${WORDS.map(({ names }) => `(${names.join('|')})`).join('|')})\\b`, 'gi');
/** What follows a part in the name of a thing or a profession: "knee scooter", "hand therapy", "spine surgeon". */
const CALLED_BY = new RegExp(`^[ -](?:${data.things.join('|')})`, 'i');
const NERVE_TEST = new RegExp(`\\b(?:${data.nerveTests.join('|')})`, 'i');

const OWN_WORDS = new Map<BodyPart, RegExp>();

/** Returns whether a request names one of some parts, by any word for it: faster than `partsIn`. */
export function namesAny(words: string, parts: readonly BodyPart[]): boolean {
  return parts.some((part) => {
    const pattern = OWN_WORDS.get(part) ?? ownWords(part);
    OWN_WORDS.set(part, pattern);
    return pattern.test(words);
  });
}

function ownWords(part: BodyPart): RegExp {
  const own = WORDS.filter(({ parts, general }) => !general && parts.includes(part)).flatMap(({ names }) => names);
  return new RegExp(`\\b(?:${own.join('|')})\\b`, 'i');
}

/** Returns the parts of the body that a request names; undefined where it names none. */
export function partsIn(words: string): NamedParts | undefined {
  const parts = new Set<BodyPart>();
  const general: PartWords[] = [];
  let first: { start: number; end: number } | undefined;
  for (const match of matchesOf(words, PARTS)) {
    const end = match.index + match[0].length;
    if (CALLED_BY.test(words.slice(end, end + 16))) continue;
    first ??= { start: match.index, end };
    const named = WORDS[match.findIndex((group, at) => at > 0 && group !== undefined) - 1];
    if (named?.general) general.push(named);
    else for (const part of named?.parts ?? []) parts.add(part);
  }
  // "Lumbar spine" is the lumbar one alone.
  for (const { parts: all } of general)
    if (!all.some((part) => parts.has(part))) for (const part of all) parts.add(part);
  if (!first) return undefined;
  if (NERVE_TEST.test(words)) {
    for (const { limb, from } of NERVES) if (limb.some((part) => parts.has(part))) parts.add(from);
  }
  return { parts, ...first };
}
