/** The marks of byte order with which a text in UTF-16 begins, as PowerShell writes one. */
const UTF16_MARKS: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** A line of a stream; `text` is undefined where it is longer than was asked for. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string | undefined;
}

/**
 * Yields the lines of a stream in UTF-8, or in UTF-16 with a byte order mark, without their line ends (LF or CRLF), as they arrive. Of a line
 * longer than `most` UTF-16 units nothing is kept.
 */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<TextLine, void, undefined> {
  const line = new LineParts(most);
  for await (const text of decoded(chunks)) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      line.add(text.slice(start, end));
      yield line.take();
      start = end + 1;
    }
    line.add(text.slice(start));
  }
  if (!line.isEmpty) yield line.take();
}

async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 2) continue;
    decoder = new TextDecoder(UTF16_MARKS.find(([one, two]) => head[0] === one && head[1] === two)?.[2] ?? 'utf-8');
    yield decoder.decode(head, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(head);
}

/** The parts of a line that has not ended. */
class LineParts {
  readonly #most: number;
  #parts: string[] = [];
  #length = 0;
  #number = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: string): void {
    this.#length += part.length;
    if (this.#length > this.#most) this.#parts = [];
    else if (part !== '') this.#parts.push(part);
  }

  take(): TextLine {
    this.#number++;
    const text = this.#length > this.#most ? undefined : this.#parts.join('').replace(/\r$/, '');
    this.#parts = [];
    this.#length = 0;
    return { number: this.#number, text };
  }
}
