import { parseLetters } from '../../server/src/letter/parser/parse.ts';
import { haveRealLetters, realLetters } from '../support/real-letters.ts';
import { writtenLetters } from '../support/written-letters.ts';

/** What everything is measured on. */
export interface Measured {
  /** Where they come from, for the report. */
  readonly words: string;
  readonly letters: readonly string[];
  /** As long as the longest published one is. */
  readonly largest: string;
  readonly largestWords: string;
}

/** The length of the longest published letter in bytes. */
const LARGEST = 27_000;

/** The project's own letters, with the published ones where they lie beside the checkout. */
export function measuredLetters(): Measured {
  const written = writtenLetters().map(({ text }) => text);
  const published = realLetters();
  const letters = [...written, ...published.map(({ text }) => text)].filter((text) => parseLetters(text).length > 0);
  const plain = published.filter(({ extraction }) => extraction === 'plain').map(({ text }) => text);
  const longest = longestOf(plain) ?? '';
  const enough = bytes(longest) >= LARGEST;
  const largest = enough ? longest : lengthened(longestOf(letters) ?? '', LARGEST);
  return {
    words: haveRealLetters
      ? `${written.length} letters written for the project and ${published.length} published ones (in three extractions)`
      : `${written.length} letters written for the project (no published ones lie beside the checkout)`,
    letters,
    largest,
    largestWords: `${Math.round(bytes(largest) / 1000)} KB, ${enough ? 'published' : 'written, its items repeated'}`,
  };
}

/** Whole letters one after another, of about so many megabytes. */
export function fileOfLetters(letters: readonly string[], megabytes: number): string {
  const parts: Buffer[] = [];
  let size = 0;
  for (let index = 0; size < megabytes * 1e6; index++) {
    const part = Buffer.from(`${(letters[index % letters.length] ?? '').replace(/^\uFEFF/, '')}\n\n`);
    parts.push(part);
    size += part.length;
  }
  // Decoded from bytes, it is one flat text, as if read from a disk.
  return Buffer.concat(parts).toString('utf8');
}

/** A text's size in bytes on a disk. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function longestOf(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}

/** The same letter with its disputed items said again until it is so many bytes long. */
function lengthened(text: string, size: number): string {
  const items = parseLetters(text)[0]?.items ?? [];
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return text;
  const again = `\n\n${text.slice(first.span.start, last.span.end)}`;
  const times = Math.max(0, Math.ceil((size - bytes(text)) / bytes(again)));
  return Buffer.from(text.slice(0, last.span.end) + again.repeat(times) + text.slice(last.span.end)).toString('utf8');
}
