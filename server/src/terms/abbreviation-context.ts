import abbreviations from './data/abbreviations.json' with { type: 'json' };

/** So far around an abbreviation words tell what it stands for, in UTF-16 units. */
const NEAR = 50;
/** A sentence ends, or a paragraph does: what stands beyond is not near. */
const BREAK = /[.;?!][\s)\]”"]+(?=\p{Lu})|\n\s*\n|\f/gu;

/** A reading of an abbreviation and what tells it. */
interface Told {
  readonly reading: string;
  readonly words: readonly RegExp[];
}

const TOLD: ReadonlyMap<string, readonly Told[]> = new Map(
  Object.entries(abbreviations.beside).map(([printed, readings]) => [
    printed,
    Object.entries(readings).map(([reading, words]) => ({ reading, words: words.map(keywordPattern) })),
  ]),
);

/** What an abbreviation in a text stands for by the words near it in its sentence; undefined where they don't tell. */
export function readingBeside(source: string, printed: string, start: number, end: number): string | undefined {
  const told = TOLD.get(printed);
  if (!told) return undefined;
  const before =
    source
      .slice(Math.max(0, start - NEAR), start)
      .split(BREAK)
      .at(-1) ?? '';
  const after = source.slice(end, end + NEAR).split(BREAK)[0] ?? '';
  const near = `${before}${source.slice(start, end)}${after}`.replace(/\s+/g, ' ');
  const found = told.filter(({ words }) => words.some((word) => word.test(near)));
  // Words that tell two readings tell none.
  return found.length === 1 ? found[0]?.reading : undefined;
}

/** A word as printed, or in any case where it is in small letters. */
function keywordPattern(word: string): RegExp {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, word === word.toLowerCase() ? 'iu' : 'u');
}
