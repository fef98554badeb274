/** Two independent 32-bit FNV-1a sums of a text. */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (one >>> 16), 0x01000193);
  }
  return [one, other].map((sum) => (sum >>> 0).toString(36)).join('-');
}
