import type { FilteredFindings } from '../../suppressions/apply-suppressions.ts';
import { UnusedSuppressions } from '../../suppressions/unused-entries.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import type { ConfigDiagnostics } from './config-diagnostics.ts';

/** How long changes are collected before they are reported, in milliseconds: thousands of letters may have their entries in one file. */
const DELAY_MS = 100;

/** Reports unused entries of ignore files: those that ignore nothing in the letters that were checked. */
export class UnusedSuppressionReporter {
  readonly #entries = new UnusedSuppressions();
  readonly #diagnostics: Pick<ConfigDiagnostics, 'show'>;
  readonly #runtime: Pick<Runtime, 'after'>;
  /** The files whose unused entries may have changed. */
  readonly #changed = new Set<string>();

  constructor(diagnostics: Pick<ConfigDiagnostics, 'show'>, runtime: Pick<Runtime, 'after'>) {
    this.#diagnostics = diagnostics;
    this.#runtime = runtime;
  }

  /** Records the check of a letter with the entries of an ignore file. */
  record(letter: string, file: string | undefined, filtered: FilteredFindings): void {
    this.#scheduleReport(this.#entries.record(normalizeUri(letter), file, filtered));
  }

  /** Discards what was recorded of a letter. */
  forget(letter: string): void {
    this.#scheduleReport(this.#entries.forget(normalizeUri(letter)));
  }

  /** Discards what was recorded of all letters, before they are checked again. */
  clear(): void {
    this.#scheduleReport(this.#entries.clear());
  }

  #scheduleReport(files: readonly string[]): void {
    if (this.#changed.size === 0 && files.length > 0) this.#runtime.after(DELAY_MS, () => this.#report());
    for (const file of files) this.#changed.add(file);
  }

  #report(): void {
    const files = [...this.#changed];
    this.#changed.clear();
    for (const file of files) this.#diagnostics.show('unused entries', file, this.#entries.problemsIn(file));
  }
}
