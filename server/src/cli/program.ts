import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { type CheckOptions, checkFiles, type ExitCode, FAIL_ON, FORMATS } from './check.ts';
import { checkReady, READY_FORMATS, type ReadyOptions } from './check-ready.ts';
import { checkUnsigned } from './check-unsigned.ts';
import type { Concurrency } from './checked-files.ts';
import { CACHE_FILE } from './clean-letters.ts';
import { cleanError, cleanHelp } from './commander-text.ts';
import { CONFIG_FORMATS, writeConfig } from './config.ts';
import { addFileCommands } from './file-commands.ts';
import { STANDARD_INPUT } from './inputs.ts';
import { parseFiles } from './parse.ts';
import type { ReadOptions } from './read-letters.ts';
import { addReportCommand } from './report-command.ts';
import type { CliIo } from './terminal.ts';
import { writeBaseline } from './write-baseline.ts';

const PATHS = 'files, folders (in depth), globs, or - for standard input; the current directory if none is given';

const EXIT_CODES = `
Exit code: 0 no findings at or above --fail-on; 1 findings; 2 usage error, or an input that can't be read (it is
named on standard error, and the rest is still checked).`;

/** Sets the exit code; undefined keeps the process running as a language server. */
type SetExitCode = (code: ExitCode | undefined) => void;

/** Runs the program with its arguments and returns its exit code; undefined where it goes on as a language server. */
export async function runProgram(
  args: readonly string[],
  terminal: CliIo,
  startServer: () => Promise<unknown>,
): Promise<ExitCode | undefined> {
  let exitCode: ExitCode | undefined = 0;
  const printed = { out: '', err: '' };
  const setExitCode: SetExitCode = (code) => {
    exitCode = code;
  };
  const program = rootCommand(printed);
  addCheckCommand(program, terminal, setExitCode);
  addParseCommand(program, terminal, setExitCode);
  const path = new Argument('[path...]', PATHS).argParser(withPath);
  addReportCommand(program, terminal, { path, include: includeOption() }, setExitCode);
  addFileCommands(program, terminal, withPath, setExitCode);
  addConfigCommand(program, terminal, setExitCode);
  addLspCommand(program, startServer, setExitCode);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    exitCode = error.exitCode === 0 ? 0 : 2;
  }
  if (printed.out !== '') await terminal.out.write(cleanHelp(printed.out));
  if (printed.err !== '') await terminal.err.write(cleanHelp(printed.err));
  return exitCode;
}

function rootCommand(printed: { out: string; err: string }): Command {
  return new Command('imr-letter')
    .description('Checks and reads California Independent Medical Review determination letters, on this machine only.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.err += text;
      },
      outputError: (text, write) => write(cleanError(text)),
    });
}

function addCheckCommand(program: Command, terminal: CliIo, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('Check letters and print the findings.')
    .addArgument(new Argument('[path...]', PATHS).argParser(withPath))
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that makes the exit code 1')
        .choices(FAIL_ON)
        .default('error'),
    )
    .addOption(includeOption())
    .addOption(
      new Option('--concurrency <number>', 'threads that check letters: a number, or "auto" for one per processor')
        .argParser(concurrencyOf)
        .default('auto'),
    )
    .addOption(filesFromOption())
    .addOption(
      new Option(
        '--stdin <format>',
        'check texts from lines {"file","text"} on standard input, and print a line for each',
      )
        .choices(['ndjson'])
        .conflicts(['filesFrom', 'include', 'ignore', 'baseline', 'writeBaseline', 'ready'])
        .implies({ format: 'ndjson' }),
    )
    .option('--cache', 'skip letters in which nothing was found before')
    .addOption(
      new Option('--cache-location <file>', 'the file that remembers them')
        .argParser(pathOf)
        .default(CACHE_FILE)
        .implies({ cache: true }),
    )
    .option('--no-ignore', 'also show findings that .imr-letter.ignore.json ignores')
    .option('--no-baseline', 'also show findings that .imr-letter.baseline.json has')
    .addOption(
      new Option('--write-baseline', 'accept all current findings, so that only new ones are shown').conflicts([
        'format',
        'failOn',
        'baseline',
        'cache',
      ]),
    )
    .addOption(
      new Option('--ready', 'list for each letter whether it can be signed; exit code 1 unless all can').conflicts([
        'failOn',
        'writeBaseline',
        'cache',
      ]),
    )
    .addOption(
      new Option(
        '--unsigned',
        'list the letters that nobody signed off, or that changed since; exit code 1 unless there is none',
      ).conflicts(['failOn', 'writeBaseline', 'ready', 'ignore', 'baseline', 'cache', 'stdin']),
    )
    .addHelpText('after', EXIT_CODES)
    .action(async (paths: string[], options: CheckCommandOptions, command: Command) =>
      setExitCode(await runCheck(paths, options, command, terminal)),
    );
}

/** Refuses options that don't go together, then checks in the way that they ask for. */
function runCheck(
  paths: readonly string[],
  options: CheckCommandOptions,
  command: Command,
  terminal: CliIo,
): Promise<ExitCode> {
  refuseTwoInputs(paths, options, command);
  const { stdin, format, ready, unsigned } = options;
  if (stdin && paths.length > 0) command.error("error: option '--stdin' cannot be used with a path");
  if (stdin && format !== 'ndjson')
    command.error(`error: option '--stdin' cannot be used with option '--format ${format}'`);
  if (options.writeBaseline) return writeBaseline(paths, options, terminal);
  if (!ready && !unsigned) return checkFiles(paths, options, version, terminal);
  if (!isReadyFormat(options)) {
    const name = ready ? '--ready' : '--unsigned';
    return command.error(`error: option '${name}' cannot be used with option '--format ${format}'`);
  }
  return ready ? checkReady(paths, options, terminal) : checkUnsigned(paths, options, terminal);
}

interface CheckCommandOptions extends CheckOptions {
  readonly writeBaseline?: true;
  readonly ready?: true;
  readonly unsigned?: true;
}

function isReadyFormat(options: CheckCommandOptions): options is CheckCommandOptions & ReadyOptions {
  return READY_FORMATS.some((format) => format === options.format);
}

function addParseCommand(program: Command, terminal: CliIo, setExitCode: SetExitCode): void {
  program
    .command('parse')
    .description('Print letters as JSON, one line per file.')
    .addArgument(new Argument('[path...]', PATHS).argParser(withPath))
    .addOption(includeOption())
    .addOption(filesFromOption())
    .action(async (paths: string[], options: ReadOptions, command: Command) => {
      refuseTwoInputs(paths, options, command);
      setExitCode(await parseFiles(paths, options, terminal));
    });
}

/** Ends with an error where standard input is to be a letter and the list of files too. */
function refuseTwoInputs(paths: readonly string[], { filesFrom }: ReadOptions, command: Command): void {
  if (filesFrom === STANDARD_INPUT && paths.includes(STANDARD_INPUT))
    command.error("error: option '--files-from -' cannot be used with path '-'");
}

function addConfigCommand(program: Command, terminal: CliIo, setExitCode: SetExitCode): void {
  program
    .command('config')
    .description('Print the rules, severities and files that apply to a letter or a folder, and where each is set.')
    .addArgument(
      new Argument('[path]', 'a file or a folder; the current directory if none is given')
        .default('.')
        .argParser(pathOf),
    )
    .addOption(new Option('--format <format>', 'output format').choices(CONFIG_FORMATS).default('text'))
    .action(async (path: string, { format }: { readonly format: (typeof CONFIG_FORMATS)[number] }) =>
      setExitCode(await writeConfig(path, format, terminal)),
    );
}

function addLspCommand(program: Command, startServer: () => Promise<unknown>, setExitCode: SetExitCode): void {
  program
    .command('lsp')
    .description('Run the language server, for editors.')
    .requiredOption('--stdio', 'communicate over standard input and output')
    .addOption(new Option('--clientProcessId <id>', 'exit when this process exits').hideHelp())
    .action(async () => {
      setExitCode(undefined);
      await startServer();
    });
}

function includeOption(): Option {
  return new Option(
    '--include <glob>',
    'also read these files of folders where they are letters, such as "*.pdf"; may be repeated',
  ).argParser(withPath);
}

function filesFromOption(): Option {
  return new Option(
    '--files-from <file>',
    'also read the files and folders that this file names, one a line; - for standard input',
  ).argParser(pathOf);
}

/** The largest number of threads that can be asked for. */
const MOST_CONCURRENCY = 64;

function concurrencyOf(given: string): Concurrency {
  const number = Number(given);
  if (given === 'auto') return given;
  if (Number.isInteger(number) && number >= 1 && number <= MOST_CONCURRENCY) return number;
  throw new InvalidArgumentError(`It is "auto", or a number from 1 to ${MOST_CONCURRENCY}.`);
}

/** Returns a path as it was given. An empty one, as an unset variable leaves it, would mean the current directory: it is an error. */
function pathOf(given: string): string {
  if (given === '') throw new InvalidArgumentError('It is empty.');
  return given;
}

function withPath(given: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), pathOf(given)];
}
