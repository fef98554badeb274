import { createHash } from 'node:crypto';
import { builtInCatalogue } from '../guidelines/catalogue.ts';
import type { Configuration } from '../review/configuration.ts';
import { rules } from '../rules/index.ts';
import type { LetterText } from './read-letters.ts';

/** The characters of a key, each of 6 bits: enough that no two texts ever share one. */
export const KEY_LENGTH = 22;

/** Makes the keys under which a cache knows texts. */
export class LetterKeys {
  readonly #rulesVersion: string;
  readonly #configurations = new WeakMap<Configuration, string>();

  /** Takes the version of the rules that check the texts. */
  constructor(rulesVersion: string) {
    this.#rulesVersion = rulesVersion;
  }

  /** Returns the key of a text with its configuration. Nothing can be read from it but whether a text that one has is the same. */
  keyOf({ file, source }: LetterText, configuration: Configuration): string {
    const { ignore } = configuration.suppressions;
    const hash = createHash('sha256');
    hash.update(this.#configurationKey(configuration));
    // Entries that ignore nothing are reported letter by letter.
    if (ignore) hash.update(`\0${file}`);
    return hash.update(`\0${source}`, 'utf16le').digest('base64url').slice(0, KEY_LENGTH);
  }

  #configurationKey(configuration: Configuration): string {
    const known = this.#configurations.get(configuration);
    if (known !== undefined) return known;
    const { catalogue, words, speller, severityOf, suppressions } = configuration;
    const parts = {
      rules: this.#rulesVersion,
      severities: rules.map(({ code }) => severityOf(code)),
      guidelines: catalogue === builtInCatalogue() ? [] : catalogue.guidelines,
      words: [...words].sort(),
      isSpelled: speller !== undefined,
      ignored: [...(suppressions.ignore?.letters.values() ?? [])].flat(),
    };
    const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    this.#configurations.set(configuration, key);
    return key;
  }
}
