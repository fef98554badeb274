import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readDictionary } from '../platform/dictionary-file.ts';
import { memo } from '../text/memo.ts';

/** The hexadecimal digits of a version. */
const DIGITS = 12;

/** Returns the version of all that decides what is found, rules, catalogue and words: a hash of the program and its dictionary. */
export const rulesVersion: () => Promise<string> = memo(async () => {
  const hash = createHash('sha256').update(await readFile(fileURLToPath(import.meta.url)));
  const dictionary = await readDictionary();
  if (dictionary) hash.update(dictionary);
  return hash.digest('hex').slice(0, DIGITS);
});
