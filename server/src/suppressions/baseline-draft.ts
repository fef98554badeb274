import type { Finding } from '../rules/rule.ts';
import type { CheckedText } from './apply-suppressions.ts';
import { type BaselineFile, countedAs, type FindingCounts } from './baseline-file.ts';
import { findingPlace, letterAt } from './finding-fingerprint.ts';
import { type LetterName, namesOf } from './letter-key.ts';

/**
 * A baseline that is being written: what its file holds, with the letters that are looked at now in their place. What the file holds may
 * be read again at any time, so that nothing is lost that another writer put there meanwhile.
 */
export class BaselineDraft {
  readonly uri: string;
  #known: ReadonlyMap<LetterName, FindingCounts>;
  /** The checked letters, and whether completely; several files may have the same case. */
  readonly #looked = new Map<LetterName, boolean>();
  readonly #found = new Map<LetterName, FindingCounts>();
  readonly #gone = new Set<LetterName>();
  #findings = 0;
  #texts = 0;

  /** `known` is what the file at `uri` holds now. */
  constructor(uri: string, known: BaselineFile | undefined) {
    this.uri = uri;
    this.#known = known?.letters ?? new Map();
  }

  /** Returns the number of accepted findings and of texts that have them. */
  get accepted(): { readonly findings: number; readonly texts: number } {
    return { findings: this.#findings, texts: this.#texts };
  }

  /** Returns the letters of the file that were not checked. */
  get others(): readonly LetterName[] {
    return [...this.#known.keys()].filter((name) => !this.#looked.has(name) && !this.#gone.has(name));
  }

  /** Replaces the content on which the draft is based. */
  rebase(known: BaselineFile | undefined): void {
    this.#known = known?.letters ?? new Map();
    this.#gone.clear();
  }

  /**
   * Accepts the findings of a text; false where one stands in a letter that has neither a case number nor a file. Of a text that was not
   * wholly checked, what is known stays too.
   */
  accept(text: CheckedText, findings: readonly Finding[], isWhollyChecked = true): boolean {
    const own = new Map<LetterName, Map<string, number>>();
    let isWhole = true;
    for (const letter of text.letters.length > 0 ? text.letters : [undefined]) {
      for (const name of namesOf(letter, text.uri, this.uri))
        this.#looked.set(name, isWhollyChecked && this.#looked.get(name) !== false);
    }
    for (const finding of findings) {
      const letter = letterAt(text.letters, finding.span.start);
      const [name] = namesOf(letter, text.uri, this.uri);
      if (name === undefined) {
        isWhole = false;
        continue;
      }
      const kind = countedAs(finding.code, findingPlace(text.source, letter, finding).fingerprint);
      const counts = own.get(name) ?? new Map<string, number>();
      own.set(name, counts.set(kind, (counts.get(kind) ?? 0) + 1));
      this.#findings++;
    }
    for (const [name, counts] of own) this.#found.set(name, most(this.#found.get(name), counts));
    if (own.size > 0) this.#texts++;
    return isWhole;
  }

  /** Drops unchecked letters that no longer exist; by default, all unchecked ones. */
  forgetOthers(isGone: (name: LetterName) => boolean = () => true): void {
    for (const name of this.others) if (isGone(name)) this.#gone.add(name);
  }

  /** Returns the file's text: sorted, a line a letter, so that versions can be compared. */
  toString(): string {
    const groups = (['case', 'file'] as const).flatMap((group) => {
      const letters = [...this.#letters()].filter(([name, counts]) => name.startsWith(`${group} `) && counts.size > 0);
      if (letters.length === 0) return [];
      const lines = letters
        .map(
          ([name, counts]) => `    ${JSON.stringify(name.slice(group.length + 1))}: ${JSON.stringify(nested(counts))}`,
        )
        .sort(byText);
      return [`  "${group}s": {\n${lines.join(',\n')}\n  }`];
    });
    return groups.length === 0 ? '{}\n' : `{\n${groups.join(',\n')}\n}\n`;
  }

  /** Returns the counts by letter; a complete check replaces the letter's former counts. */
  #letters(): Map<LetterName, FindingCounts> {
    const letters = new Map<LetterName, FindingCounts>();
    for (const [name, counts] of this.#known)
      if (!this.#gone.has(name) && this.#looked.get(name) !== true) letters.set(name, counts);
    for (const [name, counts] of this.#found) letters.set(name, most(letters.get(name), counts));
    return letters;
  }
}

/** Returns the higher count of each finding, since a letter in two files has the findings of each. */
function most(one: FindingCounts | undefined, other: FindingCounts): FindingCounts {
  const all = new Map(one);
  for (const [kind, count] of other) all.set(kind, Math.max(count, all.get(kind) ?? 0));
  return all;
}

function nested(counts: FindingCounts): Record<string, Record<string, number>> {
  const codes = new Map<string, Record<string, number>>();
  for (const [kind, count] of [...counts].sort(([one], [other]) => byText(one, other))) {
    const [code = '', fingerprint = ''] = kind.split(' ');
    codes.set(code, { ...codes.get(code), [fingerprint]: count });
  }
  return Object.fromEntries(codes);
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
