const BEYOND_ASCII = /[\p{L}\p{N}]/u;

/** A number of 32 bits that stands for the words of a text, whatever their case, white space and punctuation (FNV-1a). */
export function fingerprint(text: string): number {
  const words = text.toLowerCase();
  let hash = 0x811c9dc5;
  let inWord = false;
  for (let at = 0; at <= words.length; at++) {
    const code = words.charCodeAt(at);
    if (isWordCode(code)) {
      hash = Math.imul(hash ^ code, 0x01000193);
      inWord = true;
    } else if (inWord) {
      hash = Math.imul(hash ^ 32, 0x01000193);
      inWord = false;
    }
  }
  return hash >>> 0;
}

function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return BEYOND_ASCII.test(String.fromCharCode(code));
}
