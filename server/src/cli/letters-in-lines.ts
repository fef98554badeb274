import { errorText } from '../platform/errors.ts';
import { textLines } from '../platform/text-lines.ts';
import type { LetterText } from './read-letters.ts';
import type { CliIo } from './terminal.ts';

/** The longest line that is read, in UTF-16 units: thousands of letters. */
const LONGEST_LINE = 64_000_000;

/**
 * Yields the texts that come through standard input as lines of JSON, `{"file","text"}`, as they arrive. A line that is none is named on standard
 * error by its number, then handed to `failed`, and the rest still comes.
 */
export async function* lettersInLines(
  { input, err }: Pick<CliIo, 'input' | 'err'>,
  failed: (message: string) => void,
): AsyncGenerator<LetterText, void, undefined> {
  const report = async (message: string): Promise<void> => {
    await err.write(`imr-letter: ${message}\n`);
    failed(message);
  };
  try {
    for await (const { number, text } of textLines(input(), LONGEST_LINE)) {
      if (text?.trim() === '') continue;
      const letter = text === undefined ? 'it is too long' : letterIn(text);
      if (typeof letter === 'string') await report(`line ${number} was left out: ${letter}`);
      else yield letter;
    }
  } catch (error) {
    await report(`-: ${errorText(error)}`);
  }
}

/** Returns the text in a line, or why there is none. */
function letterIn(line: string): LetterText | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no object';
  const { file, text } = value as Readonly<Record<string, unknown>>;
  if (typeof file !== 'string') return '"file" is no string';
  if (typeof text !== 'string') return '"text" is no string';
  return { file, within: '', source: text.replace(/^\uFEFF/, '') };
}
