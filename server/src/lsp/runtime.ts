import type { Files } from '../review/files.ts';

/** What the server needs of the place where it runs: Node, a worker, or a test. */
export interface Runtime {
  /** The files on the disk, where there is one; others are asked of the client. */
  readonly files?: Files;
  /** Lets waiting messages in, so that a newer version or a cancellation is seen. */
  pause(): Promise<void>;
  /** Calls back after some milliseconds, unless what it returns is called before. */
  after(milliseconds: number, callback: () => void): () => void;
}
