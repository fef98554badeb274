import { type Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { REPORT_FORMATS } from '../report/review-report/formats.ts';
import type { ExitCode } from './check.ts';
import { formatOfFile, type ReportOptions, writeReport } from './report.ts';
import type { CliIo } from './terminal.ts';

const EXIT_CODES = `
Exit code: 0; 2 usage error, or an input that can't be read or a report that can't be written (it is named on standard
error, and the report says what is missing).`;

/** Adds the command `report`. */
export function addReportCommand(
  program: Command,
  terminal: CliIo,
  { path, include }: { readonly path: Argument; readonly include: Option },
  setExitCode: (code: ExitCode) => void,
): void {
  program
    .command('report')
    .description('Write a review report on letters: what was checked, found and decided.')
    .addArgument(path)
    .addOption(
      new Option('--format <format>', 'format; by default that of the file’s name, else html').choices(REPORT_FORMATS),
    )
    .addOption(
      new Option('--out <file>', 'write to this file (.html, .md or .csv) instead of standard output').argParser(
        reportFile,
      ),
    )
    .option('--words', 'quote the letters: the messages of findings and the names of items')
    .addOption(include)
    .option('--no-ignore', 'also count findings that .imr-letter.ignore.json ignores')
    .option('--no-baseline', 'also count findings that .imr-letter.baseline.json has')
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], options: ReportOptions) =>
      setExitCode(await writeReport(paths, options, version, terminal)),
    );
}

/** Returns the file of a report as it was given. Another name could be that of a letter. */
function reportFile(given: string): string {
  if (formatOfFile(given) === undefined)
    throw new InvalidArgumentError('The name of a report ends in .html, .md or .csv.');
  return given;
}
