import { EditRounds } from '../features/actions/edit-rounds.ts';
import { allFixes } from '../features/actions/fix-all.ts';
import type { Letter } from '../letter/letter.ts';
import { parseLetters } from '../letter/parser/parse.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import type { Configuration } from '../review/configuration.ts';
import { reviewText } from '../review/review-text.ts';
import { Overdue, Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import type { FilteredFindings } from '../suppressions/apply-suppressions.ts';
import { letterAt } from '../suppressions/finding-fingerprint.ts';
import { counted } from '../text/format.ts';
import { changeFiles, type FileChange } from './changed-files.ts';
import { configurationsOf, problemReporter } from './configurations.ts';
import { STANDARD_INPUT } from './inputs.ts';
import type { LetterText } from './read-letters.ts';
import type { CliIo } from './terminal.ts';

/** Options of `fix`. */
export interface FixFilesOptions {
  /** Says what would be fixed and writes nothing. */
  readonly dryRun?: boolean;
}

/** Makes all sure fixes in the letters that paths name, as *Fix All* does. Findings that are suppressed are not fixed. */
export async function fixFiles(
  paths: readonly string[],
  { dryRun: isTrial = false }: FixFilesOptions,
  terminal: CliIo,
): Promise<0 | 2> {
  let isBroken = false;
  const broken = (): void => {
    isBroken = true;
  };
  const configurations = configurationsOf(rules, problemReporter(terminal, broken), { ignore: true, baseline: true });
  const watchdog = new Watchdog(nodeGuard);
  let fixes = 0;
  const { files, changed, hasFailed } = await changeFiles(
    paths,
    {
      isTrial,
      async change(letter, failed) {
        try {
          const configuration = await configurations.of(letter);
          const made = triedTwice(() => fixedText(letter, configuration, watchdog));
          if (!made) return undefined;
          fixes += made.fixes;
          return { text: made.text, said: `${counted(made.fixes, 'fix', 'fixes')}${isTrial ? ' possible' : ''}` };
        } catch (error) {
          if (!(error instanceof Overdue)) throw error;
          await failed('checking it took too long and was stopped');
          return undefined;
        }
      },
    },
    terminal,
  );
  if (isTrial || !paths.includes(STANDARD_INPUT)) {
    const what = `${counted(fixes, 'fix', 'fixes')} ${isTrial ? 'possible' : 'made'}`;
    const among = counted(files, 'file');
    await terminal.out.write(files === 0 ? 'No letters found.\n' : `${what} in ${changed} of ${among}.\n`);
  }
  return hasFailed || isBroken ? 2 : 0;
}

/** Returns a text with all sure fixes and the number of findings that are gone by them; undefined where there are none. */
function fixedText(
  { uri, source }: LetterText,
  configuration: Configuration,
  watchdog: Watchdog,
): (Pick<FileChange, 'text'> & { readonly fixes: number }) | undefined {
  const review = (text: string) => {
    let letters: readonly Letter[] = [];
    let filtered: FilteredFindings | undefined;
    const isWhole = watchdog.now(text.length, () => {
      letters = parseLetters(text);
      filtered = reviewText({ uri, source: text, letters }, configuration);
    });
    if (!isWhole || !filtered) throw new Overdue();
    const { findings, suppressed } = filtered;
    return { letters, findings, found: [...findings, ...suppressed.map(({ finding }) => finding)] };
  };
  const before = review(source);
  const fixable = before.findings.filter(({ fix }) => fix?.complete);
  const letters = new Set(
    fixable.map(({ span }) => letterAt(before.letters, span.start)).filter((letter) => letter !== undefined),
  );
  const edits = [...letters].flatMap((letter) =>
    allFixes({ source, letters: before.letters }, letter, review, () => true),
  );
  if (edits.length === 0) return undefined;
  const rounds = new EditRounds(source);
  rounds.apply(edits);
  const { text } = rounds;
  return { text, fixes: before.findings.length - review(text).findings.length };
}

/** Returns what work gives. On a busy machine the first check of a run may be too slow; the second has all that the rules look up. */
function triedTwice<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Overdue)) throw error;
    return work();
  }
}
