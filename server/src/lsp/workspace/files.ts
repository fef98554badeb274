import { normalizeUri } from '../client/normalize-uri.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import type { FoundFile, Runtime } from '../scheduling/runtime.ts';

/** A file that may be a letter, as it is now: when it changes, another object takes its place. */
export interface WorkspaceFile extends FoundFile {
  /** The file's address in the one form in which this project writes it. */
  readonly key: string;
}

/** The files of a workspace that may be letters. Who has read one is told by its object that it has changed since. */
export class WorkspaceFiles {
  readonly #find: () => Promise<readonly FoundFile[]>;
  readonly #runtime: Pick<Runtime, 'pause'>;
  readonly #files = new Map<string, WorkspaceFile>();
  #isListed = false;
  /** Counts up when what is being listed counts no more. */
  #age = 0;
  /** Counts the files that came, which what is being listed may hold or not. */
  #arrivals = 0;

  constructor(find: () => Promise<readonly FoundFile[]>, runtime: Pick<Runtime, 'pause'>) {
    this.#find = find;
    this.#runtime = runtime;
  }

  /** Whether the list is whole, as far as is known. */
  get isListed(): boolean {
    return this.#isListed;
  }

  all(): Iterable<WorkspaceFile> {
    return this.#files.values();
  }

  has(key: string): boolean {
    return this.#files.has(key);
  }

  /** Whether nothing has happened to a file since this was it. */
  isCurrent(file: WorkspaceFile): boolean {
    return this.#files.get(file.key) === file;
  }

  /** Looks for the files anew; those whose stamps are the same are as they were. */
  async list(): Promise<void> {
    for (let age = -1; age !== this.#age; ) {
      age = this.#age;
      const arrivals = this.#arrivals;
      const found = new Map<string, FoundFile>();
      const isOld = () => age !== this.#age;
      const keep = (file: FoundFile) => void found.set(normalizeUri(file.uri), file);
      if (!(await forEachYielding(await this.#find(), this.#runtime, isOld, keep)) || isOld()) continue;
      for (const key of this.#files.keys()) if (!found.has(key)) this.#files.delete(key);
      for (const [key, file] of found) {
        const known = this.#files.get(key);
        if (known === undefined || known.stamp !== file.stamp) this.#files.set(key, { ...file, key });
      }
      this.#isListed = arrivals === this.#arrivals;
    }
  }

  /** Has the list count as old. */
  relist(): void {
    this.#age++;
    this.#isListed = false;
  }

  /** A file came or changed. */
  touch(uri: string): void {
    const file = this.#files.get(normalizeUri(uri));
    if (file) {
      this.#files.set(file.key, { ...file });
      return;
    }
    // Whether a file that came is one of those that are looked for is known to who looks for them.
    this.#arrivals++;
    this.#isListed = false;
  }

  /** Files went, or folders with all that was in them; whether any is one of these. */
  remove(uris: readonly string[]): boolean {
    const gone = new Set(uris.map(normalizeUri));
    if (gone.size === 0) return false;
    const before = this.#files.size;
    for (const key of this.#files.keys()) {
      for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
        if (gone.has(key.slice(0, end))) this.#files.delete(key);
      }
    }
    return this.#files.size < before;
  }

  /** Nothing that was read counts any more, since folders or configurations changed. */
  renew(): void {
    this.relist();
    for (const [key, file] of this.#files) this.#files.set(key, { ...file });
  }
}
