import { parseLetters } from '../letter/parse.ts';
import { rules } from '../rules/index.ts';
import { configurationsOf } from './configurations.ts';
import { jsonText } from './json-text.ts';
import { parsedFile } from './parsed-file.ts';
import { readLetters } from './read-letters.ts';
import type { Terminal } from './terminal.ts';

/** Writes the letters that paths name as JSON, one line a file as soon as it is read. */
export async function parseFiles(paths: readonly string[], terminal: Terminal): Promise<0 | 2> {
  let exitCode: 0 | 2 = 0;
  const failed = (): void => {
    exitCode = 2;
  };
  const configurations = configurationsOf(rules, terminal, failed);
  for await (const letter of readLetters(paths, terminal, failed)) {
    const { catalogue } = await configurations.of(letter);
    const line = jsonText(parsedFile(letter.file, parseLetters(letter.source), catalogue));
    if (!(await terminal.out.write(`${line}\n`))) break;
  }
  return exitCode;
}
