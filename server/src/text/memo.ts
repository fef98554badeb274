/** Returns a function that computes a value at its first call and caches it. */
export function memo<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/**
 * Returns a function that caches its last result, as the rules look at one letter, or one span of it, after another. That is faster than a
 * WeakMap by letter.
 */
export function memoOfLast<K extends object, T>(read: (of: K) => T): (of: K) => T {
  let kept: { readonly of: K; readonly value: T } | undefined;
  return (of) => {
    if (kept?.of !== of) kept = { of, value: read(of) };
    return kept.value;
  };
}
