/**
 * Runs in the webviews of this extension: shows the content that the extension sends, and reports which of its links is chosen. The
 * page's own types are none of this program's.
 */
const page = /** @type {any} */ (globalThis);
const { document } = page;
const vscode = page.acquireVsCodeApi();
const content = document.getElementById('content');

/** @param {string} id */
function reveal(id) {
  const place = document.getElementById(id);
  place?.scrollIntoView();
  place?.focus({ preventScroll: true });
}

page.addEventListener('message', (/** @type {any} */ { data }) => {
  const { html, place } = data ?? {};
  if (typeof html !== 'string') return;
  const isFirst = content.childElementCount === 0;
  content.innerHTML = html;
  if (!isFirst) return;
  const top = vscode.getState()?.top;
  if (typeof top === 'number') page.scrollTo(0, top);
  else if (typeof place === 'string') reveal(place);
});

// Before the editor's own handler, which opens addresses.
page.addEventListener(
  'click',
  (/** @type {any} */ event) => {
    const link = event.target?.closest?.('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { link: number } = link.dataset;
    if (number === undefined) reveal(decodeURIComponent(link.hash.slice(1)));
    else vscode.postMessage({ open: Number(number) });
  },
  true,
);

page.addEventListener('scroll', () => vscode.setState({ top: page.scrollY }));

vscode.postMessage({ ready: true });
