/**
 * Returns a manifest with its words in place of their keys: `%command.newLetter%`.
 * @param {any} value
 * @param {Record<string, string>} words
 * @returns {any}
 */
export function inWords(value, words) {
  if (typeof value === 'string') {
    const key = /^%(.+)%$/.exec(value)?.[1];
    return key === undefined ? value : (words[key] ?? value);
  }
  if (Array.isArray(value)) return value.map((one) => inWords(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inWords(one, words)]));
}
