import type { LetterRecord } from '../letter-record.ts';
import { guidelinesOf } from '../review-report/outcome-tables.ts';
import type { RowKind } from '../review-report/report.ts';

/** Which letters are counted; a member that is absent excludes none. */
export type LetterFilter = { readonly [Kind in RowKind]?: string } & {
  /** The folder in which they lie, or in a folder of it: "letters/2017". */
  readonly folder?: string;
  /** Words, each in the file's name, the case number, a service, a guideline's id or a rule's code. */
  readonly search?: string;
};

/** Returns whether a letter has a value of a kind, as the tables of a report count it. */
const HAS: Readonly<Record<RowKind, (letter: LetterRecord, value: string) => boolean>> = {
  service: ({ items }, value) => items.some(({ service = '' }) => service === value),
  guideline: ({ items }, value) => items.some((item) => guidelinesOf(item).includes(value)),
  month: ({ month = '' }, value) => month === value,
  outcome: ({ items }, value) => items.some(({ outcome = 'undecided' }) => outcome === value),
  rule: ({ findings }, value) => findings.some(({ code }) => code === value),
  severity: ({ findings }, value) => findings.some(({ severity }) => severity === value),
  state: ({ findings, isReady }, value) => (value === 'ready' ? isReady : findings.length === 0),
};

/** The kinds of values by which letters are filtered. */
export const ROW_KINDS = Object.keys(HAS) as readonly RowKind[];

/** Returns the letters that have everything that a filter asks for. */
export function filterLetters(letters: readonly LetterRecord[], filter: LetterFilter): readonly LetterRecord[] {
  const { folder, search = '' } = filter;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const kinds = ROW_KINDS.flatMap((kind) => {
    const value = filter[kind];
    return value === undefined ? [] : [{ kind, value }];
  });
  return letters.filter(
    (letter) =>
      (folder === undefined || letter.file.startsWith(`${folder}/`)) &&
      kinds.every(({ kind, value }) => HAS[kind](letter, value)) &&
      (words.length === 0 || hasWords(letter, words)),
  );
}

function hasWords(letter: LetterRecord, words: readonly string[]): boolean {
  const { file, caseNumber = '', items, findings } = letter;
  const codes = new Set(findings.map(({ code }) => code));
  const text = [
    file,
    caseNumber,
    ...items.flatMap(({ service = '', guidelines }) => [service, ...guidelines]),
    ...codes,
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Returns the folders of letters, in the order of their names, with those above them that hold several. */
export function foldersOf(letters: readonly LetterRecord[]): readonly string[] {
  const folders = new Set<string>();
  for (const { file } of letters) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort();
}

/** Returns the months in which letters were decided, the latest first; "" for letters without a decision date. */
export function monthsOf(letters: readonly LetterRecord[]): readonly string[] {
  return [...new Set(letters.map(({ month = '' }) => month))].sort().reverse();
}
