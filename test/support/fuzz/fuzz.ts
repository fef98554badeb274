import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Fault } from './try-text.ts';
import type { Count } from './turns.ts';
import type { FuzzNews, FuzzWork } from './worker.ts';

/** What became of some texts. */
export interface FuzzResult {
  /** How many were tried to their end. */
  readonly inputs: number;
  /** The texts with a fault, by their numbers; a fault's words are the code's, never the text's. */
  readonly faults: readonly { readonly number: number; readonly fault: Fault | 'hang'; readonly what: string }[];
  /** What ran most often for its text, the highest first. */
  readonly counts: readonly Count[];
}

/** Which texts are tried. */
export interface FuzzOptions {
  readonly seed: number;
  readonly inputs: number;
  readonly letters: readonly string[];
  /** Whether the turns of loops are counted, which takes longer. */
  readonly counted?: boolean;
}

/** A text of which nothing is heard for so long hangs, in milliseconds. */
const HANGS = 10_000;
const NOT_BEGUN = -1;
/** Until its first text a worker gathers the words, which takes longer on a busy machine. */
const STARTS = 120_000;
const LOOK = 250;
/** After so many hangs the rest is left. */
const MOST_HANGS = 5;
/** So much memory a text may take, in megabytes. */
const MEMORY = 1024;

/** Tries the texts of a seed in a thread of its own, which is ended and replaced where a text hangs. */
export async function fuzzed({ seed, inputs, letters, counted = false }: FuzzOptions): Promise<FuzzResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'imr-letter-fuzz-'));
  const file = path.join(folder, 'fuzz-worker.cjs');
  try {
    await build({
      entryPoints: [path.join(import.meta.dirname, 'worker.ts')],
      absWorkingDir: path.resolve(import.meta.dirname, '../../..'),
      outfile: file,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      conditions: ['node', 'import'],
      logLevel: 'error',
    });
    const bundle = counted ? { bundle: readFileSync(file, 'utf8') } : {};
    const faults: { number: number; fault: Fault | 'hang'; what: string }[] = [];
    const counts: Count[] = [];
    const hear = (news: FuzzNews) => {
      if ('counts' in news) counts.push(...news.counts);
      else if ('fault' in news) faults.push(news);
      else faults.push({ number: news.number, fault: 'hang', what: `it took ${news.seconds.toFixed(1)} s` });
    };
    let first = 0;
    for (let hangs = 0; first < inputs && hangs < MOST_HANGS; ) {
      const at = new Int32Array(new SharedArrayBuffer(4)).fill(NOT_BEGUN);
      const ended = await tried(file, { seed, first, end: inputs, letters, at, ...bundle }, hear);
      first = Math.max(first, Atomics.load(at, 0));
      if (ended === undefined) break;
      faults.push({ number: first, ...ended });
      first++;
      hangs++;
    }
    return { inputs: first, faults, counts: counts.sort((one, other) => other.times - one.times) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets a worker do its work; what it was ended for, if it was. */
function tried(
  file: string,
  work: FuzzWork,
  hear: (news: FuzzNews) => void,
): Promise<{ readonly fault: 'hang' | 'crash'; readonly what: string } | undefined> {
  const worker = new Worker(file, { workerData: work, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  worker.on('message', hear);
  return new Promise((resolve) => {
    let last = NOT_BEGUN;
    let since = Date.now();
    const looking = setInterval(() => {
      const now = Atomics.load(work.at, 0);
      if (now !== last) since = Date.now();
      last = now;
      if (Date.now() - since < (now === NOT_BEGUN ? STARTS : HANGS)) return;
      end({ fault: 'hang', what: `nothing was heard of it for ${HANGS / 1000} s` });
      void worker.terminate();
    }, LOOK);
    const end = (reported: { readonly fault: 'hang' | 'crash'; readonly what: string } | undefined) => {
      clearInterval(looking);
      resolve(reported);
    };
    worker.on('error', (error) => end({ fault: 'crash', what: error.name }));
    worker.on('exit', () => end(undefined));
  });
}
