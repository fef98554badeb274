/** The start of a line of a header, as far as it has come: "Content-Len", "Content-Length: 12". */
const LINE_START = /^[\w-]*(?:[\w-]:[\t\x20-\x7e\x80-\xff]*\r?)?$/;
/** "Content-Length: 12\r" */
const CONTENT_LENGTH = /^content-length:[\t ]*(.*?)[\t ]*\r$/i;
const COUNT = /^\d{1,9}$/;
/** No header has a longer line, in bytes. */
const LONGEST_LINE = 4_096;
/** No text can hold more, in bytes. */
const LARGEST_MESSAGE = 2 ** 29;

/** The frames of messages on a stream: a header that says how long the message is, an empty line, and the message. */
export class Frames {
  /** What has come of a line of a header. */
  #line = '';
  #length: number | undefined;
  /** What is still to come of a message. */
  #left = 0;
  #isBroken = false;

  /** Takes what comes next; false once it is no frame, after which nothing that comes can be told apart any more. */
  take(bytes: Uint8Array): boolean {
    let at = 0;
    while (!this.#isBroken && at < bytes.length) {
      if (this.#left > 0) {
        const passed = Math.min(this.#left, bytes.length - at);
        this.#left -= passed;
        at += passed;
        continue;
      }
      const end = bytes.indexOf(0x0a, at);
      const stop = Math.min(end < 0 ? bytes.length : end, at + LONGEST_LINE);
      this.#line += String.fromCharCode(...bytes.subarray(at, stop));
      if (this.#line.length > LONGEST_LINE || (stop !== end && stop < bytes.length)) this.#isBroken = true;
      else if (stop === end) this.#endLine();
      else if (this.#line !== '\r') this.#isBroken = !LINE_START.test(this.#line);
      at = stop + 1;
    }
    return !this.#isBroken;
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = '';
    if (line === '\r') {
      this.#isBroken = this.#length === undefined;
      this.#left = this.#length ?? 0;
      this.#length = undefined;
      return;
    }
    if (!line.endsWith('\r') || !line.includes(':') || !LINE_START.test(line)) this.#isBroken = true;
    const count = CONTENT_LENGTH.exec(line)?.[1];
    if (count === undefined) return;
    if (!COUNT.test(count) || Number(count) > LARGEST_MESSAGE || this.#length !== undefined) this.#isBroken = true;
    this.#length = Number(count);
  }
}
