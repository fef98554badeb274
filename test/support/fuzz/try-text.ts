import { documentHighlights } from '../../../server/src/features/document-highlights.ts';
import { documentSymbols } from '../../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../../server/src/features/folding-ranges.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { selectionRanges } from '../../../server/src/features/selection-ranges.ts';
import { edited } from '../../../server/src/features/tidy/space-edit.ts';
import { lineEndOf, tidyEdits } from '../../../server/src/features/tidy/tidy.ts';
import { builtInCatalogue } from '../../../server/src/guidelines/catalogue.ts';
import type { Letter } from '../../../server/src/letter/letter.ts';
import { parseLetters } from '../../../server/src/letter/parser/parse.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { lines } from '../../../server/src/text/lines.ts';
import { isWhitespace } from '../../../server/src/text/normalized-text.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { expectSound } from '../invariants.ts';
import { findingsIn } from '../rule-tester.ts';

type Lines = ReturnType<typeof lines>;

/** What may be wrong with what comes of a text. */
export type Fault = 'crash' | 'wrong' | 'lost';

/** A text's fault, reported without its words. */
export interface Told {
  readonly fault: Fault;
  readonly what: string;
}

/** Places in a text at which its words are asked for. */
const PLACES = [0.07, 0.5, 0.98];

/** Reads, checks, tidies and shows a text: its fault, if there is one. */
export function tryText(text: string): Told | undefined {
  try {
    const letters = parseLetters(text);
    expectSound(letters);
    const places = lines(text);
    const placed = findingsIn(text)
      .map((finding) => misplaced(finding, text, places))
      .find((what) => what !== undefined);
    if (placed !== undefined) return { fault: 'wrong', what: placed };
    const edits = [...tidyEdits(letters, { column: 0, eol: lineEndOf(text) })].flat();
    const tidied = edited(text, { start: 0, end: text.length }, edits);
    if (words(tidied) !== words(text)) return { fault: 'lost', what: 'Tidy changed more than white space' };
    show(text, letters);
    return undefined;
  } catch (error) {
    const what = error instanceof Error ? `${error.message}\n${error.stack}` : typeof error;
    return { fault: what.startsWith('Not so:') ? 'wrong' : 'crash', what };
  }
}

/** All that is shown of a letter but for its findings; throws where any of it does. */
function show(text: string, letters: readonly Letter[]): void {
  const catalogue = builtInCatalogue();
  documentSymbols(letters);
  foldingRanges(letters);
  const offsets = PLACES.map((share) => Math.floor(share * text.length));
  selectionRanges(letters, offsets);
  for (const offset of offsets) {
    hover(letters, offset, catalogue, { markdown: true });
    documentHighlights(letters, offset, catalogue);
  }
}

/** What is wrong with the places of a finding: each lies within the text, and its range leads back to it. */
function misplaced({ code, span, related = [], fix }: Finding, text: string, places: Lines): string | undefined {
  const spans = [span, ...related.map((other) => other.span), ...(fix?.edits.map((edit) => edit.span) ?? [])];
  return spans.every((one) => isPlaced(one, text, places)) ? undefined : `${code} stands at no place of the text`;
}

function isPlaced(span: Span, text: string, { rangeOf, offsetAt }: Lines): boolean {
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
    return false;
  const range = rangeOf(span);
  return isSame(offsetAt(range.start), start, text) && isSame(offsetAt(range.end), end, text);
}

/** Whether an offset leads back to itself; between a line's words and its end, an editor knows no other place than behind the words. */
function isSame(back: number, offset: number, text: string): boolean {
  return back === offset || /^[\r\n]*$/.test(text.slice(back, offset));
}

function words(text: string): string {
  let kept = '';
  for (let at = 0; at < text.length; at++) if (!isWhitespace(text.charCodeAt(at))) kept += text.charAt(at);
  return kept;
}
