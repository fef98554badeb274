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

/**
 * Runs in the page: what a worker of the browser, made of a script, answers to some documents, one after the other.
 * @param {{ script: string, documents: readonly string[] }} given the documents in Base64
 * @returns {Promise<readonly unknown[]>}
 */
export async function answersOfWorker({ script, documents }) {
  // The page's own types are none of this program's.
  const { Worker, URL, Blob, atob } = /** @type {any} */ (globalThis);
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  const next = () =>
    new Promise((resolve, reject) => {
      worker.onmessage = (/** @type {{ data: any }} */ { data }) => {
        // The PDF library sends messages of its own.
        if (data === 'ready' || data.result) resolve(data);
      };
      worker.onerror = (/** @type {{ message: string }} */ { message }) =>
        reject(new Error(`The worker failed: ${message}`));
    });
  await next();
  const answers = [];
  for (const [id, document] of documents.entries()) {
    const answer = next();
    worker.postMessage({
      id,
      bytes: Uint8Array.from(atob(document), (/** @type {string} */ one) => one.charCodeAt(0)),
    });
    answers.push((await answer).result);
  }
  worker.terminate();
  return answers;
}
