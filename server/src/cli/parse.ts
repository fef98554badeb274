import { parseLetters } from '../letter/parser/parse.ts';
import { nodeGuard } from '../platform/node-guard.ts';
import { Watchdog } from '../review/watchdog.ts';
import { rules } from '../rules/index.ts';
import { configurationsOf, problemReporter } from './configurations.ts';
import { jsonText } from './json-text.ts';
import { parsedFile } from './parsed-file.ts';
import { type ReadOptions, readLetters } from './read-letters.ts';
import { type CliIo, sanitize } from './terminal.ts';

/** Writes the letters that paths name as JSON, one line a file as soon as it is read. */
export async function parseFiles(paths: readonly string[], options: ReadOptions, terminal: CliIo): Promise<0 | 2> {
  let exitCode: 0 | 2 = 0;
  const failed = (): void => {
    exitCode = 2;
  };
  const watchdog = new Watchdog(nodeGuard);
  const configurations = configurationsOf(rules, problemReporter(terminal, failed));
  for await (const letter of readLetters(paths, terminal, failed, options)) {
    const { catalogue } = await configurations.of(letter);
    let line = '';
    const isComplete = watchdog.now(letter.source.length, () => {
      line = jsonText(parsedFile(letter, parseLetters(letter.source), catalogue));
    });
    if (!isComplete) {
      failed();
      await terminal.err.write(
        `imr-letter: ${sanitize(letter.file)}: reading it took longer than 2 s and was stopped\n`,
      );
    } else if (!(await terminal.out.write(`${line}\n`))) break;
  }
  return exitCode;
}
