import type { Finding } from '../../rules/rule.ts';
import { type BaselineFile, countedAs, type FindingCounts } from './baseline-file.ts';
import { findingPlace, letterAt } from './finding-key.ts';
import { type LetterName, namesOf } from './letter-names.ts';
import type { CheckedText } from './set-aside.ts';

/** A baseline that is being written: what it held before, with the letters that are looked at now in their place. */
export class BaselineDraft {
  readonly uri: string;
  readonly #letters: Map<LetterName, FindingCounts>;
  /** The letters that were looked at; several files may hold the same case. */
  readonly #looked = new Set<LetterName>();
  #findings = 0;
  #texts = 0;

  /** `known` is what the file at `uri` holds now. */
  constructor(uri: string, known: BaselineFile | undefined) {
    this.uri = uri;
    this.#letters = new Map(known?.letters);
  }

  /** How many findings of how many texts were accepted. */
  get accepted(): { readonly findings: number; readonly texts: number } {
    return { findings: this.#findings, texts: this.#texts };
  }

  /** Accepts the findings of a text; false where one stands in a letter that has neither a case number nor a file. */
  accept(text: CheckedText, findings: readonly Finding[]): boolean {
    const own = new Map<LetterName, Map<string, number>>();
    let isWhole = true;
    for (const letter of text.letters.length > 0 ? text.letters : [undefined]) {
      for (const name of namesOf(letter, text.uri, this.uri)) this.#look(name);
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
    for (const [name, counts] of own) this.#letters.set(name, most(this.#letters.get(name), counts));
    if (own.size > 0) this.#texts++;
    return isWhole;
  }

  /** Drops the letters that were not looked at: all there are were, so those are gone. */
  forgetOthers(): void {
    for (const name of this.#letters.keys()) if (!this.#looked.has(name)) this.#letters.delete(name);
  }

  /** The file's text: sorted, a line a letter, so that two versions compare well. */
  toString(): string {
    const groups = (['case', 'file'] as const).flatMap((group) => {
      const letters = [...this.#letters].filter(([name, counts]) => name.startsWith(`${group} `) && counts.size > 0);
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

  /** What was known of a letter counts no more once it is looked at. */
  #look(name: LetterName): void {
    if (this.#looked.has(name)) return;
    this.#looked.add(name);
    this.#letters.delete(name);
  }
}

/** The same letter in two files has the findings of each. */
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
