/** A prefix of a header line: "Content-Len", "Content-Length: 12". */
const LINE_START = /^[\w-]*(?:[\w-]:[\t\x20-\x7e\x80-\xff]*\r?)?$/;
/** "Content-Length: 12\r" */
const CONTENT_LENGTH = /^content-length:[\t ]*(.*?)[\t ]*\r$/i;
const COUNT = /^\d{1,9}$/;
/** The maximum length of a header line in bytes. */
const MAX_LINE_BYTES = 4_096;
/** The maximum length of a message in bytes, near the longest string of V8. */
const MAX_MESSAGE_BYTES = 2 ** 29;

/** Checks the framing of messages on a stream: a header with the length of the message, an empty line, and the message. */
export class Frames {
  /** The received part of a header line. */
  #line = '';
  #length: number | undefined;
  /** The number of bytes of a message that are still to come. */
  #remaining = 0;
  #isBroken = false;

  /** Reads the next bytes. Returns false once they are not a frame, after which message boundaries are unknown. */
  take(bytes: Uint8Array): boolean {
    let at = 0;
    while (!this.#isBroken && at < bytes.length) {
      if (this.#remaining > 0) {
        const passed = Math.min(this.#remaining, bytes.length - at);
        this.#remaining -= passed;
        at += passed;
        continue;
      }
      const end = bytes.indexOf(0x0a, at);
      const stop = Math.min(end < 0 ? bytes.length : end, at + MAX_LINE_BYTES);
      this.#line += String.fromCharCode(...bytes.subarray(at, stop));
      if (this.#line.length > MAX_LINE_BYTES || (stop !== end && stop < bytes.length)) this.#isBroken = true;
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
      this.#remaining = this.#length ?? 0;
      this.#length = undefined;
      return;
    }
    if (!line.endsWith('\r') || !line.includes(':') || !LINE_START.test(line)) this.#isBroken = true;
    const count = CONTENT_LENGTH.exec(line)?.[1];
    if (count === undefined) return;
    if (!COUNT.test(count) || Number(count) > MAX_MESSAGE_BYTES || this.#length !== undefined) this.#isBroken = true;
    this.#length = Number(count);
  }
}
