import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { allOf } from '../platform/all-bytes.ts';

/** The number of bytes that hold the first 64 KB of any encoding, which suffice to recognize a letter. */
const HEAD_BYTES = 4 * 64 * 1024;

/** Returns all of a file; a pipe or a device gives what it has until its end. */
export async function fileBytes(file: string): Promise<Uint8Array> {
  return (await stat(file)).isFile() ? readFile(file) : allOf(createReadStream(file));
}

/** The first bytes of a file, enough to recognize a letter, and whether they are all of it. */
export interface FileHead {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** Returns the first bytes of a file. */
export async function fileHead(file: string): Promise<FileHead> {
  const handle = await open(file);
  try {
    const stats = await handle.stat();
    // One byte more than the file has shows whether it has grown meanwhile.
    const length = stats.isFile() ? Math.min(stats.size + 1, HEAD_BYTES) : HEAD_BYTES;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return { bytes: buffer.subarray(0, bytesRead), isWhole: stats.isFile() && bytesRead < length };
  } finally {
    await handle.close();
  }
}
