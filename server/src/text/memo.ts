/** A value that is made when it is first asked for and kept. */
export function memo<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/**
 * A reading that is kept for what was read last, as the rules look at one letter, or one stretch of it, after another. That takes less time
 * than to keep it for each letter as long as that letter lives.
 */
export function memoOfLast<K extends object, T>(read: (of: K) => T): (of: K) => T {
  let kept: { readonly of: K; readonly value: T } | undefined;
  return (of) => {
    if (kept?.of !== of) kept = { of, value: read(of) };
    return kept.value;
  };
}
