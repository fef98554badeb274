import type { Letter } from '../letter/letter.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { diskFiles } from '../platform/disk-files.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import { signOffText } from '../report/review-checks.ts';
import { Watchdog } from '../review/watchdog.ts';
import { type LetterReview, letterReview } from '../review-notes/letter-review.ts';
import { caseNumberOf } from '../suppressions/finding-fingerprint.ts';
import { lines } from '../text/lines.ts';
import type { ExitCode } from './check.ts';
import type { READY_FORMATS } from './check-ready.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { jsonText } from './json-text.ts';
import { type LetterText, type ReadOptions, readLetters } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** Options of `check --unsigned`. */
export interface UnsignedOptions extends ReadOptions {
  readonly format: (typeof READY_FORMATS)[number];
}

/** A letter and its review; the line on which it begins, from 1. */
interface ReviewedLetter {
  readonly letter: Letter;
  readonly line: number;
  readonly review: LetterReview;
}

/** Lists the letters that are not signed off, or were changed since; the exit code is 1 unless there is none. */
export async function checkUnsigned(
  paths: readonly string[],
  { format, ...reading }: UnsignedOptions,
  terminal: CliIo,
): Promise<ExitCode> {
  let hasFailed = false;
  let letters = 0;
  let signed = 0;
  let isAnyWithout = false;
  const failed = async (file: string, why: string) => {
    hasFailed = true;
    await terminal.err.write(`imr-letter: ${sanitize(file)}: ${sanitize(why)}\n`);
  };
  const watchdog = new Watchdog(nodeGuard);
  const unreadable = () => {
    hasFailed = true;
  };
  let separator = '\n';
  let isRead = await terminal.out.write(format === 'json' ? '[' : '');
  for await (const text of readLetters(paths, terminal, unreadable, reading)) {
    if (!isRead) break;
    const all = await reviewsOf(text, watchdog);
    if (!all) await failed(text.file, 'reading it took longer than 2 s and was stopped');
    for (const { review } of all ?? []) if (review.problem !== undefined) await failed(text.file, review.problem);
    const reviewed = all ?? [];
    letters += reviewed.length;
    signed += reviewed.filter(({ review }) => review.state === 'signed').length;
    isAnyWithout ||= reviewed.length === 0;
    if (format === 'text') isRead = await terminal.out.write(textOf(text.file, reviewed));
    else {
      const line = jsonOf(text.file, reviewed);
      isRead = await terminal.out.write(format === 'json' ? separator + line : `${line}\n`);
      separator = ',\n';
    }
  }
  const count = letters === 1 ? '1 letter' : `${letters} letters`;
  const sum = letters === 0 ? 'No letters found.\n' : `${signed} of ${count} signed off and unchanged since.\n`;
  await terminal.out.write(format === 'json' ? '\n]\n' : format === 'text' ? sum : '');
  if (hasFailed) return 2;
  return signed === letters && !isAnyWithout ? 0 : 1;
}

async function reviewsOf({ uri, source }: LetterText, watchdog: Watchdog): Promise<ReviewedLetter[] | undefined> {
  let letters: readonly Letter[] = [];
  const isComplete = watchdog.now(source.length, () => {
    letters = parseLetters(source);
  });
  if (!isComplete) return undefined;
  const { rangeOf } = lines(source);
  const reviewed: ReviewedLetter[] = [];
  for (const letter of letters) {
    const line = rangeOf(letter.written).start.line + 1;
    // Standard input has no folder, so nobody can have signed it.
    const place = { uri: uri ?? 'untitled:-', letters, letter };
    reviewed.push({ letter, line, review: await letterReview(place, diskFiles) });
  }
  return reviewed;
}

function textOf(file: string, reviewed: readonly ReviewedLetter[]): string {
  const name = file === STANDARD_INPUT ? 'standard input' : sanitize(file);
  if (reviewed.length === 0) return `${name}: no letter found\n`;
  return reviewed
    .filter(({ review }) => review.state !== 'signed')
    .map(({ letter, line, review }) => {
      const number = caseNumberOf(letter);
      return `${name}:${line}: ${sanitize(`${number === undefined ? '' : `${number}: `}${signOffText(review)}`)}\n`;
    })
    .join('');
}

function jsonOf(file: string, reviewed: readonly ReviewedLetter[]): string {
  return jsonText({
    file,
    letters: reviewed.map(({ letter, review: { state, signOff, notes } }) => ({
      case: caseNumberOf(letter) ?? null,
      state,
      by: signOff?.by ?? null,
      at: signOff?.at ?? null,
      rules: signOff?.rules ?? null,
      openComments: notes.filter(({ resolved }) => !resolved).length,
    })),
  });
}
