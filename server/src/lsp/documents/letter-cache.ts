import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Letter } from '../../letter/letter.ts';
import { parseLetters } from '../../letter/parser/parse.ts';
import type { Watchdog } from '../../review/watchdog.ts';
import { lines } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** A version of a document with its letters. It has the version's text and not the document, which changes in place. */
export interface LetterText {
  readonly uri: string;
  readonly version: number;
  /** The document's text; spans of findings are offsets into it, while spans of its letters are offsets into `Letter.source`. */
  readonly source: string;
  readonly letters: readonly Letter[];
  /** Parsing was stopped because it took too long, so its letters are not known. */
  readonly isStopped?: true;
  /** Returns the range of a span of `source`. */
  rangeOf(span: Span): Range;
  /** Returns the offset of a position in the text of the letters. */
  offsetAt(position: Position): number;
}

/** Records texts whose parsing was stopped. */
interface ReadingRecorder {
  recordReading(uri: string): void;
}

/** Returns a text with its letters; without `letters`, parsing was stopped. */
export function letterText(
  { uri, version, source }: Pick<LetterText, 'uri' | 'version' | 'source'>,
  letters: readonly Letter[] | undefined,
): LetterText {
  const letter = letters?.[0];
  const written = letter?.source === source ? letter : lines(source);
  const places = { rangeOf: written.rangeOf, offsetAt: (letter ?? written).offsetAt };
  return { uri, version, source, letters: letters ?? [], ...places, ...(!letters && { isStopped: true }) };
}

/** Caches the letters of open documents, one parse per version. */
export class LetterCache {
  readonly #texts = new WeakMap<TextDocument, LetterText>();
  readonly #watchdog: Watchdog;
  readonly #stopped: ReadingRecorder;

  constructor(watchdog: Watchdog, stopped: ReadingRecorder) {
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
    if (!isWhole) this.#stopped.recordReading(uri);
    const text = letterText({ uri, version, source }, isWhole ? letters : undefined);
    this.#texts.set(document, text);
    return text;
  }
}
