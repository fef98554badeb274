import { escapeMarkup } from '../../text/escape-markup.ts';
import { legible } from '../../text/markdown.ts';

/** Returns HTML that shows exactly some words, on one line and without characters that no reader sees; also for an attribute in quotes. */
export function escapeHtml(words: string): string {
  return escapeMarkup(legible(words));
}
