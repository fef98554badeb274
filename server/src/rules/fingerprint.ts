const WORDS = /[\p{L}\p{N}]+/gu;

/** A number of 32 bits that stands for the words of a text, whatever their case, white space and punctuation (FNV-1a). */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (const [word] of text.toLowerCase().matchAll(WORDS)) {
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 32, 0x01000193);
  }
  return hash >>> 0;
}
