import type { Quantity } from './quantities.ts';

/** Two quantities of one kind that should be equal. */
export interface QuantityConflict {
  readonly requested: Quantity;
  readonly named: Quantity;
}

/**
 * Returns where a restatement gives another quantity than the request: one that the request lacks, in place of one that it lacks
 * itself. "2 times a week for 6 weeks" is 12 visits.
 */
export function quantityConflict(
  requested: readonly Quantity[],
  named: readonly Quantity[],
): QuantityConflict | undefined {
  const ours = withVisits(requested);
  const theirs = withVisits(named);
  for (const one of theirs.stated) {
    if (ours.all.some((that) => isSame(that, one) || isWithin(that, one)) || isProduct(ours.stated, one)) continue;
    // The last quantity of a request is what remains in dispute.
    const alike = ours.stated.filter(({ kind }) => kind === one.kind);
    const other =
      alike.findLast((that) => !theirs.all.some((it) => isSame(it, that))) ??
      repeated(
        alike,
        theirs.stated.filter(({ kind }) => kind === one.kind),
      );
    if (other) return { requested: other, named: one };
  }
  return undefined;
}

/** Of "5% and 5%", the one that "5% and 6%" lacks: where both have equally many, one of several equal ones. */
function repeated(ours: readonly Quantity[], theirs: readonly Quantity[]): Quantity | undefined {
  if (ours.length !== theirs.length) return undefined;
  const left = theirs.map(({ value }) => value);
  return ours.find(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Returns the product of "2 times a week for 6 weeks", a number of visits; undefined where one is missing or repeated. */
export function visitsIn(quantities: readonly Quantity[]): Quantity | undefined {
  const aWeek = quantities.filter(({ kind }) => kind === 'a week');
  const weeks = quantities.filter(({ kind }) => kind === 'weeks');
  const [often] = aWeek;
  const [long] = weeks;
  if (
    !often ||
    !long ||
    new Set(aWeek.map(({ value }) => value)).size > 1 ||
    new Set(weeks.map(({ value }) => value)).size > 1
  ) {
    return undefined;
  }
  const visits = Number(often.value) * Number(long.value);
  if (Number.isNaN(visits)) return undefined;
  return {
    kind: 'number',
    value: `${visits}`,
    start: Math.min(often.start, long.start),
    end: Math.max(often.end, long.end),
  };
}

/** Returns the quantities with the visits that they imply; the visits are stated where no other number is. */
function withVisits(quantities: readonly Quantity[]): {
  readonly stated: readonly Quantity[];
  readonly all: readonly Quantity[];
} {
  const visits = visitsIn(quantities);
  if (!visits) return { stated: quantities, all: quantities };
  const all = [...quantities, visits];
  return { stated: quantities.some(({ kind }) => kind === 'number') ? quantities : all, all };
}

/** "4" is within "3-6". */
function isWithin(one: Quantity, range: Quantity): boolean {
  if (one.kind !== range.kind) return false;
  const [first = Number.NaN, last = Number.NaN] = range.value.split('-').map(Number);
  return first <= Number(one.value) && Number(one.value) <= last;
}

/** Kinds that are never multiplied: 2 times a week for 4 weeks are not 8 weeks, and 2 tablets at once of #240 not #480. */
const NO_FACTOR: Readonly<Record<string, string>> = { weeks: 'a week', 'a week': 'a week', number: 'at once' };

/** "20 hours" is the product of "4 hours a day, 5 days a week". */
function isProduct(quantities: readonly Quantity[], { kind, value }: Quantity): boolean {
  const factors = quantities.filter((quantity) => quantity.kind !== NO_FACTOR[kind]);
  const numbers = factors.map((quantity) => Number(quantity.value));
  return numbers.some((one, at) => numbers.some((other, place) => place > at && one * other === Number(value)));
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.kind === other.kind && one.value === other.value;
}
