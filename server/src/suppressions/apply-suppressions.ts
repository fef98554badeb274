import type { RuleSetting } from '../config/severity-overrides.ts';
import type { Letter } from '../letter/letter.ts';
import type { Finding } from '../rules/rule.ts';
import { countedAs, type FindingCounts } from './baseline-file.ts';
import { findingPlace, letterAt } from './finding-fingerprint.ts';
import type { IgnoreEntry } from './ignore-file.ts';
import { type LetterName, namesOf } from './letter-key.ts';
import type { SuppressionsInForce } from './suppression-files.ts';

/** The suppressions in force and the active rules. */
interface SuppressionQuery {
  readonly suppressions: Pick<SuppressionsInForce, 'ignore' | 'baseline'>;
  severityOf(code: string): RuleSetting;
}

/** A text that was checked. */
export interface CheckedText {
  /** Its file's URI; absent for standard input. */
  readonly uri: string | undefined;
  readonly source: string;
  readonly letters: readonly Letter[];
}

/** A finding that is not shown, and why. */
export interface SuppressedFinding {
  readonly finding: Finding;
  /** The entry that ignores it; a finding without one was there already when the baseline was written. */
  readonly ignored?: IgnoreEntry;
}

/** The reported findings of a text, and the suppressed ones. */
export interface FilteredFindings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** The entries for its letters that ignore nothing in it, of rules that are on. */
  readonly unused: readonly IgnoreEntry[];
}

/** Removes the findings of a text that the ignore file lists, then those that the baseline counts. */
export function applySuppressions(
  text: CheckedText,
  found: readonly Finding[],
  { suppressions: { ignore, baseline }, severityOf }: SuppressionQuery,
): FilteredFindings {
  if (!ignore && !baseline) return { findings: found, suppressed: [], unused: [] };
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const ignored = ignore && new Ignored(ignore.letters);
  const counted = baseline && new Counted(baseline.letters);
  // A text without letters still has the entries for its file.
  for (const letter of text.letters.length > 0 ? text.letters : [undefined])
    if (ignore) ignored?.look(namesOf(letter, text.uri, ignore.uri));
  for (const finding of found) {
    const letter = letterAt(text.letters, finding.span.start);
    const { fingerprint } = findingPlace(text.source, letter, finding);
    const names = (beside: string) => namesOf(letter, text.uri, beside);
    const entry = ignore && ignored?.take(names(ignore.uri), finding.code, fingerprint);
    if (entry) suppressed.push({ finding, ignored: entry });
    else if (baseline && counted?.take(names(baseline.uri), countedAs(finding.code, fingerprint)))
      suppressed.push({ finding });
    else findings.push(finding);
  }
  const unused = ignored?.unused.filter(({ code }) => severityOf(code) !== 'off') ?? [];
  return { findings, suppressed, unused };
}

/** Returns the reported findings and those in the baseline, without the ignored ones. */
export function withoutIgnored({ findings, suppressed }: Pick<FilteredFindings, 'findings' | 'suppressed'>): Finding[] {
  return [...findings, ...suppressed.flatMap(({ finding, ignored: entry }) => (entry ? [] : [finding]))];
}

/** The entries for the letters of a text, and which of them ignore something. */
class Ignored {
  readonly #entries: ReadonlyMap<LetterName, readonly IgnoreEntry[]>;
  readonly #wanted = new Map<string, IgnoreEntry>();
  readonly #unused = new Set<IgnoreEntry>();

  constructor(entries: ReadonlyMap<LetterName, readonly IgnoreEntry[]>) {
    this.#entries = entries;
  }

  get unused(): readonly IgnoreEntry[] {
    return [...this.#unused];
  }

  /** A letter is there: its entries are for something. */
  look(names: readonly LetterName[]): void {
    for (const name of names) {
      for (const entry of this.#entries.get(name) ?? []) {
        this.#wanted.set(`${name}\n${entry.code}\n${entry.fingerprint}`, entry);
        this.#unused.add(entry);
      }
    }
  }

  take(names: readonly LetterName[], code: string, fingerprint: string): IgnoreEntry | undefined {
    for (const name of names) {
      const entry = this.#wanted.get(`${name}\n${code}\n${fingerprint}`);
      if (entry) this.#unused.delete(entry);
      if (entry) return entry;
    }
    return undefined;
  }
}

/** The number of findings of each kind that the baseline still covers. */
class Counted {
  readonly #letters: ReadonlyMap<LetterName, FindingCounts>;
  readonly #taken = new Map<string, number>();

  constructor(letters: ReadonlyMap<LetterName, FindingCounts>) {
    this.#letters = letters;
  }

  take(names: readonly LetterName[], kind: string): boolean {
    for (const name of names) {
      const key = `${name}\n${kind}`;
      const taken = this.#taken.get(key) ?? 0;
      if (taken >= (this.#letters.get(name)?.get(kind) ?? 0)) continue;
      this.#taken.set(key, taken + 1);
      return true;
    }
    return false;
  }
}
