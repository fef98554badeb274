import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorText } from './errors.ts';

/** A file to read. */
export interface Input {
  /** Its path in output: as given, or below the given folder. */
  readonly file: string;
  /** Its absolute path; absent for standard input. */
  readonly path?: string;
  /** The folder up to which its configuration may lie. */
  readonly within: string;
  /** True if it is checked whatever it contains: named explicitly, or by its extension. */
  readonly declared: boolean;
  /** True for a file in a folder whose extension is that of a document format. */
  readonly isDocument?: true;
  /** True for a file that a glob includes, so that a document is read. */
  readonly isIncluded?: true;
  /** The absolute path of the folder that was named, for a file in it. */
  readonly below?: string;
}

/** Called for each path that can't be read, with the reason; the search continues. */
export type Unreadable = (file: string, why: string) => Promise<void>;

/** Matches the name of a letter's file. */
export const LETTER_NAME = /\.imr(\.txt)?$/i;

/** The folders that hold no letters of their owner. */
export const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);

const TEXT_NAME = /\.txt$/i;
/** Matches document formats, which are reported and not read. */
const DOCUMENT_NAME = /\.(?:pdf|docx?|odt|rtf)$/i;

/** A search in a folder. */
export interface FolderSearch {
  /** The folder up to which configurations may lie. */
  readonly within: string;
  readonly unreadable: Unreadable;
  /** The absolute paths of further files that count, whatever they are called. */
  readonly included?: ReadonlySet<string>;
  /** The absolute path of the folder that was named; by default the one searched. */
  readonly below?: string;
}

/** Yields the files below a folder that may be letters, and documents that may hold some, in depth and in the order of their names. */
export async function* inputsBelow(
  shown: string,
  folder: string,
  search: FolderSearch,
): AsyncGenerator<Input, void, undefined> {
  const { within, unreadable, included, below = folder } = search;
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    await unreadable(shown, errorText(error));
    return;
  }
  for (const entry of entries.sort(byName)) {
    const full = path.join(folder, entry.name);
    const file = path.join(shown, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) yield* inputsBelow(file, full, { ...search, below });
      continue;
    }
    const isIncluded = included?.has(full) === true;
    const isDocument = DOCUMENT_NAME.test(entry.name);
    const declared = LETTER_NAME.test(entry.name);
    if (!isIncluded && !isDocument && !declared && !TEXT_NAME.test(entry.name)) continue;
    if (!(await isFile(entry, full))) continue;
    const kind = { ...(isDocument && { isDocument: true as const }), ...(isIncluded && { isIncluded: true as const }) };
    yield { file, path: full, within, declared, below, ...kind };
  }
}

/** Returns whether an entry is a file or a link to one. A broken link counts, so that reading it reports it. */
export async function isFile(entry: Dirent, full: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return (await stat(full)).isFile();
  } catch {
    return true;
  }
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
