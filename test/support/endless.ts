/** Words of a letter on which rules of the tests never end, each in its way. */
export const ENDLESS = { loop: 'ENDLESS LOOP', pattern: 'ENDLESS PATTERN' };

/** How often something began that never ends. */
export const begun = { count: 0 };

/** What goes round and round on a text that has the words for it. */
export function loopsOn(words: string): void {
  if (words.includes(ENDLESS.loop)) begun.count++;
  for (let at = words.indexOf(ENDLESS.loop); at >= 0; at = words.indexOf(ENDLESS.loop, at - 1));
}

/** What tries more ways of a pattern than there is time for. */
export function backtracksOn(words: string): void {
  if (!words.includes(ENDLESS.pattern)) return;
  begun.count++;
  /^(?:E+)+$/.test(`${'E'.repeat(80)} `);
}

/** Rules with two more, which never end on some letters. */
export function withEndless<T extends object>(rules: readonly T[]): T[] {
  const planted = { 'endless-loop': loopsOn, 'endless-pattern': backtracksOn };
  const own = Object.entries(planted).map(([code, look]) => ({
    ...(rules[0] as T),
    code,
    severity: 'error',
    check({ letter: { source, span } }: { letter: { source: string; span: { start: number; end: number } } }) {
      look(source.slice(span.start, span.end));
    },
  }));
  return [...own, ...rules];
}
