import path from 'node:path';
import { pageAt } from '../documents/pages.ts';
import { builtInCatalogue, type Catalogue } from '../guidelines/catalogue.ts';
import { decodeText } from '../platform/decode-text.ts';
import { isCode } from '../platform/errors.ts';
import { reasonNotWritten, replaceFile } from '../platform/replace-file.ts';
import { type LetterRecord, letterRecords } from '../report/letter-record.ts';
import { type ReportFormat, reportText } from '../report/review-report/formats.ts';
import { reviewReport } from '../report/review-report/review-report.ts';
import { rules } from '../rules/index.ts';
import { lines } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { CheckOptions } from './check.ts';
import type { CheckedLetters } from './check-text.ts';
import { checkedLetters } from './checked-letters.ts';
import { fileBytes } from './file-bytes.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** Options of `report`. */
export interface ReportOptions extends Pick<CheckOptions, 'ignore' | 'baseline' | 'include'> {
  /** The format; that of the file's name if absent, HTML without a file. */
  readonly format?: ReportFormat;
  /** The file to write to; standard output if absent. */
  readonly out?: string;
  /** Quotes the letters: findings' messages and the names of items. */
  readonly words?: boolean;
}

/** The format that the name of a file says. */
const NAMED: readonly (readonly [RegExp, ReportFormat])[] = [
  [/\.html?$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.csv$/i, 'csv'],
];

/** Returns the format that a file's name says; undefined for another name, so that no letter is overwritten by mistake. */
export function formatOfFile(file: string): ReportFormat | undefined {
  return NAMED.find(([name]) => name.test(file))?.[1];
}

/** Writes the report on the letters that paths name. Exit code 2: something could not be read, completely checked or written. */
export async function writeReport(
  paths: readonly string[],
  { format, out, words = false, ...reading }: ReportOptions,
  version: string,
  terminal: CliIo,
): Promise<0 | 2> {
  const records: LetterRecord[] = [];
  const failures: string[] = [];
  let catalogue: Catalogue = builtInCatalogue();
  for await (const checked of checkedLetters(paths, reading, terminal, (message) => failures.push(message))) {
    catalogue = checked.configuration.catalogue;
    records.push(...recordsOf(checked, words));
  }
  const report = reviewReport(records, {
    subject: subjectOf(paths, terminal.cwd),
    date: today(),
    version,
    catalogue,
    rules,
    hasWords: words,
    failures,
  });
  const text = reportText(report, format ?? (out === undefined ? 'html' : (formatOfFile(out) ?? 'html')));
  const isWritten = out === undefined ? await terminal.out.write(text) : await writeFile(out, text, terminal);
  return failures.length > 0 || !isWritten ? 2 : 0;
}

function recordsOf(checked: CheckedLetters, hasWords: boolean): readonly LetterRecord[] {
  const { file, text, configuration, filtered, missing } = checked;
  const { rangeOf } = lines(text.source);
  const placeOf = (span: Span) => {
    const { line, character } = rangeOf(span).start;
    const page = pageAt(text.pages ?? [], span.start);
    return { line: line + 1, column: character + 1, ...(page !== undefined && { page }) };
  };
  return letterRecords(
    {
      file: file === STANDARD_INPUT ? 'standard input' : file,
      letters: text.letters,
      findings: filtered.findings,
      suppressed: filtered.suppressed,
      isWhole: missing.length === 0,
      severityOf: configuration.severityOf,
      catalogue: configuration.catalogue,
      placeOf,
    },
    hasWords,
  );
}

function subjectOf(paths: readonly string[], cwd: string): string {
  const [only = '.'] = paths;
  if (paths.length > 1) return `${paths.length} paths`;
  if (only === STANDARD_INPUT) return 'standard input';
  return path.basename(path.resolve(cwd, only)) || only;
}

/** Returns today's date where the program runs, as "2026-01-31". */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function writeFile(out: string, text: string, terminal: CliIo): Promise<boolean> {
  const target = path.resolve(terminal.cwd, out);
  try {
    const before = await textIn(target);
    if ((await replaceFile(target, before, text)) === 'written') {
      await terminal.err.write(`imr-letter: ${sanitize(out)} written\n`);
      return true;
    }
    await terminal.err.write(`imr-letter: ${sanitize(out)}: another program is writing it\n`);
  } catch (error) {
    await terminal.err.write(`imr-letter: ${sanitize(out)}: ${reasonNotWritten(error)}\n`);
  }
  return false;
}

async function textIn(file: string): Promise<string | undefined> {
  try {
    return decodeText(await fileBytes(file));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
