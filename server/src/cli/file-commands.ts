import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { EXPORT_FORMATS } from '../export/exported-file.ts';
import type { ExitCode } from './check.ts';
import { type ExportOptions, exportFiles } from './export-letters.ts';
import { type FixFilesOptions, fixFiles } from './fix.ts';
import { importDocuments } from './import-documents.ts';
import type { NewFileOptions } from './new-files.ts';
import type { CliIo } from './terminal.ts';
import { type TidyFilesOptions, tidyFiles } from './tidy.ts';

/** Takes one path after the other. Throws for an empty one. */
type PathParser = (given: string, before: readonly string[] | undefined) => readonly string[];

const DOCUMENTS = 'PDF and Word files, folders (in depth), globs';
const LETTERS = 'files, folders (in depth), globs, or - for standard input, of which the result is printed';

const IMPORT_CODES = `
Exit code: 0 all letters were written; 2 usage error, or a document that can't be read or a letter that can't be
written (it is named on standard error, and the rest is still imported).`;

const EXPORTED = 'letters, folders (in depth), globs';

const EXPORT_CODES = `
Exit code: 0 all files were written; 2 usage error, or a letter that can't be read or a file that can't be written (it
is named on standard error, and the rest is still exported).`;

const TIDY_CODES = `
Exit code: 0; with --check 1 if a file would change; 2 usage error, or a file that can't be read or written (it is
named on standard error, and the rest is still formatted).`;

const FIX_CODES = `
Exit code: 0; 2 usage error, or a file that can't be read or written (it is named on standard error, and the rest is
still fixed).`;

/** Adds the commands that write files: `import`, `export`, `tidy` and `fix`. */
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
    .action(async (paths: string[], options: NewFileOptions) =>
      setExitCode(await importDocuments(paths, options, terminal)),
    );
  addExportCommand(program, terminal, withPath, setExitCode);
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

function addExportCommand(
  program: Command,
  terminal: CliIo,
  withPath: PathParser,
  setExitCode: (code: ExitCode) => void,
): void {
  program
    .command('export')
    .description('Write letters to Word documents or HTML pages beside them, set as the form is.')
    .addArgument(new Argument('<path...>', EXPORTED).argParser(withPath))
    .addOption(new Option('--to <format>', 'format').choices(EXPORT_FORMATS).default('docx'))
    .addOption(new Option('--out <folder>', 'write to this folder instead').argParser(folderOf))
    .option('--comments', 'add the findings as comments of Word, for the writer')
    .option('--force', 'replace files that are there')
    .addHelpText('after', EXPORT_CODES)
    .action(async (paths: string[], options: ExportOptions, command: Command) => {
      if (options.comments && options.to === 'html')
        command.error("error: option '--comments' cannot be used with option '--to html'");
      setExitCode(await exportFiles(paths, options, terminal));
    });
}

function folderOf(given: string): string {
  if (given === '') throw new InvalidArgumentError('It is empty.');
  return given;
}

function columnOf(given: string): number {
  if (!/^\d{1,4}$/.test(given)) throw new InvalidArgumentError('It is not a column.');
  return Number(given);
}
