/** Tells of each letter whether it is the first with its case number; one without a case number always is. */
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
