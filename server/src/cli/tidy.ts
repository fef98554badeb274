import { edited, type SpaceEdit } from '../features/tidy/space-edit.ts';
import { lineEndOf, tidyEdits, wrapColumn } from '../features/tidy/tidy.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import { Watchdog } from '../review/watchdog.ts';
import { changeFiles } from './changed-files.ts';
import { STANDARD_INPUT } from './inputs.ts';
import type { CliIo } from './terminal.ts';

/** Options of `tidy`. */
export interface TidyFilesOptions {
  /** Says which files would change and writes none. */
  readonly check?: boolean;
  /** The column at which paragraphs are wrapped; each stays on one line if absent. */
  readonly wrap?: number;
}

/** Formats the letters that paths name as *Format Document* does. Exit code 1: with `check`, something would change. */
export async function tidyFiles(
  paths: readonly string[],
  { check = false, wrap = 0 }: TidyFilesOptions,
  terminal: CliIo,
): Promise<0 | 1 | 2> {
  const watchdog = new Watchdog(nodeGuard);
  const { files, changed, hasFailed } = await changeFiles(
    paths,
    {
      isTrial: check,
      async change({ source }, failed) {
        let text = source;
        const isWhole = watchdog.now(source.length, () => {
          text = tidied(source, wrapColumn(wrap));
        });
        if (!isWhole) await failed('formatting it took longer than 2 s and was stopped');
        return !isWhole || text === source ? undefined : { text, said: check ? 'would be formatted' : 'formatted' };
      },
    },
    terminal,
  );
  if (check || !paths.includes(STANDARD_INPUT)) await terminal.out.write(summaryOf(files, changed, check));
  if (hasFailed) return 2;
  return check && changed > 0 ? 1 : 0;
}

function tidied(source: string, column: number): string {
  const letters = parseLetters(source);
  const edits: SpaceEdit[] = [...tidyEdits(letters, { column, eol: lineEndOf(source) })].flat();
  return edited(source, { start: 0, end: source.length }, edits);
}

function summaryOf(files: number, changed: number, isTrial: boolean): string {
  if (files === 0) return 'No letters found.\n';
  const all = `${files} ${files === 1 ? 'file' : 'files'}`;
  return isTrial ? `${changed} of ${all} would be formatted.\n` : `${changed} of ${all} formatted.\n`;
}
