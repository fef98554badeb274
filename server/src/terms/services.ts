import { matchesOf } from '../text/matches.ts';
import data from './data/services.json' with { type: 'json' };

/** A treatment or service that words name: what a person calls it, and where in the words its name stands. */
export interface NamedService {
  readonly service: string;
  readonly start: number;
  readonly end: number;
}

/** "MRI", the "X" of "X-ray", "B12". */
const FIRST_WORD = /\b[a-z][a-z0-9]*/gi;
/** The separators between the words of a name: "X-ray", "EMG/NCV", "hot and cold", a line's end. */
const BETWEEN = '[\\s.&/-]{1,12}(?:and )?';
/** A name that counts only in capitals: "PT". */
const CAPITALS = /^[A-Z.]+$/;
/** A word whose plural ends in "ies": "therapy", "study". */
const ENDS_IN_Y = /[^aeiou]y$/;
/** A word whose plural ends in "es": "crutch", "mattress". */
const ENDS_IN_S = /(?:s|ch|x)$/;

interface Name {
  readonly pattern: RegExp;
  readonly service: string;
  readonly length: number;
}

let names: ReadonlyMap<string, readonly Name[]> | undefined;

/**
 * Returns the treatments and services that words name, in their order and without overlap; of two names that begin at the same word the longer
 * counts, so that "MR arthrogram" is no MRI. Drugs are not among them (see `drugsIn`).
 */
export function servicesIn(words: string): readonly NamedService[] {
  names ??= namesByFirstWord();
  const found: NamedService[] = [];
  let from = 0;
  for (const { 0: first, index } of matchesOf(words, FIRST_WORD)) {
    if (index < from) continue;
    for (const { pattern, service } of names.get(first.toLowerCase()) ?? []) {
      pattern.lastIndex = index;
      if (!pattern.test(words)) continue;
      from = pattern.lastIndex;
      found.push({ service, start: index, end: from });
      break;
    }
  }
  return found;
}

function namesByFirstWord(): ReadonlyMap<string, readonly Name[]> {
  const byFirst = new Map<string, Name[]>();
  for (const [service, printed] of serviceNames()) {
    for (const name of printed) {
      const parts = name.match(/[a-z0-9]+/gi) ?? [];
      const last = parts.length - 1;
      const words = parts.map((part, at) => (at < last ? part : `(?:${part}|${pluralOf(part)})`));
      const pattern = new RegExp(`${words.join(BETWEEN)}(?![a-z0-9])`, CAPITALS.test(name) ? 'y' : 'iy');
      const first = parts[0] ?? '';
      for (const word of last > 0 ? [first] : [first, pluralOf(first)]) {
        const key = word.toLowerCase();
        byFirst.set(key, [...(byFirst.get(key) ?? []), { pattern, service, length: name.length }]);
      }
    }
  }
  for (const own of byFirst.values()) own.sort((one, other) => other.length - one.length);
  return byFirst;
}

/** Returns every kind of treatment or service in `data/services.json` with its names. */
function serviceNames(): readonly (readonly [service: string, printed: readonly string[]])[] {
  const { specialists, visits } = data.consultations;
  const consultations = specialists.flatMap((specialist) => visits.map((visit) => `${specialist} ${visit}`));
  return [...Object.values(data.services).flatMap((group) => Object.entries(group)), ['consultation', consultations]];
}

function pluralOf(word: string): string {
  if (ENDS_IN_Y.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}${ENDS_IN_S.test(word) ? 'es' : 's'}`;
}
