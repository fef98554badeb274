import { escapeMarkup } from '../text/escape-markup.ts';

/** Matches what neither XML nor HTML may hold: control characters of ASCII but tabs, non-characters, halves of surrogate pairs. */
const NOT_ALLOWED = /(?![\t\u0080-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Returns a text for XML or HTML, as content or as the value of an attribute. */
export function escapedText(text: string): string {
  return escapeMarkup(text.replace(NOT_ALLOWED, ''));
}
