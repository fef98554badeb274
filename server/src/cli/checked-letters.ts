import { parseLetters } from '../letter/parse.ts';
import type { AsideKinds } from '../review/aside/aside-files.ts';
import type { CheckedText, SiftedFindings } from '../review/aside/set-aside.ts';
import { UnusedEntries } from '../review/aside/unused-entries.ts';
import type { Configuration } from '../review/configuration.ts';
import { reviewed } from '../review/reviewed.ts';
import { rules } from '../rules/index.ts';
import { configurationsOf } from './configurations.ts';
import { readLetters } from './read-letters.ts';
import { printable, type Terminal } from './terminal.ts';

/** A text with what was found in it. */
export interface CheckedLetters {
  readonly file: string;
  readonly text: CheckedText;
  /** The URI of the folder up to which its configuration may lie. */
  readonly within: string;
  readonly configuration: Configuration;
  readonly sifted: SiftedFindings;
}

/**
 * The texts that paths name, checked one at a time. What can't be read or applied is named on standard error, then handed to
 * `failed`, and so, at the end, are the entries that ignore nothing any more.
 */
export async function* checkedLetters(
  paths: readonly string[],
  kinds: AsideKinds,
  terminal: Terminal,
  failed: (message: string) => void,
): AsyncGenerator<CheckedLetters, void, undefined> {
  const configurations = configurationsOf(rules, terminal, failed, kinds);
  const entries = new UnusedEntries();
  for await (const letter of readLetters(paths, terminal, (file, why) => failed(`${file}: ${why}`))) {
    const configuration = await configurations.of(letter);
    const { file, uri, source, within } = letter;
    const broken: string[] = [];
    const text = { uri, source, letters: parseLetters(source) };
    const sifted = reviewed(text, configuration, (code) => void broken.push(code));
    for (const code of broken) {
      const failure = `${printable(file)}: the rule ${code} failed, so its findings are missing`;
      failed(failure);
      await terminal.err.write(`imr-letter: ${failure}\n`);
    }
    entries.saw(uri ?? file, configuration.aside.ignore?.uri, sifted);
    yield { file, text, within, configuration, sifted };
  }
  for (const file of entries.files) for (const problem of entries.problemsIn(file)) await configurations.tell(problem);
}
