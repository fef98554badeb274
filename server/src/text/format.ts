/** Returns a text with its first letter capitalized: "The chronic pain guideline". */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns pages as words: "page 24", "pages 63-66". */
export function pagesLabel(first: number, last: number): string {
  return first === last ? `page ${first}` : `pages ${first}-${last}`;
}

/** Returns a list as words: "2009, 2016 and 2019". */
export function listed(words: readonly (string | number)[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Returns a number and what it counts: "1 letter", "2 letters". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
