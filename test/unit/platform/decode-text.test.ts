import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/src/platform/decode-text.ts';

const TEXT = 'Decision rationale: “90° of flexion” – ½ tablet, naïve\r\nnext';

function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${TEXT}`)],
    ['UTF-16 BE', utf16be(TEXT)],
  ])('is read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('decodes Windows-1252 with its quotation marks', () => {
    const bytes = Buffer.from([0x93, 0x39, 0x30, 0xb0, 0x94, 0x20, 0x96, 0x92, 0x80, 0x9f, 0x81, 0x8d]);
    expect(decodeText(bytes)).toBe('“90°” –’€Ÿ\u0081\u008d');
  });

  it('replaces an invalid byte in UTF-8 by U+FFFD', () => {
    const bytes = Buffer.concat([
      Buffer.from('“90°” – a '),
      Buffer.from([0xff]),
      Buffer.from('pallet '),
      Buffer.from([0xe2, 0x80]),
    ]);
    expect(decodeText(bytes)).toBe('“90°” – a \uFFFDpallet \uFFFD');
    expect(decodeText(bytes, { head: true })).toContain('“90°”');
  });

  it('decodes Windows-1252 if no bytes form a UTF-8 character', () => {
    expect(decodeText(Buffer.from('the worker\x92s caf\xe9, 90\xb0', 'latin1'))).toBe('the worker’s café, 90°');
  });

  it.each([
    ['nothing', [], ''],
    ['one byte', [0x41], 'A'],
    ['a mark alone', [0xef, 0xbb, 0xbf], ''],
    ['half a pair', [0xff, 0xfe, 0x41], '\uFFFD'],
    ['zeros', [0, 0, 0, 0], '\0\0\0\0'],
    ['a text with some zeros', [0x41, 0, 0, 0x42, 0x43, 0x44], 'A\0\0BCD'],
  ])('is read from %s', (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  it('never throws, whatever the bytes', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919 + (index >> 8)) & 0xff);
    expect(decodeText(bytes).length).toBeGreaterThan(60_000);
  });

  it('accepts a head that ends within a character', () => {
    const bytes = Buffer.from('rationale ½').subarray(0, -1);
    expect(decodeText(bytes, { head: true })).toBe('rationale ');
    expect(decodeText(bytes)).toBe('rationale Â');
  });

  it('decodes only the given part of a larger buffer', () => {
    expect(decodeText(Buffer.from('xx\u00b0 yy', 'latin1').subarray(2, 3))).toBe('°');
  });
});
