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

/** Whether a file's name says that it is a letter; a plain text is one if it holds one. */
export const LETTER_NAME = /\.imr(?:\.txt)?$/i;

/** How many files are read at a time. */
export const FILES_AT_ONCE = 4;

/** What the letters of a workspace are found and read by. */
export interface WorkspaceLettersSources {
  readonly files: WorkspaceFiles;
  /** A file's text; undefined or a throw where it can't be read. */
  read(uri: string): Promise<string | undefined>;
  catalogueOf(uri: string): Promise<Catalogue>;
  openDocuments(): readonly TextDocument[];
  readonly letters: LetterCache;
  readonly runtime: Pick<Runtime, 'pause' | 'guard'>;
  readonly watchdog: Watchdog;
  readonly stopped: Pick<StoppedWork, 'reading'>;
  readonly log: ErrorLog;
}

/** The letters of a workspace: files from the index, and open documents as they are now. */
export class WorkspaceLetters {
  readonly #sources: WorkspaceLettersSources;
  readonly #index = new LetterIndex();
  /** By address, the file as it was when it was read. */
  readonly #read = new Map<string, WorkspaceFile>();
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
    this.#reading = this.#refresh()
      .catch((error) => {
        this.#sources.log.error(redactedError('Reading the letters of the workspace', error));
      })
      .finally(() => {
        if (!this.#isRead) this.#version++;
        this.#isRead = true;
        this.#reading = undefined;
      });
    return this.#reading;
  }

  /** Forgets all, since folders or catalogues changed. */
  forget(): void {
    this.#version++;
    this.#isRead = false;
    this.#index.clear();
    this.#read.clear();
  }

  /** All files with what is cited in them, open documents as they are now, `asked` whatever it is. */
  async files(asked?: TextDocument): Promise<readonly IndexedFile[]> {
    const open = [...new Set([...(asked ? [asked] : []), ...this.#sources.openDocuments()])];
    const keys = new Set(open.map(({ uri }) => normalizeUri(uri)));
    const files = [...this.#index.files()].filter(({ uri }) => !keys.has(uri) && this.#sources.files.has(uri));
    for (const document of open) {
      const { uri, letters } = this.#sources.letters.of(document);
      files.push({ uri, letters: await this.#indexed(uri, letters) });
    }
    return files;
  }

  /** A file's text; undefined for one that can't be read. */
  read({ uri }: WorkspaceFile): Promise<string | undefined> {
    return this.#sources.read(uri).catch(() => undefined);
  }

  /** A file's text with its letters; undefined for one that is no letter or could not be read. */
  async textOf({ key, uri }: WorkspaceFile, source: string | undefined): Promise<LetterText | undefined> {
    if (source === undefined || !(LETTER_NAME.test(key) || isLetter(source))) return undefined;
    const letters = await guardedLetters(this.#sources.watchdog, source);
    if (!letters) this.#sources.stopped.reading(uri);
    return letterText({ uri, version: 0, source }, letters);
  }

  /** Keeps in the index what was read of a file, unless that is known, or the file has changed since. */
  async keep(file: WorkspaceFile, text: LetterText | undefined): Promise<void> {
    const { key, uri } = file;
    if (this.#read.get(key) === file) return;
    const letters = text ? await this.#indexed(uri, text.letters) : [];
    if (!this.#sources.files.isCurrent(file)) return;
    this.#read.set(key, file);
    this.#version++;
    if (this.#index.set({ uri: key, letters }) || this.#isFullTold) return;
    this.#isFullTold = true;
    this.#sources.log.error('The workspace holds more letters than are kept in mind, so some are not searched.');
  }

  async #refresh(): Promise<void> {
    const { files, runtime } = this.#sources;
    do {
      await files.list();
      this.#drop();
      const unread = [...files.all()].filter((file) => this.#read.get(file.key) !== file);
      for (let at = 0; at < unread.length && files.isListed; at += FILES_AT_ONCE) {
        const some = unread.slice(at, at + FILES_AT_ONCE);
        await Promise.all(some.map(async (file) => this.keep(file, await this.textOf(file, await this.read(file)))));
        await runtime.pause();
      }
    } while (!files.isListed);
  }

  /** Forgets files that are gone. */
  #drop(): void {
    for (const key of this.#read.keys()) {
      if (this.#sources.files.has(key)) continue;
      this.#read.delete(key);
      this.#index.delete(key);
      this.#version++;
    }
  }

  async #indexed(uri: string, letters: readonly Letter[]): Promise<readonly IndexedLetter[]> {
    const catalogue = await this.#sources.catalogueOf(uri);
    const indexed: IndexedLetter[] = [];
    const index = (letter: Letter) => void indexed.push(indexedLetter(letter, catalogue));
    const [letter] = letters;
    const { watchdog, runtime, log } = this.#sources;
    try {
      if (!letter || letters.length > 1) await forEachYielding(letters, runtime, () => false, index);
      else if (!(await watchdog.soon(letter.source.length, () => index(letter)))) throw new Overdue();
    } catch (error) {
      log.error(redactedError('Looking for citations', error));
    }
    return indexed;
  }
}
