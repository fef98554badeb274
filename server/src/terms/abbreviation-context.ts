import abbreviations from './data/abbreviations.json' with { type: 'json' };

/** How far around an abbreviation words decide what it stands for, in UTF-16 units. */
const NEAR = 50;
/** The end of a sentence or a paragraph, beyond which no word is near. */
const BREAK = /[.;?!][\s)\]”"]+(?=\p{Lu})|\n\s*\n|\f/gu;

/** A reading of an abbreviation and the words near it that decide for it. */
interface ContextReading {
  readonly reading: string;
  readonly words: readonly RegExp[];
}

const READINGS_BY_CONTEXT: ReadonlyMap<string, readonly ContextReading[]> = new Map(
  Object.entries(abbreviations.beside).map(([printed, readings]) => [
    printed,
    Object.entries(readings).map(([reading, words]) => ({ reading, words: words.map(keywordPattern) })),
  ]),
);

/** Returns what an abbreviation stands for by the words near it in its sentence; undefined where they don't decide. */
export function readingInContext(source: string, printed: string, start: number, end: number): string | undefined {
  const byContext = READINGS_BY_CONTEXT.get(printed);
  if (!byContext) return undefined;
  const before =
    source
      .slice(Math.max(0, start - NEAR), start)
      .split(BREAK)
      .at(-1) ?? '';
  const after = source.slice(end, end + NEAR).split(BREAK)[0] ?? '';
  const near = `${before}${source.slice(start, end)}${after}`.replace(/\s+/g, ' ');
  const found = byContext.filter(({ words }) => words.some((word) => word.test(near)));
  // Words for two readings decide for none.
  return found.length === 1 ? found[0]?.reading : undefined;
}

/** Returns the pattern of a word as printed, or in any case where it is in lower case. */
function keywordPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, word === word.toLowerCase() ? 'iu' : 'u');
}
