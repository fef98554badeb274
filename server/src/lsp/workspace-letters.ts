import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Catalogue } from '../guidelines/catalogue.ts';
import type { Letter } from '../letter/letter.ts';
import { parseLetters } from '../letter/parse.ts';
import { isLetter } from '../letter/recognize.ts';
import { type IndexedFile, type IndexedLetter, indexedLetter, LetterIndex } from '../review/letter-index.ts';
import { describeFailure, type FailureLog } from './failures.ts';
import { keyOf } from './files.ts';
import type { LetterCache } from './letter-cache.ts';
import { paced } from './pace.ts';
import type { FoundFile, Runtime } from './runtime.ts';

/** Whether a file's name says that it is a letter; a plain text is one if it holds one. */
const LETTER_NAME = /\.imr(?:\.txt)?$/i;

/** How many files are read at a time. */
const AT_ONCE = 8;

/** What the letters of a workspace are found and read by. */
export interface WorkspaceLettersSources {
  /** The files that may be letters, in all folders. */
  find(): Promise<readonly FoundFile[]>;
  /** A file's text; undefined or a throw where it can't be read. */
  read(uri: string): Promise<string | undefined>;
  catalogueOf(uri: string): Promise<Catalogue>;
  openDocuments(): readonly TextDocument[];
  readonly letters: LetterCache;
  readonly runtime: Pick<Runtime, 'pause'>;
  readonly log: FailureLog;
}

/** The letters of a workspace: files from the index, and open documents as they are now. */
export class WorkspaceLetters {
  readonly #sources: WorkspaceLettersSources;
  readonly #index = new LetterIndex();
  /** Files that changed since they were read. */
  readonly #stale = new Set<string>();
  /** Counts up when all that was read counts no more. */
  #age = 0;
  #reading: Promise<void> | undefined;
  #again: Promise<void> | undefined;
  #isRead = false;
  #version = 0;
  #isFullTold = false;

  constructor(sources: WorkspaceLettersSources) {
    this.#sources = sources;
  }

  /** Whether all letters were read once. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Counts up when other letters, or others than before, are known. */
  get version(): number {
    return this.#version;
  }

  /** Reads what is new or changed and forgets what is gone; what changes while letters are being read is read after that. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#again ??= this.#reading.then(() => {
        this.#again = undefined;
        return this.refresh();
      });
      return this.#again;
    }
    this.#reading = this.#refreshed()
      .catch((error) => {
        this.#sources.log.error(describeFailure('Reading the letters of the workspace', error));
        this.#isRead = true;
        this.#version++;
      })
      .finally(() => {
        this.#reading = undefined;
      });
    return this.#reading;
  }

  /** A file came, changed or went. */
  touch(uri: string): void {
    this.#stale.add(keyOf(uri));
  }

  /** Forgets all, since folders or catalogues changed. */
  forget(): void {
    this.#age++;
    this.#version++;
    this.#isRead = false;
    this.#index.clear();
    this.#stale.clear();
  }

  /** All files with what is cited in them, open documents as they are now, `asked` whatever it is. */
  async files(asked?: TextDocument): Promise<readonly IndexedFile[]> {
    const open = [...new Set([...(asked ? [asked] : []), ...this.#sources.openDocuments()])];
    const keys = new Set(open.map(({ uri }) => keyOf(uri)));
    const files = [...this.#index.files()].filter(({ uri }) => !keys.has(uri));
    for (const document of open) {
      const { uri, letters } = this.#sources.letters.of(document);
      files.push({ uri, letters: await this.#indexed(uri, letters), stamp: undefined });
    }
    return files;
  }

  async #refreshed(): Promise<void> {
    for (let age = -1; age !== this.#age; ) {
      age = this.#age;
      await this.#refresh();
    }
  }

  async #refresh(): Promise<void> {
    const age = this.#age;
    const found = new Map<string, FoundFile>();
    for (const file of await this.#sources.find()) found.set(keyOf(file.uri), file);
    if (age !== this.#age) return;
    const gone = [...this.#index.files()].filter(({ uri }) => !found.has(uri));
    for (const { uri } of gone) this.#index.delete(uri);
    const news = [...found].filter(([key, { stamp }]) => {
      const known = this.#index.file(key);
      return !known || known.stamp !== stamp || this.#stale.has(key);
    });
    for (let at = 0; at < news.length && age === this.#age; at += AT_ONCE) {
      await Promise.all(news.slice(at, at + AT_ONCE).map(([key, file]) => this.#read(key, file, age)));
      await this.#sources.runtime.pause();
    }
    if (age !== this.#age) return;
    if (gone.length > 0 || news.length > 0 || !this.#isRead) this.#version++;
    this.#isRead = true;
  }

  async #read(key: string, { uri, stamp }: FoundFile, age: number): Promise<void> {
    this.#stale.delete(key);
    const text = await this.#sources.read(uri).catch(() => undefined);
    const isOne = text !== undefined && (LETTER_NAME.test(key) || isLetter(text));
    const letters = isOne ? await this.#indexed(uri, parseLetters(text)) : [];
    if (age !== this.#age || this.#index.set({ uri: key, letters, stamp }) || this.#isFullTold) return;
    this.#isFullTold = true;
    this.#sources.log.error('The workspace holds more letters than are kept in mind, so some are not searched.');
  }

  async #indexed(uri: string, letters: readonly Letter[]): Promise<readonly IndexedLetter[]> {
    const catalogue = await this.#sources.catalogueOf(uri);
    const indexed: IndexedLetter[] = [];
    await paced(
      letters,
      this.#sources.runtime,
      () => false,
      (letter) => void indexed.push(indexedLetter(letter, catalogue)),
    );
    return indexed;
  }
}
