import { constants } from 'node:buffer';

/** Returns all bytes of a stream that may never end; rejects once they are more than a text can hold. */
export async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > constants.MAX_STRING_LENGTH)
      throw Object.assign(new Error('too large'), { code: 'ERR_FS_FILE_TOO_LARGE' });
  }
  return Buffer.concat(chunks, length);
}
