import { parentPort, workerData } from 'node:worker_threads';
import { type FuzzSources, fuzzText } from './texts.ts';
import { type Told, tryText } from './try-text.ts';
import type { Count } from './turns.ts';
import { TurnCounter } from './turns.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a worker is to try. */
export interface FuzzWork {
  readonly seed: number;
  readonly first: number;
  /** The number behind the last one. */
  readonly end: number;
  readonly letters: readonly string[];
  /** The number of the text that is being tried, and how many of them took too long. */
  readonly at: Int32Array;
  /** The bundle that runs, where the turns of its loops are to be counted. */
  readonly bundle?: string;
}

/** What a worker tells: a fault of a text, how long a text took, or how often the code ran. */
export type FuzzNews =
  | (Told & { readonly number: number })
  | { readonly number: number; readonly seconds: number }
  | { readonly counts: readonly Count[] };

/** A text that takes longer is reported, in milliseconds. */
const LONG = 2000;
/** So many texts are counted together. */
const TOGETHER = 10;

const { seed, first, end, letters, at, bundle }: FuzzWork = workerData;
const tell = (news: FuzzNews) => parentPort?.postMessage(news);
const counter = bundle === undefined ? undefined : new TurnCounter(bundle);
const sources: FuzzSources = { vocabulary: vocabularyOf(letters), letters };

if (!counter) {
  for (let number = first; number < end; number++) {
    Atomics.store(at, 0, number);
    const text = fuzzText(seed, number, sources);
    const began = performance.now();
    const reported = tryText(text);
    if (reported) tell({ ...reported, number });
    if (performance.now() - began < LONG) continue;
    // A busy machine takes its time once; what takes long by itself does so again.
    const again = performance.now();
    tryText(text);
    const took = performance.now() - again;
    if (took > LONG) tell({ number, seconds: took / 1000 });
  }
} else {
  for (let number = first; number < end; number += TOGETHER) {
    Atomics.store(at, 0, number);
    const texts = Array.from({ length: TOGETHER }, (_, index) => fuzzText(seed, number + index, sources));
    tell({ counts: counter.of(texts, (text) => tryText(text)) });
  }
  counter.end();
}
Atomics.store(at, 0, end);
