import type { Files } from '../../config/files.ts';
import type { Guard } from '../../review/watchdog.ts';

/** A file that may be a letter; its stamp, if known, changes with the file. */
export interface FoundFile {
  readonly uri: string;
  readonly stamp?: string;
}

/** What the server needs of its environment: Node, a web worker, or a test. */
export interface Runtime {
  /** The files on the disk, if there is one; others are read through the client. */
  readonly files?: Files;
  /** Returns the dictionary of the spelling check, which lies beside the server; undefined if it doesn't. Without this, the client reads it. */
  readDictionary?(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Returns at most `most` files on the disk that may be letters, in a folder and below. */
  findLetters?(folder: string, most: number): Promise<readonly FoundFile[]>;
  /** Stops work that takes too long, if the environment can; otherwise the client terminates the server. */
  readonly guard?: Guard;
  /**
   * Replaces the text of a file on the disk, unless it differs from `before` by now (undefined for no file). `failed` is the reason, for the
   * user.
   */
  replaceFile?(
    uri: string,
    before: string | undefined,
    text: string,
  ): Promise<'written' | 'changed' | { failed: string }>;
  /** Yields to the event loop, so that newer versions and cancellations are received. */
  pause(): Promise<void>;
  /** Calls back after a delay; the returned function cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Calls back once the messages of the start are handled. */
  whenIdle?(callback: () => void): void;
}
