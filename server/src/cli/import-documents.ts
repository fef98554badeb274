import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentText } from '../documents/document.ts';
import { documentKind } from '../documents/document-kind.ts';
import { faultText } from '../documents/fault-text.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { isLetter } from '../letter/recognize.ts';
import { decodeText } from '../platform/decode-text.ts';
import { errorText, isCode } from '../platform/errors.ts';
import { reasonNotWritten, replaceFile } from '../platform/replace-file.ts';
import type { Input } from '../platform/walk-folder.ts';
import { fileBytes } from './file-bytes.ts';
import { findInputs, STANDARD_INPUT } from './inputs.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** Options of `import`. */
export interface ImportOptions {
  /** The folder to write to, with the folders of the documents below the ones named; beside each document if absent. */
  readonly out?: string;
  /** Replaces files that are there. */
  readonly force?: boolean;
}

/** The documents in a folder. */
const DOCUMENTS = ['*.pdf', '*.PDF', '*.docx', '*.DOCX'];
const DOCUMENT_NAME = /\.(?:pdf|docx)$/i;

/** The number of documents by what became of them. */
interface Counts {
  written: number;
  otherDocuments: number;
  hasFailed: boolean;
}

/**
 * Writes the letter in each PDF and Word document that paths name to a file `NAME.imr`, each at once or not at all. What can't be read or written is
 * named on standard error, and the rest is still imported.
 */
export async function importDocuments(
  paths: readonly string[],
  options: ImportOptions,
  terminal: CliIo,
): Promise<0 | 2> {
  const counts: Counts = { written: 0, otherDocuments: 0, hasFailed: false };
  const fail = async (file: string, why: string): Promise<void> => {
    counts.hasFailed = true;
    await terminal.err.write(`imr-letter: ${sanitize(file)}: ${why}\n`);
  };
  const sources = new Map<string, string>();
  for await (const input of findInputs(paths, terminal.cwd, fail, DOCUMENTS)) {
    if (input.below !== undefined && !DOCUMENT_NAME.test(input.file)) continue;
    if (input.path === undefined) {
      await fail(STANDARD_INPUT, 'import reads files; standard input has no name for the letter');
      continue;
    }
    const read = await readInput(input.path, terminal);
    if (typeof read === 'string') await fail(input.file, read);
    else if (!isLetter(read.text)) {
      if (input.declared) await fail(input.file, 'it is not a determination letter');
      else counts.otherDocuments++;
    } else await writeLetter({ input, read, options, sources }, terminal, fail, counts);
  }
  await terminal.out.write(`${counted(counts.written, 'letter file')} written.\n`);
  if (counts.otherDocuments > 0) {
    const [are, others] =
      counts.otherDocuments === 1 ? ['is', 'determination letter'] : ['are', 'determination letters'];
    await terminal.err.write(
      `imr-letter: ${counted(counts.otherDocuments, 'document')} ${are} no ${others} and left out\n`,
    );
  }
  return counts.hasFailed ? 2 : 0;
}

/** Reads a document; returns why it can't be read. */
async function readInput(file: string, terminal: CliIo): Promise<DocumentText | string> {
  try {
    const bytes = await fileBytes(file);
    if (bytes.length > 0 && documentKind(bytes) === undefined) return faultText('unsupported');
    const read = await terminal.readDocument({ bytes });
    return 'fault' in read ? faultText(read.fault) : read;
  } catch (error) {
    return errorText(error);
  }
}

/** A letter to write. */
interface Import {
  readonly input: Input;
  readonly read: DocumentText;
  readonly options: ImportOptions;
  /** The documents whose letters were written, by the files written. */
  readonly sources: Map<string, string>;
}

async function writeLetter(
  { input, read, options, sources }: Import,
  terminal: CliIo,
  fail: (file: string, why: string) => Promise<void>,
  counts: Counts,
): Promise<void> {
  const target = targetOf(input, options, terminal.cwd);
  const shown = sanitize(path.relative(terminal.cwd, target) || target);
  const other = sources.get(target);
  if (other !== undefined) return fail(input.file, `${shown} was written from ${sanitize(other)} just now`);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    if (!(await wasWritten(target, read.text, options.force === true))) {
      return fail(input.file, `${shown} is there already; --force replaces it`);
    }
  } catch (error) {
    return fail(input.file, `${shown}: ${reasonNotWritten(error)}`);
  }
  sources.set(target, input.file);
  counts.written++;
  const items = parseLetters(read.text).reduce((sum, letter) => sum + letter.items.length, 0);
  await terminal.out.write(`${shown}: ${counted(items, 'disputed item')}\n`);
}

/** Returns the file of a document's letter: beside it, or in the output folder as it lay below the folder that was named. */
function targetOf({ path: source = '', below }: Input, { out }: ImportOptions, cwd: string): string {
  const name = `${path.basename(source).replace(DOCUMENT_NAME, '')}.imr`;
  if (out === undefined) return path.join(path.dirname(source), name);
  const inside = below === undefined ? '' : path.relative(below, path.dirname(source));
  return path.resolve(cwd, out, inside, name);
}

/** Writes a letter to a file at once; returns false where another text is there that must stay. */
async function wasWritten(target: string, text: string, isForced: boolean): Promise<boolean> {
  const before = await textIn(target);
  if (before === text) return true;
  if (before !== undefined && !isForced) return false;
  return (await replaceFile(target, before, text)) === 'written';
}

async function textIn(file: string): Promise<string | undefined> {
  try {
    return decodeText(await fileBytes(file));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
