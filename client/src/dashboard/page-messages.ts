import type { LetterDashboard, LetterLocation } from '../../../server/src/protocol/letter-list.ts';
import type { LetterFilter } from '../../../server/src/report/dashboard/letter-filter.ts';

/** What the page of the dashboard asks of the extension. */
export type PageMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'filter'; readonly filter: LetterFilter }
  | { readonly kind: 'open'; readonly location: LetterLocation }
  | { readonly kind: 'more' }
  | { readonly kind: 'checkAll' }
  | { readonly kind: 'report' };

/** What the extension shows on the page. */
export interface PageContent {
  readonly dashboard: LetterDashboard;
  readonly filter: LetterFilter;
  readonly words: PageWords;
}

/** The words of the page beside the report's, in the language of VS Code. */
export interface PageWords {
  readonly heading: string;
  readonly tables: string;
  readonly search: string;
  readonly folder: string;
  readonly allFolders: string;
  readonly month: string;
  readonly allMonths: string;
  readonly report: string;
  readonly checkAll: string;
  /** "9 letters are not checked yet and are missing here."; empty if all are checked. */
  readonly unchecked: string;
  /** "2 of 9 letters are counted." */
  readonly shown: string;
  readonly remove: string;
  readonly clear: string;
  readonly asTable: string;
  /** How many rows are shown of how many, by the id of a table that has more. */
  readonly moreRows: Readonly<Record<string, string>>;
  readonly more: string;
}

/** The maximum number of UTF-16 units of a value in a filter. */
const LONGEST_VALUE = 300;
const FILTERS: Readonly<Record<keyof LetterFilter, true>> = {
  folder: true,
  search: true,
  service: true,
  guideline: true,
  month: true,
  outcome: true,
  rule: true,
  severity: true,
  state: true,
};

/** Returns a message of the page; undefined for anything else. Nothing but the members that are known is taken over. */
export function readPageMessage(message: unknown): PageMessage | undefined {
  const { kind, filter, location } = objectOf(message);
  switch (kind) {
    case 'ready':
    case 'more':
    case 'checkAll':
    case 'report':
      return { kind };
    case 'filter': {
      const read = readFilter(filter);
      return read && { kind, filter: read };
    }
    case 'open': {
      const { uri, line, character } = objectOf(location);
      const isPlace = typeof uri === 'string' && isIndex(line) && isIndex(character);
      return isPlace ? { kind, location: { uri, line, character } } : undefined;
    }
    default:
      return undefined;
  }
}

function readFilter(filter: unknown): LetterFilter | undefined {
  if (typeof filter !== 'object' || filter === null) return undefined;
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  const areKnown = entries.every(
    ([key, value]) => Object.hasOwn(FILTERS, key) && typeof value === 'string' && value.length <= LONGEST_VALUE,
  );
  return areKnown ? Object.fromEntries(entries) : undefined;
}

function isIndex(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
