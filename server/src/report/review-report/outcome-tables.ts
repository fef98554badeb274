import type { Catalogue } from '../../guidelines/catalogue.ts';
import { guidelineLabel } from '../../guidelines/guideline-label.ts';
import { capitalized } from '../../text/format.ts';
import type { ItemRecord, LetterRecord } from '../letter-record.ts';
import type { Cell, Column, ReportTable, RowKind } from './report.ts';

/** How many disputed items have which outcome. */
export interface OutcomeCounts {
  readonly items: number;
  readonly upheld: number;
  readonly overturned: number;
  readonly undecided: number;
}

const COUNT_COLUMNS: readonly Column[] = [
  { title: 'Items', kind: 'count' },
  { title: 'Upheld', kind: 'count' },
  { title: 'Overturned', kind: 'count' },
  { title: 'No outcome', kind: 'count' },
  { title: 'Overturn rate', kind: 'share' },
];
/** The columns of the outcomes, which bars show. */
const BARS = [2, 3, 4];
const RATE_NOTE = 'The overturn rate is the number of overturned items divided by that of items with an outcome.';
const EMPTY = 'The letters have no disputed items.';

/** Counts the outcomes of items. */
export function countOutcomes(items: readonly ItemRecord[]): OutcomeCounts {
  const count = (wanted: ItemRecord['outcome']) => items.filter(({ outcome }) => outcome === wanted).length;
  return {
    items: items.length,
    upheld: count('upheld'),
    overturned: count('overturned'),
    undecided: count(undefined),
  };
}

/** Returns the share of overturned items among those with an outcome, from 0 to 1; undefined if none has one. */
export function overturnRate({ upheld, overturned }: OutcomeCounts): number | undefined {
  return upheld + overturned === 0 ? undefined : overturned / (upheld + overturned);
}

/** Returns the outcomes by service, by guideline and by month of decision. */
export function outcomeTables(letters: readonly LetterRecord[], catalogue: Catalogue): readonly ReportTable[] {
  const items = letters.flatMap((letter) => letter.items);
  const all = countOutcomes(items);
  const total = ['All items', ...cellsOf(all)];
  const byService = grouped(items, ({ service }) => [service ?? '']);
  const byGuideline = grouped(items, guidelinesOf);
  const months = new Map<ItemRecord, string>();
  for (const { month, items: own } of letters) for (const item of own) months.set(item, month ?? '');
  const byMonth = grouped(items, (item) => [months.get(item) ?? '']);
  return [
    {
      id: 'outcomes-by-service',
      title: 'Outcomes by service',
      note: `Each disputed item counts once: under the first service that its words name, else under the first drug. ${RATE_NOTE}`,
      columns: [{ title: 'Service', kind: 'words' }, ...COUNT_COLUMNS],
      ...rowsOf(byService.sort(mostFirst), 'service', serviceName),
      total,
      bars: BARS,
      empty: EMPTY,
    },
    {
      id: 'outcomes-by-guideline',
      title: 'Outcomes by guideline',
      note: `An item counts once under each guideline that its MAXIMUS guideline field cites, so the rows add up to more than all items. ${RATE_NOTE}`,
      columns: [{ title: 'Guideline', kind: 'words' }, ...COUNT_COLUMNS],
      ...rowsOf(byGuideline.sort(mostFirst), 'guideline', (id) => guidelineName(id, catalogue)),
      bars: BARS,
      empty: EMPTY,
    },
    {
      id: 'outcomes-by-month',
      title: 'Outcomes by month',
      note: `Each disputed item counts in the month of its letter’s decision date. ${RATE_NOTE}`,
      columns: [{ title: 'Month', kind: 'words' }, ...COUNT_COLUMNS],
      ...rowsOf(byMonth.sort(earliestFirst), 'month', monthName),
      total,
      bars: BARS,
      empty: EMPTY,
    },
  ];
}

const OTHER = 'other';
const NONE = '';

/** Returns the keys of the guidelines under which an item counts: their ids, "other" for what is not in the catalogue, "" for none. */
export function guidelinesOf({ guidelines, citesOther }: ItemRecord): readonly string[] {
  const cited = citesOther ? [...guidelines, OTHER] : guidelines;
  return cited.length > 0 ? cited : [NONE];
}

/** Returns what a service is called in a table; "" is what is not recognized. */
export function serviceName(service: string): string {
  return service || 'Not recognized';
}

/** Returns what a month is called in a table; "" is that of letters without a decision date. */
export function monthName(month: string): string {
  return month || 'No decision date';
}

/** Returns what a guideline is called in a table, by its key. */
export function guidelineName(id: string, catalogue: Catalogue): string {
  if (id === NONE) return 'None cited';
  if (id === OTHER) return 'Not in the catalogue';
  const guideline = catalogue.guideline(id);
  return guideline ? capitalized(guidelineLabel(guideline).replace(/^the /, '')) : id;
}

type Group = readonly [key: string, items: readonly ItemRecord[]];

function grouped(items: readonly ItemRecord[], keysOf: (item: ItemRecord) => readonly string[]): Group[] {
  const groups = new Map<string, ItemRecord[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const own = groups.get(key);
      if (own) own.push(item);
      else groups.set(key, [item]);
    }
  }
  return [...groups];
}

function rowsOf(
  groups: readonly Group[],
  kind: RowKind,
  nameOf: (key: string) => string,
): Pick<ReportTable, 'rows' | 'subjects'> {
  return {
    rows: groups.map(([key, items]) => [nameOf(key), ...cellsOf(countOutcomes(items))]),
    subjects: groups.map(([value]) => ({ kind, value })),
  };
}

/** Groups with more items first; the one without a name last. */
function mostFirst([one, own]: Group, [other, others]: Group): number {
  if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
  return others.length - own.length || compare(one, other);
}

function earliestFirst([one]: Group, [other]: Group): number {
  if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
  return compare(one, other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function cellsOf(counts: OutcomeCounts): readonly Cell[] {
  return [counts.items, counts.upheld, counts.overturned, counts.undecided, overturnRate(counts)];
}
