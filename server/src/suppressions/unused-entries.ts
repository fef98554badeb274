import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import type { FilteredFindings } from './apply-suppressions.ts';
import type { IgnoreEntry } from './ignore-file.ts';

/** The entries of one file for the letters of one text. */
interface Looked {
  readonly file: string;
  readonly used: ReadonlySet<string>;
  readonly unused: readonly IgnoreEntry[];
}

/** Which entries ignore nothing, by the texts that were looked at: an entry for a letter that was not is not among them. */
export class UnusedSuppressions {
  readonly #texts = new Map<string, Looked>();

  /** A text was looked at, which takes the place of what was known of it; the files of which other entries may be unused now. */
  saw(text: string, file: string | undefined, { aside, unused }: FilteredFindings): readonly string[] {
    const changed = this.forget(text);
    if (file === undefined) return changed;
    const used = new Set(aside.flatMap(({ ignored }) => (ignored ? [keyOf(ignored)] : [])));
    if (used.size === 0 && unused.length === 0) return changed;
    this.#texts.set(text, { file, used, unused });
    return [...new Set([...changed, file])];
  }

  /** A text is not looked at any more; the files of which other entries may be unused now. */
  forget(text: string): readonly string[] {
    const known = this.#texts.get(text);
    this.#texts.delete(text);
    return known ? [known.file] : [];
  }

  /** Forgets all texts; the files of which entries may have been unused. */
  clear(): readonly string[] {
    const files = this.files;
    this.#texts.clear();
    return files;
  }

  /** The files with entries for the texts that were looked at. */
  get files(): readonly string[] {
    return [...new Set([...this.#texts.values()].map(({ file }) => file))];
  }

  /** Returns the problems of a file: entries that ignore nothing in any of their letters. */
  problemsIn(file: string): ConfigurationProblem[] {
    const texts = [...this.#texts.values()].filter((text) => text.file === file);
    const used = new Set(texts.flatMap((text) => [...text.used]));
    const unused = new Map(texts.flatMap((text) => text.unused.map((entry) => [keyOf(entry), entry])));
    return [...unused]
      .filter(([key]) => !used.has(key))
      .map(([, { code, range }]) => ({
        severity: 'information',
        message: `This entry ignores nothing any more: its letter has no finding "${code}" with these words.`,
        uri: file,
        key: [],
        range,
      }));
  }
}

function keyOf({ letter, code, fingerprint }: IgnoreEntry): string {
  return `${letter}\n${code}\n${fingerprint}`;
}
