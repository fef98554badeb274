/**
 * The largest files that are read beside letters, in bytes. With every rule set and a hundred catalogues named, a configuration has
 * some 20 KB; an ignored finding with its reason has 350 bytes, and 6,000 of them are more than people write; 20,000 letters, as many as
 * an editor looks at, with ten findings each have a baseline of 7 MB; the catalogue that comes with the product has 0.2 MB; 5,000 comments of
 * some sentences are more than one letter gets.
 */
export const LARGEST = {
  configuration: 1_000_000,
  ignore: 2_000_000,
  baseline: 10_000_000,
  catalogue: 2_000_000,
  review: 2_000_000,
};

/** A file that is too large to be read; its message says so to a person. */
export class TooLarge extends Error {
  constructor(most: number) {
    super(`it is larger than ${most / 1_000_000} MB`);
  }
}

/** Returns whether a text in UTF-8 has more than a number of bytes. */
export function isLarger(text: string, most: number): boolean {
  return text.length > most || (3 * text.length > most && new TextEncoder().encode(text).length > most);
}
