import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../letter/letter.ts';
import { lines } from '../letter/lines.ts';
import { parseLetters } from '../letter/parse.ts';
import type { Place, PlaceRange, Span } from '../letter/span.ts';

/** A version of a document with its letters. It holds the version's text and not the document, which changes in place. */
export interface LetterText {
  readonly uri: string;
  readonly version: number;
  /** The text as it is written; findings are placed in it, while spans of its letters are offsets into what is read of it. */
  readonly source: string;
  readonly letters: readonly Letter[];
  /** A span of the text as it is written. */
  rangeOf(span: Span): PlaceRange;
  /** The offset of a place in the text as its letters are read. */
  offsetAt(place: Place): number;
}

/** A text with the letters in it. */
export function letterText(uri: string, version: number, source: string): LetterText {
  const letters = parseLetters(source);
  const [letter] = letters;
  const written = letter?.source === source ? letter : lines(source);
  return { uri, version, source, letters, rangeOf: written.rangeOf, offsetAt: (letter ?? written).offsetAt };
}

/** The letters of open documents: one parse for each version. */
export class LetterCache {
  readonly #texts = new WeakMap<TextDocument, LetterText>();

  of(document: TextDocument): LetterText {
    const known = this.#texts.get(document);
    if (known?.version === document.version) return known;
    const text = letterText(document.uri, document.version, document.getText());
    this.#texts.set(document, text);
    return text;
  }
}
