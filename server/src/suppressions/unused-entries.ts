import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import type { FilteredFindings, SuppressedFinding } from './apply-suppressions.ts';
import type { IgnoreEntry } from './ignore-file.ts';

/** The entries that suppressed a text's findings, and those that ignore nothing in it. */
export interface SuppressionUse extends Pick<FilteredFindings, 'unused'> {
  readonly suppressed: readonly Pick<SuppressedFinding, 'ignored'>[];
}

/** The entries of one file for the letters of one text. */
interface EntriesOfText {
  readonly file: string;
  readonly used: ReadonlySet<string>;
  readonly unused: readonly IgnoreEntry[];
}

/** Tracks the entries that ignore nothing in the checked texts. Entries for unchecked letters are not among them. */
export class UnusedSuppressions {
  readonly #texts = new Map<string, EntriesOfText>();

  /** Records the result of a checked text; returns the files whose unused entries may have changed. */
  record(text: string, file: string | undefined, { suppressed, unused }: SuppressionUse): readonly string[] {
    const changed = this.forget(text);
    if (file === undefined) return changed;
    const used = new Set(suppressed.flatMap(({ ignored }) => (ignored ? [keyOf(ignored)] : [])));
    if (used.size === 0 && unused.length === 0) return changed;
    this.#texts.set(text, { file, used, unused });
    return [...new Set([...changed, file])];
  }

  /** Forgets a text; returns the files whose unused entries may have changed. */
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

  /** Returns the files with entries for the checked texts. */
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
