/** The first letters of words long enough to distinguish services: "acupuncture", "session" of "sessions". */
const WORD = /[a-z]{4,}/gi;
const FIRST_LETTERS = 6;
/** Words that occur in any request. */
const ANYWHERE = new Set(
  'with without from that this left right bilateral times week weeks month months days hours tablet daily reques treatm origin portio remain author claims admini eligib'.split(
    ' ',
  ),
);

/** Tells whether two texts share a distinguishing word. */
export function shareWord(words: string, others: string): boolean {
  const known = new Set(keysOf(words));
  return keysOf(others).some((key) => known.has(key));
}

function keysOf(words: string): readonly string[] {
  return (words.match(WORD) ?? [])
    .map((word) => word.toLowerCase().slice(0, FIRST_LETTERS))
    .filter((key) => !ANYWHERE.has(key));
}
