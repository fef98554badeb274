/** The words as VS Code says them without a translation: `{0}` is the first of the rest. */
export function t(words: string, ...rest: readonly unknown[]): string {
  return words.replace(/\{(\d+)\}/g, (_, at: string) => String(rest[Number(at)]));
}
