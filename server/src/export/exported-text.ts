import { withCaseHeadersInRows } from '../documents/case-header-rows.ts';
import { edited, type SpaceEdit } from '../features/tidy/space-edit.ts';

/**
 * Returns the text that is exported of a source, with the edits that format it: a paragraph a line, and case headers in rows. No word is
 * lost.
 */
export function exportedText(source: string, edits: readonly SpaceEdit[]): string {
  const tidied = edited(source, { start: 0, end: source.length }, edits);
  return withCaseHeadersInRows({ text: tidied.replace(/^\ufeff/, ''), pages: [] }).text;
}
