/**
 * Returns how many entries, from the first on, satisfy a condition; by binary search, so the entries that do must all come before those
 * that don't.
 */
export function partitionPoint<T>(entries: readonly T[], satisfies: (entry: T) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` is below the length, so there is an entry.
    if (satisfies(entries[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
