import { normalizeUri } from '../client/normalize-uri.ts';

/** The files whose letters are checked regardless of the settings, since a command requested it. */
export class RequestedFiles {
  readonly #all = new Requested();
  readonly #current = new Requested();

  /** Whether a check of any letters was requested. */
  get isAny(): boolean {
    return this.#all.isAny;
  }

  /** Whether a requested check is not done yet. */
  get isCurrent(): boolean {
    return this.#current.isAny;
  }

  /** Adds files and folders by their URIs; all files if there are none. */
  add(uris: readonly string[] | undefined): void {
    this.#all.add(uris);
    this.#current.add(uris);
  }

  /** Records that the requested check is done: the files stay in scope. */
  done(): void {
    this.#current.clear();
  }

  clear(): void {
    this.#all.clear();
    this.#current.clear();
  }

  /** Returns whether the check of a file, by its normalized URI, was ever requested. */
  has(key: string): boolean {
    return this.#all.has(key);
  }

  /** Returns whether the check of a file, by its normalized URI, was requested and is not done yet. */
  isNow(key: string): boolean {
    return this.#current.has(key);
  }
}

class Requested {
  readonly #keys = new Set<string>();
  #isEverything = false;

  get isAny(): boolean {
    return this.#isEverything || this.#keys.size > 0;
  }

  add(uris: readonly string[] | undefined): void {
    if (!uris) this.#isEverything = true;
    for (const uri of uris ?? []) this.#keys.add(normalizeUri(uri).replace(/\/+$/, ''));
  }

  clear(): void {
    this.#isEverything = false;
    this.#keys.clear();
  }

  /** Returns whether a file is one of these, or lies in one of these folders. */
  has(key: string): boolean {
    if (this.#isEverything || this.#keys.has(key)) return true;
    if (this.#keys.size === 0) return false;
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
      if (this.#keys.has(key.slice(0, end))) return true;
    return false;
  }
}
