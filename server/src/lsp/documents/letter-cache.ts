import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Letter } from '../../letter/letter.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import type { Watchdog } from '../../review/watchdog.ts';
import { lines } from '../../text/lines.ts';
import type { Place, PlaceRange, Span } from '../../text/span.ts';

/** A version of a document with its letters. It holds the version's text and not the document, which changes in place. */
export interface LetterText {
  readonly uri: string;
  readonly version: number;
  /** The text as it is written; findings are placed in it, while spans of its letters are offsets into what is read of it. */
  readonly source: string;
  readonly letters: readonly Letter[];
  /** Reading it took too long, so that its letters are not known. */
  readonly isStopped?: true;
  /** A span of the text as it is written. */
  rangeOf(span: Span): PlaceRange;
  /** The offset of a place in the text as its letters are read. */
  offsetAt(place: Place): number;
}

/** Is told of texts whose reading was stopped. */
interface StoppedReading {
  reading(uri: string): void;
}

/** A text with its letters; with none where reading them was stopped. */
export function letterText(
  { uri, version, source }: Pick<LetterText, 'uri' | 'version' | 'source'>,
  letters: readonly Letter[] | undefined,
): LetterText {
  const letter = letters?.[0];
  const written = letter?.source === source ? letter : lines(source);
  const places = { rangeOf: written.rangeOf, offsetAt: (letter ?? written).offsetAt };
  return { uri, version, source, letters: letters ?? [], ...places, ...(!letters && { isStopped: true }) };
}

/** The letters of open documents: one parse for each version. */
export class LetterCache {
  readonly #texts = new WeakMap<TextDocument, LetterText>();
  readonly #watchdog: Watchdog;
  readonly #stopped: StoppedReading;

  constructor(watchdog: Watchdog, stopped: StoppedReading) {
    this.#watchdog = watchdog;
    this.#stopped = stopped;
  }

  of(document: TextDocument): LetterText {
    const known = this.#texts.get(document);
    const { uri, version } = document;
    if (known?.version === version) return known;
    const source = document.getText();
    let letters: readonly Letter[] | undefined;
    const isWhole = this.#watchdog.now(source.length, () => {
      letters = parseLetters(source);
    });
    if (!isWhole) this.#stopped.reading(uri);
    const text = letterText({ uri, version, source }, isWhole ? letters : undefined);
    this.#texts.set(document, text);
    return text;
  }
}
