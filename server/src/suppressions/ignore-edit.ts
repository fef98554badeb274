import { editedJson } from '../config/json-edit.ts';
import type { ConfigurationProblem } from '../config/severity-overrides.ts';
import { caseNamed, fileNamed, type LetterName } from './letter-key.ts';

/** A finding to be ignored, as its entry names it. */
export interface NewEntry {
  readonly code: string;
  readonly case?: string;
  readonly file?: string;
  readonly item?: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly by?: string;
  readonly date: string;
}

/** What tells an entry from the others: the rule, the letter and the fingerprint of the finding. */
export interface IgnoredKey {
  readonly code: string;
  readonly letter: LetterName;
  readonly fingerprint: string;
}

/** Returns the sort key of an entry; equal keys are entries for the same finding. */
type SortedBy = Readonly<Record<string, unknown>>;

/** Returns the text of a `.imr-letter.ignore.json` with an entry added in the order of letter, item and rule, or why it cannot be added. */
export function withIgnored(uri: string, text: string | undefined, entry: NewEntry): string | ConfigurationProblem {
  return editedJson(uri, text, ({ ignored }) => {
    if (ignored === undefined) return { path: ['ignored'], value: [entry] };
    if (!Array.isArray(ignored)) return '"ignored" is not a list.';
    const key = sortKey({ ...entry });
    const keys = ignored.map((one: unknown) => sortKey(typeof one === 'object' && one !== null ? { ...one } : {}));
    const same = keys.indexOf(key);
    if (same >= 0) return { path: ['ignored', same], value: entry };
    const next = keys.findIndex((other) => other > key);
    const index = next < 0 ? keys.length : next;
    return { path: ['ignored', index], value: entry, inserts: true };
  });
}

/** Returns the text of a `.imr-letter.ignore.json` without the entry of a finding, or why it cannot be removed. */
export function withoutEntry(uri: string, text: string | undefined, key: IgnoredKey): string | ConfigurationProblem {
  return editedJson(uri, text, ({ ignored }) => {
    const index = Array.isArray(ignored) ? ignored.findIndex((one: unknown) => isEntryOf(one, key)) : -1;
    return index < 0 ? 'It has no entry for this finding.' : { path: ['ignored', index], value: undefined };
  });
}

function isEntryOf(entry: unknown, { code, letter, fingerprint }: IgnoredKey): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { code: ownCode, fingerprint: own, case: caseNumber, file }: SortedBy = { ...entry };
  if (ownCode !== code || own !== fingerprint) return false;
  if (typeof caseNumber === 'string' && caseNumber.trim() !== '') return caseNamed(caseNumber) === letter;
  return typeof file === 'string' && fileNamed(file) === letter;
}

/** Returns the sort key of an entry: those with a case number come first, then those with a file. */
function sortKey({ case: caseNumber, file, item, code, fingerprint }: SortedBy): string {
  const letter = typeof caseNumber === 'string' ? `0${caseNumber.toUpperCase()}` : `1${String(file)}`;
  return [letter, item ?? '', code, fingerprint].map(String).join('\n');
}
