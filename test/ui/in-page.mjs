/**
 * Runs in the page: where the middle of some words stands, in one of the editor's lines.
 * @param {unknown} line
 * @param {string} words
 * @returns {{ x: number, y: number }}
 */
export function middleOfWords(line, words) {
  // The page's own types are none of this program's.
  const { document, NodeFilter } = /** @type {any} */ (globalThis);
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  // The editor's blanks don't break.
  const whole = texts.map((text) => text.data.replaceAll('\u00a0', ' ')).join('');
  let at = whole.indexOf(words) + Math.floor(words.length / 2);
  for (const text of texts) {
    if (at < text.length) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    at -= text.length;
  }
  throw new Error(`"${words}" does not stand in this line.`);
}
