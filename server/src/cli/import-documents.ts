import path from 'node:path';
import type { DocumentText } from '../documents/document.ts';
import { documentKind } from '../documents/document-kind.ts';
import { faultText } from '../documents/fault-text.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { isLetter } from '../letter/recognize.ts';
import { errorText } from '../platform/errors.ts';
import { fileBytes } from './file-bytes.ts';
import { findInputs, STANDARD_INPUT } from './inputs.ts';
import { type NewFileOptions, NewFiles } from './new-files.ts';
import { type CliIo, sanitize } from './terminal.ts';

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
  options: NewFileOptions,
  terminal: CliIo,
): Promise<0 | 2> {
  const counts: Counts = { written: 0, otherDocuments: 0, hasFailed: false };
  const fail = async (file: string, why: string): Promise<void> => {
    counts.hasFailed = true;
    await terminal.err.write(`imr-letter: ${sanitize(file)}: ${why}\n`);
  };
  const files = new NewFiles(terminal.cwd, options);
  for await (const input of findInputs(paths, terminal.cwd, fail, { include: DOCUMENTS })) {
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
    } else {
      const name = `${path.basename(input.path).replace(DOCUMENT_NAME, '')}.imr`;
      const result = await files.write({ source: input, name, content: read.text });
      if ('why' in result) {
        await fail(input.file, result.why);
        continue;
      }
      counts.written++;
      const items = parseLetters(read.text).reduce((sum, letter) => sum + letter.items.length, 0);
      await terminal.out.write(`${result.shown}: ${counted(items, 'disputed item')}\n`);
    }
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

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
