import { proseOf } from '../../../server/src/analysis/prose.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { replaced } from '../plants/replaced.ts';
import { type Host, hostLetter } from './host-letter.ts';

/** A letter before and after a fault was put into it. */
export interface WordedFault {
  readonly before: string;
  readonly after: string;
}

/** Faults of one kind in wordings of many writers. */
export interface FaultKind {
  readonly kind: string;
  /** The rules of which one has to report the fault. */
  readonly codes: readonly string[];
  /** Rules that may report it besides, since they are right as well. */
  readonly besides?: readonly string[];
  /** The smallest share of faults that has to be found, from 0 to 1. */
  readonly least: number;
  readonly faults: (letters: readonly Letter[]) => readonly WordedFault[];
}

/** Returns one fault for each pair of words in the written letter: correct ones and ones with a fault. */
export function inHost(
  pairs: readonly (readonly [correct: Partial<Host>, faulty: Partial<Host>])[],
): () => readonly WordedFault[] {
  return () =>
    pairs.map(([correct, faulty]) => ({ before: hostLetter(correct), after: hostLetter({ ...correct, ...faulty }) }));
}

const SENTENCE_END = /\.\s+(?=[A-Z])/;
/** The number of letters into which each wording goes. */
const LETTERS = 3;

/** Inserts each sentence behind the first one of the summary or of a rationale, into a few letters each. */
export function insertedInto(letters: readonly Letter[], inserted: readonly string[]): readonly WordedFault[] {
  return inserted.flatMap((sentence, number) =>
    someOf(letters, number).flatMap((letter) => {
      const places = proseOf(letter).filter(({ words }) => SENTENCE_END.test(words));
      const place = places[number % Math.max(places.length, 1)];
      if (!place) return [];
      const at = place.span.start + place.words.search(SENTENCE_END) + 1;
      return [{ before: letter.source, after: replaced(letter, { start: at, end: at }, ` ${sentence}`) }];
    }),
  );
}

/** Returns a few of the letters, others for each number. */
export function someOf(letters: readonly Letter[], number: number): readonly Letter[] {
  const step = Math.max(1, Math.floor(letters.length / LETTERS));
  return letters.filter((_, index) => index % step === number % step);
}
