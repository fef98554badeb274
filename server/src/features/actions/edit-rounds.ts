import type { Edit } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';

/** A text as pieces of the original, in their order, and inserted words. */
type Piece = Span | string;

/** A text that is edited several times over, and what all of that comes to as edits of the original. */
export class EditRounds {
  readonly #original: string;
  #pieces: readonly Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** Returns the text as it is now. */
  get text(): string {
    return this.#pieces.map((piece) => this.#tokensOf(piece)).join('');
  }

  /** Edits the text as it is now; no two of the edits overlap. */
  apply(edits: readonly Edit[]): void {
    const pieces: Piece[] = [];
    let index = 0;
    let used = 0;
    /** Advances by a number of UTF-16 units and keeps or drops them. */
    const pass = (count: number, isKept: boolean) => {
      let left = count;
      for (let piece = this.#pieces[index]; piece !== undefined && left > 0; piece = this.#pieces[index]) {
        const taken = Math.min(left, lengthOf(piece) - used);
        if (isKept && taken > 0) pieces.push(part(piece, used, used + taken));
        left -= taken;
        used += taken;
        if (used < lengthOf(piece)) break;
        index++;
        used = 0;
      }
    };
    let at = 0;
    for (const { span, text } of edits.toSorted((one, other) => one.span.start - other.span.start)) {
      pass(span.start - at, true);
      if (text !== '') pieces.push(text);
      pass(span.end - span.start, false);
      at = span.end;
    }
    pass(Number.POSITIVE_INFINITY, true);
    this.#pieces = pieces;
  }

  /** Returns the edits that turn the original into the current text in one round. */
  get edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      if (piece.start > at || text !== '') edits.push({ span: { start: at, end: piece.start }, text });
      at = piece.end;
      text = '';
    }
    return edits;
  }

  #tokensOf(piece: Piece): string {
    return typeof piece === 'string' ? piece : this.#original.slice(piece.start, piece.end);
  }
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}
