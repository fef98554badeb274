/**
 * What JSON allows in a string as it is and no reader sees: DEL, the C1 controls, the soft hyphen, marks and overrides of direction,
 * zero-width characters, the separators of lines and paragraphs, variation selectors and language tags.
 */
const UNSEEN =
  /[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;

/** Returns a value as JSON in which each unseen character is escaped: the value is the same, and a terminal shows what is there. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(UNSEEN, (found) =>
    found.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
