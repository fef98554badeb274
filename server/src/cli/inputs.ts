import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FileSystemAdapter, glob, isDynamicPattern } from 'tinyglobby';
import { errorText } from '../platform/errors.ts';
import {
  type Input,
  inputsBelow,
  isFile,
  LETTER_NAME,
  SKIPPED_FOLDERS,
  type Unreadable,
} from '../platform/walk-folder.ts';

/** Standard input, as a path. */
export const STANDARD_INPUT = '-';

/** A list of paths, and the file that holds it. */
interface PathList {
  readonly name: string;
  readonly paths: AsyncIterable<string>;
}

/** What else counts in a search for files. */
interface InputSearch {
  /** Globs of files in folders that count whatever they are called. */
  readonly include?: readonly string[];
  /** Further paths; none of them is a glob. */
  readonly list?: PathList;
}

/** Yields the files that paths name, each once, as they are found: files, folders in depth, globs and standard input. */
export async function* findInputs(
  paths: readonly string[],
  cwd: string,
  unreadable: Unreadable,
  { include = [], list }: InputSearch = {},
): AsyncGenerator<Input, void, undefined> {
  const seen = new Set<string>();
  const isNew = (input: Input) => {
    const key = input.path ?? STANDARD_INPUT;
    return !seen.has(key) && seen.add(key);
  };
  for (const given of paths.length === 0 && !list ? ['.'] : paths) {
    for await (const input of inputsOf(given, cwd, unreadable, include)) if (isNew(input)) yield input;
  }
  if (!list) return;
  try {
    for await (const listed of list.paths) {
      for await (const input of inputsAt(listed, cwd, unreadable, include)) if (isNew(input)) yield input;
    }
  } catch (error) {
    await unreadable(list.name, errorText(error));
  }
}

async function* inputsOf(
  given: string,
  cwd: string,
  unreadable: Unreadable,
  include: readonly string[],
): AsyncGenerator<Input, void, undefined> {
  if (given === STANDARD_INPUT) {
    yield { file: STANDARD_INPUT, within: cwd, declared: true };
    return;
  }
  const pattern = path.sep === '\\' ? given.replaceAll('\\', '/') : given;
  const isGlob = isDynamicPattern(pattern) && !(await stat(path.resolve(cwd, given)).catch(() => undefined));
  if (isGlob) yield* inputsLike(given, pattern, cwd, unreadable);
  else yield* inputsAt(given, cwd, unreadable, include);
}

/** Yields a file, or those of a folder. */
async function* inputsAt(
  given: string,
  cwd: string,
  unreadable: Unreadable,
  include: readonly string[],
): AsyncGenerator<Input, void, undefined> {
  const full = path.resolve(cwd, given);
  try {
    const found = await stat(full);
    if (found.isDirectory()) {
      const included = await includedIn(full, include);
      yield* inputsBelow(given, full, { within: configRoot(full, cwd), unreadable, included });
    } else yield { file: given, path: full, within: configRoot(path.dirname(full), cwd), declared: true };
  } catch (error) {
    await unreadable(given, errorText(error));
  }
}

/** Matches a glob that asks for documents by the end of their names: "letters/*.pdf". */
const NAMES_DOCUMENTS = /\.(?:pdf|docx|\{[^}]*(?:pdf|docx)[^}]*\})$/i;

async function* inputsLike(
  given: string,
  pattern: string,
  cwd: string,
  unreadable: Unreadable,
): AsyncGenerator<Input, void, undefined> {
  const absolute = path.isAbsolute(given);
  const options = {
    cwd,
    absolute,
    ignore: IGNORED,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: LINKS_AS_FILES,
  };
  const files = (await glob(pattern, options)).sort();
  if (files.length === 0) await unreadable(given, 'no file matches it');
  const top = configRoot(path.resolve(cwd, fixedPartOf(pattern)), cwd);
  const ofPattern = NAMES_DOCUMENTS.test(pattern) ? { isIncluded: true as const } : {};
  for (const file of files) {
    const full = path.resolve(cwd, file);
    yield { file: path.normalize(file), path: full, within: top, declared: LETTER_NAME.test(file), ...ofPattern };
  }
}

/** Returns the files of a folder that globs match; a glob without a slash matches in depth. */
async function includedIn(folder: string, include: readonly string[]): Promise<ReadonlySet<string>> {
  if (include.length === 0) return new Set();
  const patterns = include.map((pattern) => {
    const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
    return slashed.includes('/') ? slashed : `**/${slashed}`;
  });
  const options = { cwd: folder, absolute: true, expandDirectories: false, followSymbolicLinks: false };
  const files = await glob(patterns, { ...options, ignore: IGNORED, fs: LINKS_AS_FILES });
  return new Set(files.map((file) => path.normalize(file)));
}

const IGNORED = [...SKIPPED_FOLDERS].map((folder) => `**/${folder}/**`);

type Listed = (error: unknown, entries?: readonly Dirent[]) => void;

/** A glob looks for files as a folder's search does: links to files are files, and links to folders are not followed. */
const LINKS_AS_FILES = {
  readdir(folder: string, _options: unknown, done: Listed): void {
    filesAndFolders(folder).then((entries) => done(null, entries), done);
  },
} as FileSystemAdapter;

async function filesAndFolders(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => {
      const isLinkedFile = entry.isSymbolicLink() && (await isFile(entry, path.join(folder, entry.name)));
      return isLinkedFile ? Object.assign(Object.create(entry), { isFile: () => true }) : entry;
    }),
  );
}

/** Returns the folder up to which a configuration counts: the current one, or, for what lies outside of it, the one named. */
export function configRoot(folder: string, cwd: string): string {
  const way = path.relative(cwd, folder);
  const outside = way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
  return outside ? folder : cwd;
}

/** Returns the folders with which a glob begins, before its first part that matches several. */
function fixedPartOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return parts.slice(0, first === -1 ? -1 : first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}
