import { type Profiler, Session } from 'node:inspector';

/** How often the stretches of this project's functions ran, by file, name and place; the first of a function is the whole of it. */
export type Work = ReadonlyMap<string, readonly Profiler.CoverageRange[]>;

const OWN = /\/server\/src\/(.+\.ts)/;

/**
 * Counts how often each stretch of this project's code runs: the same on every machine, however busy it is. What runs inside the
 * engine (patterns, `indexOf`) is counted as one; see `stepsOf` for patterns.
 */
export class WorkCounter {
  readonly #session = new Session();

  constructor() {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The work of one run. */
  of(run: () => unknown): Work {
    this.#take();
    run();
    const work = new Map<string, readonly Profiler.CoverageRange[]>();
    for (const { url, functions } of this.#take()) {
      const file = OWN.exec(url)?.[1];
      if (file === undefined) continue;
      for (const { functionName, ranges } of functions)
        work.set(`${file}: ${functionName || 'a function'} at ${ranges[0]?.startOffset}`, ranges);
    }
    return work;
  }

  end(): void {
    this.#post('Profiler.stopPreciseCoverage');
    this.#session.disconnect();
  }

  #take(): readonly Profiler.ScriptCoverage[] {
    let taken: readonly Profiler.ScriptCoverage[] = [];
    // Within one thread it is answered before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, { result }) => {
      if (error) throw error;
      taken = result;
    });
    return taken;
  }

  #post(method: string, params: object = {}): void {
    this.#session.post(method, params, (error) => {
      if (error) throw error;
    });
  }
}

/** How often a stretch of a function ran. One that ran as often as what is around it is not reported by itself. */
export function timesOf(work: Work, name: string, { startOffset, endOffset }: Profiler.CoverageRange): number {
  const around = work.get(name)?.filter((other) => other.startOffset <= startOffset && other.endOffset >= endOffset);
  return (
    around?.reduce((one, other) =>
      other.endOffset - other.startOffset < one.endOffset - one.startOffset ? other : one,
    ).count ?? 0
  );
}
