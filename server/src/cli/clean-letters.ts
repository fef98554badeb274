import path from 'node:path';
import { decodeText } from '../platform/decode-text.ts';
import { isCode } from '../platform/errors.ts';
import { reasonNotWritten, replaceFile } from '../platform/replace-file.ts';
import { fileBytes } from './file-bytes.ts';
import { KEY_LENGTH } from './letter-keys.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** The file of a cache in the current directory. */
export const CACHE_FILE = '.imr-letter.cache';

/** The first line of a cache. */
const HEAD = 'imr-letter cache 1\n';
/** The maximum number of keys; the oldest go first. */
const MOST_KEYS = 500_000;
/** The maximum number of retries for a cache that other processes change. */
const MOST_TRIES = 20;

/** The keys of texts in which nothing was found, in a file. It holds no word of a letter. */
export class CleanLetters {
  readonly #file: string;
  readonly #shown: string;
  readonly #used = new Set<string>();
  readonly #text: string | undefined;
  /** The keys as the run began. */
  readonly known: ReadonlySet<string>;

  private constructor(file: string, shown: string, text: string | undefined) {
    this.#file = file;
    this.#shown = sanitize(shown);
    this.#text = text;
    this.known = keysIn(text);
  }

  /** Reads a cache; a string says why a file can't be one. */
  static async open(named: string, cwd: string): Promise<CleanLetters | string> {
    const file = path.resolve(cwd, named);
    try {
      const text = decodeText(await fileBytes(file));
      if (!isCache(text)) return `${sanitize(named)}: it is no cache, so it was left as it is`;
      return new CleanLetters(file, named, text);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return new CleanLetters(file, named, undefined);
      return `${sanitize(named)}: ${reasonNotWritten(error)}`;
    }
  }

  /** Notes the key of a text in which nothing was found. */
  add(key: string): void {
    this.#used.add(key);
  }

  /** Writes the cache, and names on standard error why it can't be written. */
  async save({ err }: Pick<CliIo, 'err'>): Promise<void> {
    const why = await this.#written().catch(reasonNotWritten);
    if (why !== undefined) await err.write(`imr-letter: ${this.#shown}: the cache was not written: ${why}\n`);
  }

  async #written(): Promise<string | undefined> {
    let before = this.#text;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const older = [...keysIn(before)].filter((key) => !this.#used.has(key));
      const keys = [...older, ...this.#used].slice(-MOST_KEYS);
      const text = `${HEAD}${keys.join('\n')}\n`;
      if ((await replaceFile(this.#file, before, text)) === 'written') return undefined;
      before = await fileBytes(this.#file).then(decodeText, () => undefined);
      if (before !== undefined && !isCache(before)) return 'another program has written something else there';
    }
    return 'other programs change it all the time';
  }
}

function isCache(text: string): boolean {
  return text === '' || text.startsWith(HEAD);
}

function keysIn(text = ''): Set<string> {
  return new Set(
    text
      .slice(HEAD.length)
      .split('\n')
      .filter((key) => key.length === KEY_LENGTH),
  );
}
