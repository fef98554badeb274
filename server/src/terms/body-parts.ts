import { matchesOf } from '../text/matches.ts';

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

const ARM = ['shoulder', 'elbow', 'hand'] as const;
const LEG = ['hip', 'knee', 'ankle'] as const;
const NONE: readonly BodyPart[] = [];
const SPINE: readonly BodyPart[] = ['neck', 'upper back', 'low back'];

/** The words for the parts, and not “the request at hand” or “back to work”; longer words stand before those they contain. An arm's nerves leave the neck, a leg's the low back. */
const WORDS: readonly (readonly [words: string, parts: readonly BodyPart[]])[] = [
  ['cervical|neck|c[2-7]-c?[2-8]|c7-t1|occipital', ['neck']],
  ['thoracic|upper back|mid(?:dle)?[ -]?back|t\\d{1,2}-t?\\d{1,2}', ['upper back']],
  ['sacroiliac|si joints?|pelvi[cs]|sacr(?:al|um)|coccyx|tailbone', ['low back', 'hip']],
  ['lumbar|lumbosacral|low(?:er)? back|l[1-5]-[ls]?[1-5]|lumbago', ['low back']],
  ['spine|spinal|back(?! (?:to|into|in|at|up|and forth)\\b)', SPINE],
  ['upper extremit(?:y|ies)|upper limbs?|bue|arms?', ['neck', 'upper back', ...ARM]],
  ['lower extremit(?:y|ies)|lower limbs?|ble|legs?', ['low back', ...LEG]],
  ['shoulders?|rotator cuff|subacromial|acromioclavicular|glenohumeral|clavic(?:le|ular)', ['shoulder']],
  ['elbows?|epicondyl\\w+|cubital|olecranon', ['elbow']],
  ['forearms?', ['elbow', 'hand']],
  [
    'wrists?|(?<!\\b(?:at|other|one|first|second|by|in) )hands?|fingers?|thumbs?|carpal|metacarpal|de ?quervain\\S*',
    ['hand'],
  ],
  ['hips?|groin|inguinal|hernia', ['hip']],
  ['knees?|menisc\\w+|patell\\w+', ['knee']],
  ['(?<!\\d[ -]?)(?:foot|feet)|ankles?|toes?|heels?|plantar|achilles', ['ankle']],
  ['eyes?|ocular', ['eye']],
];
/** Matches the words that name a part of the body. */
export const PARTS = new RegExp(`\\b(?:${WORDS.map(([words]) => `(${words})`).join('|')})\\b`, 'gi');
/** What follows a part in the name of a thing or a profession: "knee scooter", "hand therapy", "spine surgeon". */
const CALLED_BY =
  /^[ -](?:scooter|walker|crutch|controls?|held|rails?|rest|stool|shower|lifts?\b|therap|specialist|surge(?:on|ry)|clinic)/i;
const NERVE_TEST = /\b(?:emg|ncv|ncs|electrodiagnos|electromyogra|nerve conduction)/i;

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
  const own = WORDS.filter(([, parts]) => parts !== SPINE && parts.includes(part)).map(([words]) => words);
  return new RegExp(`\\b(?:${own.join('|')})\\b`, 'i');
}

/** Returns the parts of the body that a request names; undefined where it names none. */
export function partsIn(words: string): NamedParts | undefined {
  const parts = new Set<BodyPart>();
  let spine = false;
  let first: { start: number; end: number } | undefined;
  for (const match of matchesOf(words, PARTS)) {
    const end = match.index + match[0].length;
    if (CALLED_BY.test(words.slice(end, end + 16))) continue;
    first ??= { start: match.index, end };
    const named = WORDS[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.[1] ?? NONE;
    if (named === SPINE) spine = true;
    else for (const part of named) parts.add(part);
  }
  // "Lumbar spine" is the lumbar one alone.
  if (spine && !SPINE.some((part) => parts.has(part))) for (const part of SPINE) parts.add(part);
  if (!first) return undefined;
  if (NERVE_TEST.test(words)) {
    if (ARM.some((part) => parts.has(part))) parts.add('neck');
    if (LEG.some((part) => parts.has(part))) parts.add('low back');
  }
  return { parts, ...first };
}
