import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { allOf } from '../platform/all-bytes.ts';

/** The number of bytes that hold the first 64 KB of any encoding, which suffice to recognize a letter. */
const HEAD_BYTES = 4 * 64 * 1024;

/** Returns all of a file; a pipe or a device gives what it has until its end. */
export async function fileBytes(file: string): Promise<Uint8Array> {
  return (await stat(file)).isFile() ? readFile(file) : allOf(createReadStream(file));
}

/** Returns the first bytes of a file, enough to recognize a letter. */
export async function fileHead(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
