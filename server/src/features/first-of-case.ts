/** Returns a predicate that is true for the first letter with each case number, and for letters without one. */
export function firstOfCase(): (caseNumber: string | undefined) => boolean {
  const seen = new Set<string>();
  return (caseNumber) => {
    if (caseNumber === undefined) return true;
    const key = caseNumber.toUpperCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
