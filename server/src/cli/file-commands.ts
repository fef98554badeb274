import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from './check.ts';
import { type FixFilesOptions, fixFiles } from './fix.ts';
import { type ImportOptions, importDocuments } from './import-documents.ts';
import type { CliIo } from './terminal.ts';
import { type TidyFilesOptions, tidyFiles } from './tidy.ts';

/** Takes one path after the other. Throws for an empty one. */
type PathParser = (given: string, before: readonly string[] | undefined) => readonly string[];

const DOCUMENTS = 'PDF and Word files, folders (in depth), globs';
const LETTERS = 'files, folders (in depth), globs, or - for standard input, of which the result is printed';

const IMPORT_CODES = `
Exit code: 0 all letters were written; 2 usage error, or a document that can't be read or a letter that can't be
written (it is named on standard error, and the rest is still imported).`;

const TIDY_CODES = `
Exit code: 0; with --check 1 if a file would change; 2 usage error, or a file that can't be read or written (it is
named on standard error, and the rest is still formatted).`;

const FIX_CODES = `
Exit code: 0; 2 usage error, or a file that can't be read or written (it is named on standard error, and the rest is
still fixed).`;

/** Adds the commands that write files: `import`, `tidy` and `fix`. */
export function addFileCommands(
  program: Command,
  terminal: CliIo,
  withPath: PathParser,
  setExitCode: (code: ExitCode) => void,
): void {
  program
    .command('import')
    .description('Write the letter in each PDF or Word document to a file NAME.imr beside it.')
    .addArgument(new Argument('<path...>', DOCUMENTS).argParser(withPath))
    .addOption(new Option('--out <folder>', 'write to this folder instead').argParser(folderOf))
    .option('--force', 'replace files that are there')
    .addHelpText('after', IMPORT_CODES)
    .action(async (paths: string[], options: ImportOptions) =>
      setExitCode(await importDocuments(paths, options, terminal)),
    );
  program
    .command('tidy')
    .description('Format letters: clean paragraphs, a blank line between parts. Only white space changes.')
    .addArgument(new Argument('<path...>', LETTERS).argParser(withPath))
    .option('--check', 'name the files that would change and write nothing')
    .addOption(new Option('--wrap <column>', 'wrap paragraphs at this column').argParser(columnOf))
    .addHelpText('after', TIDY_CODES)
    .action(async (paths: string[], options: TidyFilesOptions) =>
      setExitCode(await tidyFiles(paths, options, terminal)),
    );
  program
    .command('fix')
    .description('Make all fixes that are certain.')
    .addArgument(new Argument('<path...>', LETTERS).argParser(withPath))
    .option('--dry-run', 'name what would be fixed and write nothing')
    .addHelpText('after', FIX_CODES)
    .action(async (paths: string[], options: FixFilesOptions) => setExitCode(await fixFiles(paths, options, terminal)));
}

function folderOf(given: string): string {
  if (given === '') throw new InvalidArgumentError('It is empty.');
  return given;
}

function columnOf(given: string): number {
  if (!/^\d{1,4}$/.test(given)) throw new InvalidArgumentError('It is not a column.');
  return Number(given);
}
