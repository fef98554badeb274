import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from './replaced.ts';

/** A sentence about the worker's sex or with a pronoun, up to its period. */
const SENTENCE = /[^.]+\.?/g;
/** Words that state the worker's sex, and pronouns. */
const STATED = /\b(?:male|female)\b/gi;
const PRONOUN = /(?<![/(])\b(?:he|she|his|her|him)\b(?!\/| or )/gi;
/** People whom a pronoun may mean as well, and words that are not the reviewer's own. */
const OTHERS =
  /provider|physician|doctor|surgeon|therapist|nurse|specialist|\w+ologist|chiropractor|reviewer|administrator|wife|husband|spouse|son\b|daughter|mother|father|worker'?s'? compensation|co-?worker|employer|family|patients\b|workers\b|individuals\b|guideline|["“”]/i;
const FEMALE = /^(?:she|her|female)$/i;
const OPPOSITE: Readonly<Record<string, string>> = {
  he: 'she',
  she: 'he',
  his: 'her',
  her: 'his',
  him: 'her',
  male: 'female',
  female: 'male',
};

/** In letters with two clear statements at least that agree, the other sex in each of them. */
export function personConflict(letter: Letter): readonly string[] {
  const places = proseOf(letter).flatMap(({ words, span }) =>
    [...words.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
      [...(/year[\s-]*old/i.test(sentence) ? sentence.matchAll(STATED) : []), ...sentence.matchAll(PRONOUN)]
        .filter(({ 0: word }) => /male/i.test(word) || !OTHERS.test(sentence))
        .map((match) => ({ word: match[0], start: span.start + index + match.index })),
    ),
  );
  const women = places.filter(({ word }) => FEMALE.test(word)).length;
  if (places.length < 2 || (women > 0 && women < places.length)) return [];
  return places.map(({ word, start }) => {
    const other = OPPOSITE[word.toLowerCase()] ?? word;
    const cased = /^[A-Z]/.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
    return replaced(letter, { start, end: start + word.length }, cased);
  });
}
