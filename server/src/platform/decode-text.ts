/** The number of bytes examined to detect UTF-16 without a byte order mark. */
const SAMPLE = 4096;

/** Windows-1252 at 0x80 to 0x9F, where Latin-1 has control characters; a space is unassigned. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The text of a file's bytes without a byte order mark: UTF-8, UTF-16 of either byte order, and Windows-1252 for what is
 * no UTF-8. In UTF-8 that is damaged, U+FFFD stands for each bad byte. Never fails: whatever the bytes, a text comes out. With `head`, the bytes may end within a character.
 */
export function decodeText(bytes: Uint8Array, { head = false }: { readonly head?: boolean } = {}): string {
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: head });
  } catch {
    return isDamagedUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : decodeWindows1252(bytes);
  }
}

/** Returns UTF-16's byte order by its mark, or by zero bytes at every other position, as in western text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even++;
    if (bytes[2 * pair + 1] === 0) odd++;
  }
  if (pairs === 0) return undefined;
  if (odd > 0.7 * pairs && even < 0.1 * pairs) return 'utf-16le';
  if (even > 0.7 * pairs && odd < 0.1 * pairs) return 'utf-16be';
  return undefined;
}

/**
 * Returns whether bytes that are no sound UTF-8 are damaged UTF-8 rather than Windows-1252: they hold a whole character of several bytes.
 * In Windows-1252 a letter with an accent is hardly ever followed by the marks that would make it one.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first < 0xc2 || first > 0xf4) continue;
    const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let follow = 1;
    while (follow < length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow++;
    if (follow === length) return true;
  }
  return false;
}

/** Decodes Windows-1252. Some releases of Node read it as Latin-1 and lose its quotation marks. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9f]/g, (character) => {
    const printed = WINDOWS_1252[character.charCodeAt(0) - 0x80];
    return printed === undefined || printed === ' ' ? character : printed;
  });
}
