/** A case number of the form: "CM17-0010420"; scanned letters may have it in lower case. */
const CASE_NUMBER = /(?<![\p{L}\d-])CM\d{2}-\d{7}(?![\p{L}\d-])/giu;
/** The placeholder in a new letter. */
const EMPTY = /-0+$/;

/** Returns the first case number in a text, in upper case; undefined if there is none but a placeholder. */
export function caseNumberIn(text: string): string | undefined {
  for (const [found] of text.matchAll(CASE_NUMBER)) if (!EMPTY.test(found)) return found.toUpperCase();
  return undefined;
}
