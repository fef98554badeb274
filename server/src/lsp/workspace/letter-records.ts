import type { LetterRecord } from '../../report/letter-record.ts';
import type { WorkspaceFile } from './files.ts';

/** Keeps what was found in the letters of files that are not open, without a word of them, for lists and reports. */
export class LetterRecords {
  readonly #records = new Map<string, { readonly file: WorkspaceFile; readonly records: readonly LetterRecord[] }>();
  #version = 0;
  readonly #onChanged: () => void;

  constructor(onChanged: () => void) {
    this.#onChanged = onChanged;
  }

  /** Returns a number that increases when the records change. */
  get version(): number {
    return this.#version;
  }

  /** Keeps the records of a file's letters in the place of older ones. */
  set(file: WorkspaceFile, records: readonly LetterRecord[]): void {
    this.#records.set(file.key, { file, records });
    this.#changed();
  }

  delete(key: string): void {
    if (this.#records.delete(key)) this.#changed();
  }

  /** Returns the records of a file by its normalized URI, of an older version of it too until that is checked. */
  latest(key: string): readonly LetterRecord[] | undefined {
    return this.#records.get(key)?.records;
  }

  /** Returns the records of this version of a file. */
  of(file: WorkspaceFile): readonly LetterRecord[] | undefined {
    const known = this.#records.get(file.key);
    return known?.file === file ? known.records : undefined;
  }

  #changed(): void {
    this.#version++;
    this.#onChanged();
  }
}
