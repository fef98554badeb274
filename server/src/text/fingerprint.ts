const BEYOND_ASCII = /[\p{L}\p{N}]/u;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Returns a number of 32 bits for the words of a text, whatever their case, white space and punctuation (FNV-1a). */
export function fingerprint(text: string): number {
  const words = text.toLowerCase();
  let hash = FNV_OFFSET;
  let inWord = false;
  for (let at = 0; at <= words.length; at++) {
    const code = words.charCodeAt(at);
    if (isWordCode(code)) {
      hash = withUnit(hash, code);
      inWord = true;
    } else if (inWord) {
      hash = withUnit(hash, 32);
      inWord = false;
    }
  }
  return hash >>> 0;
}

/** Returns a short string that differs for texts that differ in anything: two 32-bit FNV-1a sums, the second mixed with the first. */
export function textHash(text: string): string {
  let one = FNV_OFFSET;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = withUnit(one, unit);
    other = withUnit(other, unit ^ (one >>> 16));
  }
  return [one, other].map((sum) => (sum >>> 0).toString(36)).join('-');
}

function withUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return BEYOND_ASCII.test(String.fromCharCode(code));
}
