import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Catalogue } from '../../guidelines/catalogue.ts';
import { type IndexedFile, type IndexedLetter, indexedLetter, LetterIndex } from '../../index/letter-index.ts';
import type { Letter } from '../../letter/letter.ts';
import { isLetter } from '../../letter/recognize.ts';
import { guardedLetters } from '../../review/guarded-check.ts';
import { Overdue, type Watchdog } from '../../review/watchdog.ts';
import { type ErrorLog, redactedError } from '../client/error-log.ts';
import { normalizeUri } from '../client/normalize-uri.ts';
import { type LetterCache, type LetterText, letterText } from '../documents/letter-cache.ts';
import { forEachYielding } from '../scheduling/for-each-yielding.ts';
import type { Runtime } from '../scheduling/runtime.ts';
import type { StoppedWork } from '../scheduling/stopped-work.ts';
import type { WorkspaceFile, WorkspaceFiles } from './files.ts';

/** The name of a file that is a letter by its extension; other text files are letters if they contain one. */
export const LETTER_NAME = /\.imr(?:\.txt)?$/i;

/** The number of files that are read concurrently. */
export const BATCH_SIZE = 4;

/** What reading the letters of a workspace depends on. */
export interface WorkspaceLettersOptions {
  readonly files: WorkspaceFiles;
  /** Returns a file's text; undefined, or rejects, if it can't be read. */
  read(uri: string): Promise<string | undefined>;
  catalogueOf(uri: string): Promise<Catalogue>;
  openDocuments(): readonly TextDocument[];
  readonly letters: LetterCache;
  readonly runtime: Pick<Runtime, 'pause' | 'guard'>;
  readonly watchdog: Watchdog;
  readonly stopped: Pick<StoppedWork, 'recordReading'>;
  readonly log: ErrorLog;
}

/** Indexes the letters of a workspace: of files, and of open documents from their text. */
export class WorkspaceLetters {
  readonly #options: WorkspaceLettersOptions;
  readonly #index = new LetterIndex();
  /** By normalized URI, the version of the file that was read. */
  readonly #read = new Map<string, WorkspaceFile>();
  #reading: Promise<void> | undefined;
  #nextRefresh: Promise<void> | undefined;
  #isRead = false;
  #version = 0;
  #isFullReported = false;

  constructor(options: WorkspaceLettersOptions) {
    this.#options = options;
  }

  /** Returns whether all letters were read at least once. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Returns a number that increases when the known letters change. */
  get version(): number {
    return this.#version;
  }

  /** Reads new and changed files and removes deleted ones; a call during a run starts another run after it. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#nextRefresh ??= this.#reading.then(() => {
        this.#nextRefresh = undefined;
        return this.refresh();
      });
      return this.#nextRefresh;
    }
    this.#reading = this.#refresh()
      .catch((error) => {
        this.#options.log.error(redactedError('Reading the letters of the workspace', error));
      })
      .finally(() => {
        if (!this.#isRead) this.#version++;
        this.#isRead = true;
        this.#reading = undefined;
      });
    return this.#reading;
  }

  /** Discards all letters, since folders or catalogues changed. */
  forget(): void {
    this.#version++;
    this.#isRead = false;
    this.#index.clear();
    this.#read.clear();
  }

  /** Returns all files with their citations, open documents from their text; `requested` is included in any case. */
  async files(requested?: TextDocument): Promise<readonly IndexedFile[]> {
    const open = [...new Set([...(requested ? [requested] : []), ...this.#options.openDocuments()])];
    const keys = new Set(open.map(({ uri }) => normalizeUri(uri)));
    const files = [...this.#index.files()].filter(({ uri }) => !keys.has(uri) && this.#options.files.has(uri));
    for (const document of open) {
      const { uri, letters } = this.#options.letters.of(document);
      files.push({ uri, letters: await this.#indexed(uri, letters) });
    }
    return files;
  }

  /** Returns a file's text; undefined if it can't be read. */
  read({ uri }: WorkspaceFile): Promise<string | undefined> {
    return this.#options.read(uri).catch(() => undefined);
  }

  /** Returns a file's text with its letters; undefined if it isn't a letter or could not be read. */
  async textOf({ key, uri }: WorkspaceFile, source: string | undefined): Promise<LetterText | undefined> {
    if (source === undefined || !(LETTER_NAME.test(key) || isLetter(source))) return undefined;
    const letters = await guardedLetters(this.#options.watchdog, source);
    if (!letters) this.#options.stopped.recordReading(uri);
    return letterText({ uri, version: 0, source }, letters);
  }

  /** Adds a file's letters to the index, unless they are in it, or the file has changed since. */
  async keep(file: WorkspaceFile, text: LetterText | undefined): Promise<void> {
    const { key, uri } = file;
    if (this.#read.get(key) === file) return;
    const letters = text ? await this.#indexed(uri, text.letters) : [];
    if (!this.#options.files.isCurrent(file)) return;
    this.#read.set(key, file);
    this.#version++;
    if (this.#index.set({ uri: key, letters }) || this.#isFullReported) return;
    this.#isFullReported = true;
    this.#options.log.error('The workspace has more letters than are indexed, so some are not searched.');
  }

  async #refresh(): Promise<void> {
    const { files, runtime } = this.#options;
    do {
      await files.list();
      this.#removeDeleted();
      const unread = [...files.all()].filter((file) => this.#read.get(file.key) !== file);
      for (let at = 0; at < unread.length && files.isListed; at += BATCH_SIZE) {
        const some = unread.slice(at, at + BATCH_SIZE);
        await Promise.all(some.map(async (file) => this.keep(file, await this.textOf(file, await this.read(file)))));
        await runtime.pause();
      }
    } while (!files.isListed);
  }

  /** Removes deleted files from the index. */
  #removeDeleted(): void {
    for (const key of this.#read.keys()) {
      if (this.#options.files.has(key)) continue;
      this.#read.delete(key);
      this.#index.delete(key);
      this.#version++;
    }
  }

  async #indexed(uri: string, letters: readonly Letter[]): Promise<readonly IndexedLetter[]> {
    const catalogue = await this.#options.catalogueOf(uri);
    const indexed: IndexedLetter[] = [];
    const index = (letter: Letter) => void indexed.push(indexedLetter(letter, catalogue));
    const [letter] = letters;
    const { watchdog, runtime, log } = this.#options;
    try {
      if (!letter || letters.length > 1) await forEachYielding(letters, runtime, () => false, index);
      else if (!(await watchdog.soon(letter.source.length, () => index(letter)))) throw new Overdue();
    } catch (error) {
      log.error(redactedError('Looking for citations', error));
    }
    return indexed;
  }
}
