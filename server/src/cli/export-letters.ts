import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportLetters } from '../export/export-letters.ts';
import { type ExportFormat, exportedFile } from '../export/exported-file.ts';
import { exportedText } from '../export/exported-text.ts';
import { lineEndOf, tidyEdits } from '../features/tidy/tidy.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import type { Configuration } from '../review/configuration.ts';
import { reviewText } from '../review/review-text.ts';
import { Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import { counted } from '../text/format.ts';
import { configurationsOf, problemReporter } from './configurations.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { type NewFileOptions, NewFiles } from './new-files.ts';
import { type LetterText, readLetters } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** Options of `export`. */
export interface ExportOptions extends NewFileOptions {
  readonly to: ExportFormat;
  /** Adds the findings as comments of Word. */
  readonly comments?: boolean;
}

/** A letter in the format to which it is exported. */
interface Exported {
  readonly bytes: Uint8Array;
  readonly items: number;
  readonly comments: number;
}

const NAME_END = /(?:\.imr)?\.(?:imr|txt|pdf|docx)$/i;

/**
 * Writes the letters of each file that paths name to a Word document or an HTML page, each at once or not at all. What can't be read or
 * written is named on standard error, and the rest is still exported.
 */
export async function exportFiles(paths: readonly string[], options: ExportOptions, terminal: CliIo): Promise<0 | 2> {
  let hasFailed = false;
  let written = 0;
  const failed = (): void => {
    hasFailed = true;
  };
  const files = new NewFiles(terminal.cwd, options);
  const configurations = configurationsOf(rules, problemReporter(terminal, failed), { ignore: true, baseline: true });
  const watchdog = new Watchdog(nodeGuard);
  for await (const letter of readLetters(paths, terminal, failed)) {
    const configuration = options.comments ? await configurations.of(letter) : undefined;
    const made = await exportedLetter(letter, options.to, { configuration, watchdog, files });
    if ('why' in made) {
      failed();
      await terminal.err.write(`imr-letter: ${sanitize(letter.file)}: ${made.why}\n`);
    } else {
      written++;
      await terminal.out.write(`${made.said}\n`);
    }
  }
  await terminal.out.write(`${counted(written, 'file')} written.\n`);
  return hasFailed ? 2 : 0;
}

/** What letters are exported with. */
interface ExportTools {
  /** Given where findings are comments. */
  readonly configuration: Configuration | undefined;
  readonly watchdog: Watchdog;
  readonly files: NewFiles;
}

/** Exports the letters of a file; returns what to say of it, or why it was not. */
async function exportedLetter(
  letter: LetterText,
  format: ExportFormat,
  { configuration, watchdog, files }: ExportTools,
): Promise<{ readonly said: string } | { readonly why: string }> {
  const { file, uri, source, below } = letter;
  if (uri === undefined) return { why: `export reads files; ${STANDARD_INPUT} has no name for the document` };
  let made: Exported | undefined;
  const isWhole = watchdog.now(source.length, () => {
    made = exportOf(letter, format, configuration);
  });
  if (!isWhole) return { why: 'exporting it took longer than 2 s and was stopped' };
  if (!made) return { why: 'it is not a determination letter' };
  const from = fileURLToPath(uri);
  const name = `${path.basename(from).replace(NAME_END, '')}.${format}`;
  const result = await files.write({
    source: { file, path: from, ...(below !== undefined && { below }) },
    name,
    content: made.bytes,
  });
  if ('why' in result) return result;
  const comments = configuration ? `, ${counted(made.comments, 'comment')}` : '';
  return { said: `${result.shown}: ${counted(made.items, 'disputed item')}${comments}` };
}

/** Returns the letters of a text in a format; undefined if it has none. */
function exportOf(
  { uri, source }: LetterText,
  format: ExportFormat,
  configuration: Configuration | undefined,
): Exported | undefined {
  const edits = [...tidyEdits(parseLetters(source), { column: 0, eol: lineEndOf(source) })].flat();
  const text = exportedText(source, edits);
  const letters = parseLetters(text);
  if (letters.length === 0) return undefined;
  const findings = configuration ? reviewText({ uri, source: text, letters }, configuration).findings : [];
  const document = exportLetters(text, letters, findings);
  const items = letters.reduce((sum, letter) => sum + letter.items.length, 0);
  return { bytes: exportedFile(document, format), items, comments: findings.length };
}
