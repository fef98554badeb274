import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../platform/decode-text.ts';
import { isCode } from '../platform/errors.ts';
import { reasonNotWritten, replaceFile } from '../platform/replace-file.ts';
import type { Input } from '../platform/walk-folder.ts';
import { fileBytes } from './file-bytes.ts';
import { sanitize } from './terminal.ts';

/** Options of commands that make files of others. */
export interface NewFileOptions {
  /** The folder to write to, with the folders of the sources below the ones named; beside each source if absent. */
  readonly out?: string;
  /** Replaces files that are there. */
  readonly force?: boolean;
}

/** A file to write. */
interface NewFile {
  /** The file that it is made of. */
  readonly source: Pick<Input, 'file' | 'path' | 'below'>;
  /** Its name without the folder. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The file that was written, to be shown; or why none was. */
type Written = { readonly shown: string } | { readonly why: string };

/** Writes the files of a run, each at once or not at all, and none over another one. */
export class NewFiles {
  readonly #cwd: string;
  readonly #options: NewFileOptions;
  /** The sources of which files were made, by these files. */
  readonly #sources = new Map<string, string>();

  constructor(cwd: string, options: NewFileOptions) {
    this.#cwd = cwd;
    this.#options = options;
  }

  /** Writes a file. Never rejects. */
  async write({ source, name, content }: NewFile): Promise<Written> {
    const target = path.join(this.#folderFor(source), name);
    const shown = sanitize(path.relative(this.#cwd, target) || target);
    if (target === source.path) return { why: 'it would replace itself' };
    const other = this.#sources.get(target);
    if (other !== undefined) return { why: `${shown} was written from ${sanitize(other)} just now` };
    try {
      await mkdir(path.dirname(target), { recursive: true });
      if (!(await wasWritten(target, content, this.#options.force === true)))
        return { why: `${shown} is there already; --force replaces it` };
    } catch (error) {
      return { why: `${shown}: ${reasonNotWritten(error)}` };
    }
    this.#sources.set(target, source.file);
    return { shown };
  }

  /** Returns the folder of a source, or in the output folder the one as it lay below the folder that was named. */
  #folderFor({ path: source = '', below }: NewFile['source']): string {
    const { out } = this.#options;
    const folder = path.dirname(source);
    if (out === undefined) return folder;
    return path.resolve(this.#cwd, out, below === undefined ? '' : path.relative(below, folder));
  }
}

/** Writes a file at once; returns false where one with another content is there that must stay. */
async function wasWritten(target: string, content: string | Uint8Array, isForced: boolean): Promise<boolean> {
  const before = await bytesIn(target);
  if (before && Buffer.from(content).equals(before)) return true;
  if (before && !isForced) return false;
  return (await replaceFile(target, before && decodeText(before), content)) === 'written';
}

async function bytesIn(file: string): Promise<Uint8Array | undefined> {
  try {
    return await fileBytes(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
