import { type Profiler, Session } from 'node:inspector';

/** How often a stretch of the code ran for each UTF-16 unit that it was given. */
export interface Count {
  /** The file and function in which it stands. */
  readonly name: string;
  readonly line: number;
  readonly times: number;
}

/** So many of the stretches that ran most often are reported. */
const TOLD = 5;

/**
 * Counts the turns of all loops of a bundle's code, but for those of the tests and of packages. Only what is first called after it was made
 * is counted loop by loop.
 */
export class TurnCounter {
  readonly #session = new Session();
  readonly #bundle: string;
  readonly #modules: readonly { readonly start: number; readonly file: string }[];

  constructor(bundle: string) {
    this.#bundle = bundle;
    this.#modules = [...bundle.matchAll(/^ *\/\/ (\S+\.(?:[cm]?[jt]s|json))$/gm)].map(({ index, 1: file = '' }) => ({
      start: index,
      file,
    }));
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The counts of some texts together, the highest first. */
  of(texts: readonly string[], run: (text: string) => unknown): readonly Count[] {
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    this.#take();
    for (const text of texts) run(text);
    return this.#take()
      .flatMap(({ functionName, ranges }) =>
        ranges.map(({ startOffset, count }) => ({ functionName, startOffset, times: count / units })),
      )
      .filter(({ startOffset }) => this.#fileAt(startOffset).startsWith('server/src/'))
      .sort((one, other) => other.times - one.times)
      .slice(0, TOLD)
      .map(({ functionName, startOffset, times }) => ({
        name: `${this.#fileAt(startOffset)}: ${functionName || 'a function'}`,
        line: this.#bundle.slice(0, startOffset).split('\n').length,
        times,
      }));
  }

  end(): void {
    this.#session.disconnect();
  }

  #fileAt(offset: number): string {
    return this.#modules.findLast(({ start }) => start <= offset)?.file ?? '';
  }

  #take(): readonly Profiler.FunctionCoverage[] {
    let taken: readonly Profiler.ScriptCoverage[] = [];
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      taken = result;
    });
    return taken.filter(({ url }) => url.endsWith('fuzz-worker.cjs')).flatMap(({ functions }) => functions);
  }
}
