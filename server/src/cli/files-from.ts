import { createReadStream } from 'node:fs';
import path from 'node:path';
import { NOT_A_LIST } from '../platform/errors.ts';
import { textLines } from '../platform/text-lines.ts';
import { STANDARD_INPUT } from './inputs.ts';
import type { CliIo } from './terminal.ts';

/** No system has longer paths. */
const MOST_LENGTH = 32_768;

/** Yields the paths in a file or in standard input (`-`), one a line; empty lines don't count. Rejects where it can't be read. */
export async function* pathsListedIn(
  list: string,
  { cwd, input }: Pick<CliIo, 'cwd' | 'input'>,
): AsyncGenerator<string, void, undefined> {
  const bytes = list === STANDARD_INPUT ? input() : createReadStream(path.resolve(cwd, list));
  for await (const { number, text } of textLines(bytes, MOST_LENGTH)) {
    if (text === undefined || text.includes('\0')) throw notAList(number);
    if (text !== '') yield text;
  }
}

function notAList(line: number): Error {
  return Object.assign(new Error(`line ${line} is not a path`), { code: NOT_A_LIST });
}
