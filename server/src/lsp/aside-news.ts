import type { SiftedFindings } from '../review/aside/set-aside.ts';
import { UnusedEntries } from '../review/aside/unused-entries.ts';
import type { FileDiagnostics } from './file-diagnostics.ts';
import { keyOf } from './files.ts';

/** Tells in the files that ignore findings which of their entries ignore nothing in the letters that were checked. */
export class AsideNews {
  readonly #entries = new UnusedEntries();
  readonly #diagnostics: Pick<FileDiagnostics, 'show'>;

  constructor(diagnostics: Pick<FileDiagnostics, 'show'>) {
    this.#diagnostics = diagnostics;
  }

  /** A letter was checked with what this file ignores. */
  saw(letter: string, file: string | undefined, sifted: SiftedFindings): void {
    this.#tell(this.#entries.saw(keyOf(letter), file, sifted));
  }

  /** A letter is not looked at any more. */
  forget(letter: string): void {
    this.#tell(this.#entries.forget(keyOf(letter)));
  }

  /** All is to be checked anew. */
  clear(): void {
    this.#tell(this.#entries.clear());
  }

  #tell(files: readonly string[]): void {
    for (const file of files) this.#diagnostics.show('unused entries', file, this.#entries.problemsIn(file));
  }
}
