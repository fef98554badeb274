/** Characters that mean something to Markdown wherever they stand. */
const ANYWHERE = /[\\`*_[\]<>|~$@]/g;
/** "&amp;" would be read as a character. */
const ENTITY = /&(?=[#\w])/g;
/** "https://…" and "www.…" would become links; only the catalogue's own may. */
const ADDRESS = /:(?=\/\/)|\.(?<=\bwww\.)/gi;
/** "1. ", "- ", "# ", "+ " and "===" at the start of a line would become a list, a title or a rule. */
const AT_START = /^(?:[-+#=]|\d+(?=[.)]))/;
/** Characters that no reader sees: control characters and those that turn the direction of writing. */
const UNSEEN = /(?![\t-\r\u0085])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Returns Markdown that shows exactly some words on one line, without markup, HTML or links. */
export function escapeMarkdown(words: string): string {
  const escaped = legible(words).replace(ANYWHERE, '\\$&').replace(ENTITY, '\\&').replace(ADDRESS, '\\$&');
  const start = AT_START.exec(escaped)?.[0];
  if (start === undefined) return escaped;
  return /^\d/.test(start) ? `${start}\\${escaped.slice(start.length)}` : `\\${escaped}`;
}

/** Returns words on one line, without characters that no reader sees. */
export function legible(words: string): string {
  return words.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
