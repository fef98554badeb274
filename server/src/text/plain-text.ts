/** Characters that break a line or move a cursor: control characters and the separators of lines and paragraphs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** Characters that change the direction of writing, so that a name reads as another. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Where "[words](command:…)" would become a link, and "$(name)" an icon. */
const LINK = /\](?=\()/g;
const ICON = /\$(?=\()/g;
/** The separator inserted there: a word joiner, which is invisible and breaks no line. */
const JOINER = '\u2060';

/**
 * Returns a text for a place of the editor in which some characters have a meaning: a notification, where "[words](command:…)" is a link that runs a
 * command, or a list, a status or a lens, where "$(name)" is an icon. It reads the same and is words alone, on one line.
 */
export function plainText(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(DIRECTIONS, '\uFFFD')
    .replace(LINK, () => `]${JOINER}`)
    .replace(ICON, () => `$${JOINER}`);
}
