import { editedJson } from '../config/json-edit.ts';
import type { ConfigurationProblem } from '../config/severity-overrides.ts';

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

/** Returns the sort key of an entry: those with a case number come first, then those with a file. */
function sortKey({ case: caseNumber, file, item, code, fingerprint }: SortedBy): string {
  const letter = typeof caseNumber === 'string' ? `0${caseNumber.toUpperCase()}` : `1${String(file)}`;
  return [letter, item ?? '', code, fingerprint].map(String).join('\n');
}
