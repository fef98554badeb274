import { pathToFileURL } from 'node:url';
import type { PageStart } from '../documents/document.ts';
import { documentKind } from '../documents/document-kind.ts';
import { faultText } from '../documents/fault-text.ts';
import { documentFormat, FORMAT_REACH } from '../letter/document-format.ts';
import { isLetter } from '../letter/recognize.ts';
import { allOf } from '../platform/all-bytes.ts';
import { decodeText } from '../platform/decode-text.ts';
import { errorText } from '../platform/errors.ts';
import type { Input } from '../platform/walk-folder.ts';
import { fileBytes, fileHead } from './file-bytes.ts';
import { pathsListedIn } from './files-from.ts';
import { findInputs } from './inputs.ts';
import { type CliIo, sanitize } from './terminal.ts';
import { UnreadDocuments, whyUnread } from './unread-documents.ts';

/** The names of files that are no letters where they are empty. */
const EMPTY_DOCUMENT = /\.(?:pdf|docx)$/i;

/** A file's text, to be read as letters. */
export interface LetterText {
  readonly file: string;
  /** Absent for standard input. */
  readonly uri?: string;
  /** The URI of the folder up to which its configuration may lie. */
  readonly within: string;
  readonly source: string;
  /** The absolute path of the folder that was named, for a file in it. */
  readonly below?: string;
  /** For the text of a PDF or Word document, where its pages begin. */
  readonly pages?: readonly PageStart[];
}

/** Options of a search for letters. */
export interface ReadOptions {
  /** Globs of further files in folders that are read where they are letters, PDF and Word documents among them. */
  readonly include?: readonly string[] | undefined;
  /** A file with further paths, one a line; `-` for standard input. */
  readonly filesFrom?: string | undefined;
}

/** Receives what can't be read, and why. */
type Unreadable = (file: string, why: string) => void;

/**
 * The texts that paths name, one at a time. What can't be read is named on standard error, then handed to `unreadable`,
 * and the rest still comes.
 */
export async function* readLetters(
  paths: readonly string[],
  terminal: CliIo,
  unreadable: Unreadable,
  { include = [], filesFrom }: ReadOptions = {},
): AsyncGenerator<LetterText, void, undefined> {
  const name = async (file: string, why: string): Promise<void> => {
    await terminal.err.write(`imr-letter: ${sanitize(file)}: ${why}\n`);
    unreadable(file, why);
  };
  const documents = new UnreadDocuments();
  let isAnyRead = false;
  const list = filesFrom !== undefined && { list: { name: filesFrom, paths: pathsListedIn(filesFrom, terminal) } };
  for await (const input of findInputs(paths, terminal.cwd, name, { include, ...list })) {
    let content: Content;
    try {
      content = await contentOf(input, terminal);
    } catch (error) {
      await name(input.file, errorText(error));
      continue;
    }
    const { source, format, why, pages } = content;
    if (why !== undefined) await name(input.file, why);
    else if (format !== undefined) documents.add(input.file, format);
    if (source === undefined) continue;
    isAnyRead = true;
    yield {
      file: input.file,
      ...(input.path !== undefined && { uri: pathToFileURL(input.path).href }),
      within: pathToFileURL(input.within).href,
      source,
      ...(input.below !== undefined && { below: input.below }),
      ...(pages && { pages }),
    };
  }
  await documents.tell(isAnyRead, terminal, name);
}

/** The text of an input; the format of a document that was not asked for; or why it can't be read. None of these for a plain-text file that is no letter. */
interface Content {
  readonly source?: string;
  readonly pages?: readonly PageStart[];
  readonly format?: string;
  readonly why?: string;
}

/** Reads an input. Of a file that is not declared a letter only the head is read, unless it is one. */
async function contentOf(input: Input, terminal: CliIo): Promise<Content> {
  const { path, declared, isIncluded } = input;
  let whole: Uint8Array | undefined;
  if (path !== undefined && !declared) {
    const { bytes: head, isWhole } = await fileHead(path);
    const format = formatOf(head);
    if (format !== undefined && !(isIncluded && documentKind(head) !== undefined)) return { format };
    if (format === undefined && input.isDocument) return {};
    if (format === undefined && !isLetter(decodeText(head, { head: true }))) return {};
    if (isWhole) whole = head;
  }
  const bytes = whole ?? (path === undefined ? await allOf(terminal.input()) : await fileBytes(path));
  const format = formatOf(bytes);
  // A download that failed, which has no bytes to be known by.
  if (bytes.length === 0 && path !== undefined && EMPTY_DOCUMENT.test(path)) return { why: faultText('empty') };
  if (format === undefined) return { source: decodeText(bytes) };
  return documentContent(bytes, format, input, terminal);
}

/** Reads a document. One that is not declared a letter counts only if it is one. */
async function documentContent(
  bytes: Uint8Array,
  format: string,
  { declared }: Input,
  terminal: CliIo,
): Promise<Content> {
  if (documentKind(bytes) === undefined) return { why: whyUnread(format) };
  const read = await terminal.readDocument({ bytes });
  if ('fault' in read) return { why: read.fault === 'unsupported' ? whyUnread(format) : faultText(read.fault) };
  if (!declared && !isLetter(read.text)) return {};
  return { source: read.text, pages: read.pages };
}

function formatOf(bytes: Uint8Array): string | undefined {
  return documentFormat(String.fromCharCode(...bytes.subarray(0, FORMAT_REACH)));
}
