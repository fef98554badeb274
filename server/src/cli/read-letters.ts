import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { isLetter } from '../letter/recognize.ts';
import { allOf } from './all-bytes.ts';
import { findInputs } from './inputs.ts';
import type { Input } from './inputs-below.ts';
import { decodeText } from './read-text.ts';
import { printable, reasonOf, type Terminal } from './terminal.ts';

/** A file's text, to be read as letters. */
export interface LetterText {
  readonly file: string;
  /** Absent for standard input. */
  readonly uri?: string;
  /** The URI of the folder up to which its configuration may lie. */
  readonly within: string;
  readonly source: string;
}

/** Enough bytes for the first 64 KB of any encoding, which tell whether a text is a letter. */
const HEAD_BYTES = 4 * 64 * 1024;

/**
 * The texts that paths name, one at a time. What can't be read is named on standard error, then handed to `unreadable`,
 * and the rest still comes.
 */
export async function* readLetters(
  paths: readonly string[],
  terminal: Terminal,
  unreadable: (file: string, why: string) => void,
): AsyncGenerator<LetterText, void, undefined> {
  const name = async (file: string, why: string): Promise<void> => {
    await terminal.err.write(`imr-letter: ${printable(file)}: ${why}\n`);
    unreadable(file, why);
  };
  for await (const input of findInputs(paths, terminal.cwd, name)) {
    let source: string | undefined;
    try {
      source = await textOf(input, terminal);
    } catch (error) {
      await name(input.file, reasonOf(error));
      continue;
    }
    if (source === undefined) continue;
    const uri = input.path === undefined ? {} : { uri: pathToFileURL(input.path).href };
    yield { file: input.file, ...uri, within: pathToFileURL(input.within).href, source };
  }
}

/** The text of an input; undefined for a plain-text file that is no letter, of which only the head is read. */
async function textOf(input: Input, terminal: Terminal): Promise<string | undefined> {
  if (input.path === undefined) return decodeText(await terminal.readInput());
  if (!input.declared && !isLetter(decodeText(await headOf(input.path), { head: true }))) return undefined;
  return decodeText(await bytesOf(input.path));
}

/** All of a file; a pipe or a device gives what it has until its end. */
async function bytesOf(file: string): Promise<Uint8Array> {
  return (await stat(file)).isFile() ? readFile(file) : allOf(createReadStream(file));
}

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
