import { capitalized } from '../../text/format.ts';
import type { LetterRecord, Place } from '../letter-record.ts';
import { barsOf } from '../review-report/bars.ts';
import { guidelineName, monthName, serviceName } from '../review-report/outcome-tables.ts';
import { cellText, type ReportTable, type RowKind, type RowSubject } from '../review-report/report.ts';
import { type ReportContext, reviewReport } from '../review-report/review-report.ts';
import { filterLetters, foldersOf, type LetterFilter, monthsOf, ROW_KINDS } from './letter-filter.ts';

/** Where a row of a dashboard leads: to the letters that have a value, or to a place in a letter. */
export type RowTarget<Location> = { readonly kind: RowKind; readonly value: string } | Location;

/** A row of a dashboard. */
export interface DashboardRow<Location> {
  readonly cells: readonly string[];
  readonly target?: RowTarget<Location>;
}

/** A table of a dashboard, its cells as words. */
export interface DashboardTable<Location> {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  /** The first rows. */
  readonly rows: readonly DashboardRow<Location>[];
  /** The number of all rows. */
  readonly count: number;
  readonly total?: readonly string[];
  /** A drawing of the rows as bars, as HTML without script or style; empty where there is none. */
  readonly bars: string;
  /** What is said where it has no rows. */
  readonly empty: string;
}

/** A choice of a list: its value and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The content of the review report on the letters that a filter leaves. */
export interface Dashboard<Location> {
  readonly note: string;
  readonly tables: readonly DashboardTable<Location>[];
  readonly folders: readonly Choice[];
  readonly months: readonly Choice[];
  /** What is filtered by, other than folder, month and words. */
  readonly active: readonly { readonly kind: RowKind; readonly label: string }[];
  /** The number of letters that are counted, and of those that are checked. */
  readonly shown: number;
  readonly checked: number;
}

/** What a dashboard depends on. */
export interface DashboardContext<Location> extends ReportContext {
  readonly filter: LetterFilter;
  /** The maximum number of rows of a table. */
  readonly limit: number;
  locationOf(letter: LetterRecord, place: Place): Location;
}

/** Returns the dashboard of letters. With a rule as the filter, the findings are those of that rule alone. */
export function dashboardOf<Location>(
  letters: readonly LetterRecord[],
  context: DashboardContext<Location>,
): Dashboard<Location> {
  const { filter } = context;
  const shown = filterLetters(letters, filter);
  const { note, tables } = reviewReport(shown, context);
  return {
    note,
    tables: tables.map((table) => shownTable(ofRule(table, filter.rule), context)),
    folders: foldersOf(letters).map((folder) => ({ value: folder, label: folder })),
    months: monthsOf(letters).map((month) => ({ value: month, label: monthName(month) })),
    active: ROW_KINDS.flatMap((kind) => {
      const value = filter[kind];
      return value === undefined || kind === 'month' ? [] : [{ kind, label: labelOf(kind, value, context) }];
    }),
    shown: shown.length,
    checked: letters.length,
  };
}

/** Returns the table of findings with those of one rule; any other table as it is. */
function ofRule(table: ReportTable, rule: string | undefined): ReportTable {
  if (rule === undefined || table.id !== 'findings') return table;
  const column = table.columns.findIndex(({ title }) => title === 'Rule');
  const kept = table.rows.flatMap((row, index) => (row[column] === rule ? [index] : []));
  return {
    ...table,
    title: `${table.title} of ${rule}`,
    rows: kept.map((index) => table.rows[index] ?? []),
    subjects: kept.map((index) => table.subjects?.[index]),
  };
}

function shownTable<Location>(
  table: ReportTable,
  { limit, locationOf }: DashboardContext<Location>,
): DashboardTable<Location> {
  const { id, title, note, columns, rows, subjects = [], total, empty } = table;
  const textsOf = (row: ReportTable['rows'][number]) => columns.map((column, index) => cellText(row[index], column));
  return {
    id,
    title,
    note,
    columns: columns.map((column) => ({ title: column.title, isNumber: column.kind !== 'words' })),
    rows: rows.slice(0, limit).map((row, index) => {
      const target = targetOf(subjects[index], locationOf);
      return { cells: textsOf(row), ...(target && { target }) };
    }),
    count: rows.length,
    ...(total && { total: textsOf(total) }),
    bars: barsOf(table),
    empty,
  };
}

function targetOf<Location>(
  subject: RowSubject,
  locationOf: DashboardContext<Location>['locationOf'],
): RowTarget<Location> | undefined {
  if (!subject) return undefined;
  return 'letter' in subject ? locationOf(subject.letter, subject.place) : subject;
}

function labelOf(kind: RowKind, value: string, { catalogue }: Pick<ReportContext, 'catalogue'>): string {
  const names: Partial<Record<RowKind, string>> = {
    service: serviceName(value),
    guideline: guidelineName(value, catalogue),
    state: value === 'ready' ? 'can be signed' : 'clean',
    outcome: value === 'undecided' ? 'none' : value,
  };
  const title = kind === 'state' ? 'Letter' : capitalized(kind);
  return `${title}: ${names[kind] ?? value}`;
}
