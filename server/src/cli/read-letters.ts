import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { documentFormat, FORMAT_REACH } from '../letter/document-format.ts';
import { isLetter } from '../letter/recognize.ts';
import { allOf } from '../platform/all-bytes.ts';
import { decodeText } from '../platform/decode-text.ts';
import { errorText } from '../platform/errors.ts';
import type { Input } from '../platform/walk-folder.ts';
import { findInputs } from './inputs.ts';
import { type CliIo, sanitize } from './terminal.ts';
import { UnreadDocuments, whyUnread } from './unread-documents.ts';

/** A file's text, to be read as letters. */
export interface LetterText {
  readonly file: string;
  /** Absent for standard input. */
  readonly uri?: string;
  /** The URI of the folder up to which its configuration may lie. */
  readonly within: string;
  readonly source: string;
}

/** The number of bytes that hold the first 64 KB of any encoding, which suffice to recognize a letter. */
const HEAD_BYTES = 4 * 64 * 1024;

/**
 * Yields the texts that paths name, one at a time. What can't be read is named on standard error, then handed to `unreadable`, and the rest
 * still comes.
 */
export async function* readLetters(
  paths: readonly string[],
  terminal: CliIo,
  unreadable: (file: string, why: string) => void,
): AsyncGenerator<LetterText, void, undefined> {
  const name = async (file: string, why: string): Promise<void> => {
    await terminal.err.write(`imr-letter: ${sanitize(file)}: ${why}\n`);
    unreadable(file, why);
  };
  const documents = new UnreadDocuments();
  let isAnyRead = false;
  for await (const input of findInputs(paths, terminal.cwd, name)) {
    let content: Content;
    try {
      content = await contentOf(input, terminal);
    } catch (error) {
      await name(input.file, errorText(error));
      continue;
    }
    const { source, format } = content;
    if (format !== undefined && input.declared) await name(input.file, whyUnread(format));
    else if (format !== undefined) documents.add(input.file, format);
    if (source === undefined) continue;
    isAnyRead = true;
    const uri = input.path === undefined ? {} : { uri: pathToFileURL(input.path).href };
    yield { file: input.file, ...uri, within: pathToFileURL(input.within).href, source };
  }
  await documents.tell(isAnyRead, terminal, name);
}

/** The text of an input, or the format of one that is no text; neither for a plain-text file that is no letter. */
interface Content {
  readonly source?: string;
  readonly format?: string | undefined;
}

/** Reads an input. Of a file that is not declared a letter only the head is read, unless it is one. */
async function contentOf(input: Input, terminal: CliIo): Promise<Content> {
  if (input.path !== undefined && !input.declared) {
    const head = await headOf(input.path);
    const format = formatOf(head);
    if (format !== undefined || input.isDocument) return { format };
    if (!isLetter(decodeText(head, { head: true }))) return {};
  }
  const bytes = input.path === undefined ? await terminal.readInput() : await bytesOf(input.path);
  const format = formatOf(bytes);
  return format === undefined ? { source: decodeText(bytes) } : { format };
}

function formatOf(bytes: Uint8Array): string | undefined {
  return documentFormat(String.fromCharCode(...bytes.subarray(0, FORMAT_REACH)));
}

/** Returns the bytes of a file; of a pipe or device, everything until its end. */
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
