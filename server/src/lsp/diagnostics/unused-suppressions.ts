import type { FilteredFindings } from '../../suppressions/apply-suppressions.ts';
import { UnusedSuppressions } from '../../suppressions/unused-entries.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import type { ConfigDiagnostics } from './config-diagnostics.ts';

/** How long what changed is waited for before it is told, in milliseconds: thousands of letters may have their entries in one file. */
const DELAY = 100;

/** Tells in the files that ignore findings which of their entries ignore nothing in the letters that were checked. */
export class UnusedSuppressionReporter {
  readonly #entries = new UnusedSuppressions();
  readonly #diagnostics: Pick<ConfigDiagnostics, 'show'>;
  readonly #runtime: Pick<Runtime, 'after'>;
  /** The files that something is to be told of. */
  readonly #changed = new Set<string>();

  constructor(diagnostics: Pick<ConfigDiagnostics, 'show'>, runtime: Pick<Runtime, 'after'>) {
    this.#diagnostics = diagnostics;
    this.#runtime = runtime;
  }

  /** A letter was checked with what this file ignores. */
  saw(letter: string, file: string | undefined, sifted: FilteredFindings): void {
    this.#tell(this.#entries.saw(normalizeUri(letter), file, sifted));
  }

  /** A letter is not looked at any more. */
  forget(letter: string): void {
    this.#tell(this.#entries.forget(normalizeUri(letter)));
  }

  /** All is to be checked anew. */
  clear(): void {
    this.#tell(this.#entries.clear());
  }

  #tell(files: readonly string[]): void {
    if (this.#changed.size === 0 && files.length > 0) this.#runtime.after(DELAY, () => this.#tellNow());
    for (const file of files) this.#changed.add(file);
  }

  #tellNow(): void {
    const files = [...this.#changed];
    this.#changed.clear();
    for (const file of files) this.#diagnostics.show('unused entries', file, this.#entries.problemsIn(file));
  }
}
