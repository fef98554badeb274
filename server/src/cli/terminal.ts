import type { WriteStream } from 'node:tty';
import type { Worker } from 'node:worker_threads';
import type { DocumentResult, DocumentSource } from '../documents/document.ts';
import { DocumentReader } from '../documents/document-reader.ts';
import { documentThread } from '../platform/document-thread.ts';
import { isCode } from '../platform/errors.ts';
import type { CheckerOptions } from './checker-options.ts';
import { standardInput } from './standard-input.ts';

/** A stream that people or programs read. */
export interface Output {
  /** True if it shows colors. */
  readonly colors: boolean;
  /** True if it is a terminal on which a line can be erased. */
  readonly isTerminal?: boolean;
  /** Resolves when the text is taken: true, or false once nobody reads any more. Rejects when it can't be written. */
  write(text: string): Promise<boolean>;
}

/** All that the program has from where it is run. */
export interface CliIo {
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
  /** Yields standard input as it arrives; rejects where there is none. */
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Reads a PDF or Word document. */
  readDocument(source: DocumentSource): Promise<DocumentResult>;
  /** Starts a thread that checks letters; absent where there are no threads. */
  readonly startCheckThread?: (options: CheckerOptions) => Worker;
}

/** Returns the process's own terminal; it reads documents in a worker that runs a bundle. */
export function processTerminal(documentsBundle: URL): CliIo {
  const documents = new DocumentReader(documentThread(documentsBundle));
  return {
    cwd: process.cwd(),
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    input: standardInput,
    readDocument: (source) => documents.read(source),
  };
}

/** Returns an output over a stream; a closed pipe (`| head`) is not an error. */
export function outputTo(
  stream: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'hasColors'>>,
  env: NodeJS.ProcessEnv = process.env,
): Output {
  let closed = false;
  // Each write reports its own error; without a listener the stream would end the process as well.
  stream.on('error', () => {});
  return {
    // `hasColors` knows NO_COLOR, FORCE_COLOR and TERM=dumb.
    colors: stream.isTTY === true && stream.hasColors?.(colorEnvironment(env)) === true,
    isTerminal: stream.isTTY === true && env.TERM !== 'dumb',
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return resolve(false);
        stream.write(text, (error) => {
          if (!error) return resolve(true);
          closed = true;
          if (isCode(error, 'EPIPE') || isCode(error, 'ERR_STREAM_DESTROYED')) return resolve(false);
          reject(error);
        });
      }),
  };
}

/** Returns the environment without an empty NO_COLOR, which asks for nothing (no-color.org). */
function colorEnvironment({ NO_COLOR, ...others }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return NO_COLOR ? { ...others, NO_COLOR } : others;
}

/** Returns a text that is safe for a terminal: a letter or file name in it cannot move the cursor, change colors or turn the direction of writing. */
export function sanitize(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  return text.replace(/[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, '\uFFFD');
}
