import { normalizeUri } from '../client/normalize-uri.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import type { FoundFile, Runtime } from '../scheduling/runtime.ts';

/** A version of a file that may be a letter: when the file changes, another object replaces it. */
export interface WorkspaceFile extends FoundFile {
  /** The normalized URI. */
  readonly key: string;
}

/** Lists the files of a workspace that may be letters. A file has changed if its object is not the current one. */
export class WorkspaceFiles {
  readonly #find: () => Promise<readonly FoundFile[]>;
  readonly #runtime: Pick<Runtime, 'pause'>;
  readonly #files = new Map<string, WorkspaceFile>();
  #isListed = false;
  /** Increases when a listing in progress becomes invalid. */
  #listVersion = 0;
  /** Counts created files, which a listing in progress may or may not contain. */
  #arrivals = 0;

  constructor(find: () => Promise<readonly FoundFile[]>, runtime: Pick<Runtime, 'pause'>) {
    this.#find = find;
    this.#runtime = runtime;
  }

  /** Returns whether the list is complete, as far as is known. */
  get isListed(): boolean {
    return this.#isListed;
  }

  all(): Iterable<WorkspaceFile> {
    return this.#files.values();
  }

  /** Returns the listed file of a normalized URI. */
  get(key: string): WorkspaceFile | undefined {
    return this.#files.get(key);
  }

  has(key: string): boolean {
    return this.#files.has(key);
  }

  /** Returns whether a file has not changed since this object was made. */
  isCurrent(file: WorkspaceFile): boolean {
    return this.#files.get(file.key) === file;
  }

  /** Lists the files again; those with the same stamps are unchanged. */
  async list(): Promise<void> {
    for (let version = -1; version !== this.#listVersion; ) {
      version = this.#listVersion;
      const arrivals = this.#arrivals;
      const found = new Map<string, FoundFile>();
      const isStale = () => version !== this.#listVersion;
      const keep = (file: FoundFile) => void found.set(normalizeUri(file.uri), file);
      if (!(await forEachYielding(await this.#find(), this.#runtime, isStale, keep)) || isStale()) continue;
      for (const key of this.#files.keys()) if (!found.has(key)) this.#files.delete(key);
      for (const [key, file] of found) {
        const known = this.#files.get(key);
        if (known === undefined || known.stamp !== file.stamp) this.#files.set(key, { ...file, key });
      }
      this.#isListed = arrivals === this.#arrivals;
    }
  }

  /** Marks the list as incomplete. */
  invalidateList(): void {
    this.#listVersion++;
    this.#isListed = false;
  }

  /** Records that a file was created or changed. */
  markChanged(uri: string): void {
    const file = this.#files.get(normalizeUri(uri));
    if (file) {
      this.#files.set(file.key, { ...file });
      return;
    }
    // Only listing again tells whether a created file is one that is looked for.
    this.#arrivals++;
    this.#isListed = false;
  }

  /** Removes files, and all files in folders, that were deleted. Returns whether any was listed. */
  remove(uris: readonly string[]): boolean {
    const deleted = new Set(uris.map(normalizeUri));
    if (deleted.size === 0) return false;
    const before = this.#files.size;
    for (const key of this.#files.keys()) {
      for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
        if (deleted.has(key.slice(0, end))) this.#files.delete(key);
      }
    }
    return this.#files.size < before;
  }

  /** Marks the list as incomplete and all files as changed, since folders or configurations changed. */
  invalidateAll(): void {
    this.invalidateList();
    for (const [key, file] of this.#files) this.#files.set(key, { ...file });
  }
}
