import { edited } from '../../server/src/features/tidy/space-edit.ts';
import { lineEndOf, type TidyOptions, tidyEdits } from '../../server/src/features/tidy/tidy.ts';
import { parseLetters } from '../../server/src/letter/parser/parse.ts';

/** A text after it was tidied. */
export function tidied(text: string, options: Partial<TidyOptions> = {}): string {
  const edits = [...tidyEdits(parseLetters(text), { column: 0, eol: lineEndOf(text), ...options })].flat();
  return edited(text, { start: 0, end: text.length }, edits);
}
