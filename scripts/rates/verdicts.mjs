/**
 * The verdicts of a person on findings: for each rule and case, the number of right and wrong ones. A letter
 * without a case number goes by its file's name.
 * @typedef {Readonly<Record<string, Readonly<Record<string, { readonly right?: number, readonly wrong?: number }>>>>} Verdicts
 * @typedef {Map<string, Map<string, number>>} Found how many findings of each rule there are in each case
 */

/**
 * Returns how many findings of each rule were judged, and how. A verdict on a finding that no longer exists is ignored.
 * @param {Verdicts} verdicts
 * @param {Found} found
 */
export function judged(verdicts, found) {
  /** @type {Record<string, { right: number, wrong: number }>} */
  const all = {};
  for (const [code, cases] of Object.entries(verdicts)) {
    const sum = { right: 0, wrong: 0 };
    for (const [name, { right = 0, wrong = 0 }] of Object.entries(cases)) {
      const count = found.get(code)?.get(name) ?? 0;
      // If fewer are found than were judged, the wrong ones are assumed to be gone.
      sum.right += Math.min(right, count);
      sum.wrong += Math.min(wrong, Math.max(0, count - right));
    }
    if (sum.right + sum.wrong > 0) all[code] = sum;
  }
  return all;
}

/**
 * Returns the rules and cases with findings that nobody has judged.
 * @param {Verdicts} verdicts
 * @param {Found} found
 */
export function unjudged(verdicts, found) {
  return [...found].flatMap(([code, cases]) =>
    [...cases].flatMap(([name, count]) => {
      const { right = 0, wrong = 0 } = verdicts[code]?.[name] ?? {};
      const open = count - right - wrong;
      return open > 0 ? [`  ${name} ${code}${open > 1 ? ` (${open})` : ''}`] : [];
    }),
  );
}
