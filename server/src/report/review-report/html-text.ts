import { legible } from '../../text/markdown.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Returns HTML that shows exactly some words, on one line and without characters that no reader sees; also for an attribute in quotes. */
export function escapeHtml(words: string): string {
  return legible(words).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
