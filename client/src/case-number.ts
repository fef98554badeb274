/** A case number as the form has it: "CM17-0010420"; whoever scanned it may have lost its capitals. */
const CASE_NUMBER = /(?<![\p{L}\d-])CM\d{2}-\d{7}(?![\p{L}\d-])/giu;
/** That of a letter which has none yet. */
const EMPTY = /-0+$/;

/** The first case number in a text, in capitals; undefined where there is none but a placeholder. */
export function caseNumberIn(text: string): string | undefined {
  for (const [found] of text.matchAll(CASE_NUMBER)) if (!EMPTY.test(found)) return found.toUpperCase();
  return undefined;
}
