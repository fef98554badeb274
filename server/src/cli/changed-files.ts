import { fileURLToPath } from 'node:url';
import { decodeText } from '../platform/decode-text.ts';
import { errorText } from '../platform/errors.ts';
import { reasonNotWritten, replaceFile } from '../platform/replace-file.ts';
import { fileBytes } from './file-bytes.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { type LetterText, readLetters } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** What is done to the letters of a file: the new text, and what to say of it; undefined where nothing changes. */
export interface FileChange {
  readonly text: string;
  /** Follows the file's name: "2 fixes". */
  readonly said: string;
}

/** How files are changed. */
export interface ChangeOptions {
  /** Says what would change and writes nothing. */
  readonly isTrial: boolean;
  /** Returns the change of a text. Throws where it can't be made, with the reason for a person. */
  change(letter: LetterText, failed: (why: string) => Promise<void>): Promise<FileChange | undefined>;
}

/** The number of files that were read, and that changed or would. */
export interface ChangeSummary {
  readonly files: number;
  readonly changed: number;
  readonly hasFailed: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Changes the files that paths name, each at once or not at all, and names those that changed. The new text of standard input goes to standard output.
 * A file that does not change is not touched; what can't be read or written is named on standard error, and the rest still changes.
 */
export async function changeFiles(
  paths: readonly string[],
  { isTrial, change }: ChangeOptions,
  terminal: CliIo,
): Promise<ChangeSummary> {
  let [files, changed, hasFailed] = [0, 0, false];
  const failed = (): void => {
    hasFailed = true;
  };
  for await (const letter of readLetters(paths, terminal, failed)) {
    const fail = async (why: string): Promise<void> => {
      failed();
      await terminal.err.write(`imr-letter: ${sanitize(letter.file)}: ${why}\n`);
    };
    if (letter.pages) {
      await fail('it is a document; use imr-letter import to make a letter of it');
      continue;
    }
    files++;
    const made = await change(letter, fail);
    if (letter.file === STANDARD_INPUT && !isTrial) await terminal.out.write(made?.text ?? letter.source);
    if (!made) continue;
    if (letter.file !== STANDARD_INPUT) {
      const why = isTrial ? undefined : await writeLetter(letter, made.text);
      if (why !== undefined) {
        await fail(why);
        continue;
      }
    }
    changed++;
    if (letter.file !== STANDARD_INPUT || isTrial) await terminal.out.write(`${sanitize(letter.file)}: ${made.said}\n`);
  }
  return { files, changed, hasFailed };
}

/** Writes the new text of a file; returns why it can't. */
async function writeLetter({ uri, source }: LetterText, text: string): Promise<string | undefined> {
  const file = fileURLToPath(uri ?? '');
  try {
    const bytes = await fileBytes(file);
    // Other encodings would be lost.
    const isUtf8 = (mark: string) => Buffer.from(mark + source).equals(bytes);
    const mark = ['', BYTE_ORDER_MARK].find(isUtf8);
    if (mark === undefined) {
      return decodeText(bytes) === source
        ? 'it is not UTF-8; save it as UTF-8 first'
        : 'another program changed it meanwhile';
    }
    const replaced = await replaceFile(file, source, mark + text);
    return replaced === 'written' ? undefined : 'another program changed it meanwhile';
  } catch (error) {
    const why = errorText(error);
    return why.startsWith("it can't be read") ? reasonNotWritten(error) : why;
  }
}
