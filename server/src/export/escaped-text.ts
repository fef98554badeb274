/** Matches what neither XML nor HTML may hold: control characters but tabs, non-characters, halves of surrogate pairs. */
const NOT_ALLOWED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  /[\x00-\x08\n-\x1f\x7f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns a text for XML or HTML, as content or as the value of an attribute. */
export function escapedText(text: string): string {
  return text.replace(NOT_ALLOWED, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
