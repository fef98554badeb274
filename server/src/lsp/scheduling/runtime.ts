import type { Files } from '../../config/files.ts';
import type { Guard } from '../../review/watchdog.ts';

/** A file that may be a letter; its stamp, where one is known, changes when it does. */
export interface FoundFile {
  readonly uri: string;
  readonly stamp?: string;
}

/** What the server needs of the place where it runs: Node, a worker, or a test. */
export interface Runtime {
  /** The files on the disk, where there is one; others are asked of the client. */
  readonly files?: Files;
  /** The files on the disk that may be letters, in a folder and below; at most so many. */
  findLetters?(folder: string, most: number): Promise<readonly FoundFile[]>;
  /** Ends work that takes too long, where that can be done; elsewhere the client ends the whole server. */
  readonly guard?: Guard;
  /**
   * Puts a text in the place of what a file on the disk holds, unless that is something else than `before` by now (undefined for no file);
   * why that is not possible, for a person.
   */
  replaceFile?(
    uri: string,
    before: string | undefined,
    text: string,
  ): Promise<'written' | 'changed' | { failed: string }>;
  /** Lets waiting messages in, so that a newer version or a cancellation is seen. */
  pause(): Promise<void>;
  /** Calls back after some milliseconds, unless what it returns is called before. */
  after(milliseconds: number, callback: () => void): () => void;
  /** Calls back once what came with the start is done. */
  whenIdle?(callback: () => void): void;
}
