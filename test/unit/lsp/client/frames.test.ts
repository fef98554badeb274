import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frames } from '../../../../server/src/lsp/client/frames.ts';
import { LetterLimit, MAX_LETTERS } from '../../../../server/src/lsp/workspace/letter-limit.ts';

const encoder = new TextEncoder();

function frame(body: string, more = ''): string {
  return `${more}Content-Length: ${encoder.encode(body).length}\r\n\r\n${body}`;
}

/** Returns whether bytes are accepted as frames, in chunks of any size. */
function areFrames(bytes: Uint8Array, pieces: number): boolean {
  const frames = new Frames();
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  for (let at = 0; at < bytes.length; at += size) if (!frames.take(bytes.subarray(at, at + size))) return false;
  return true;
}

describe('Frames', () => {
  const body = fc.string({ unit: 'binary', maxLength: 50 });
  const header = fc.constantFrom('', 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n', 'X-Y:\r\n');

  it('accepts frames with any content, in chunks of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(body, header)), fc.integer({ min: 1, max: 200 }), (messages, pieces) => {
        const sent = encoder.encode(messages.map(([text, more]) => frame(text, more)).join(''));
        return areFrames(sent, pieces);
      }),
    );
  });

  it('detects a wrong length by what follows the frame', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 50 }), (less, pieces) => {
        const text = '{"jsonrpc":"2.0"}';
        const sent = `Content-Length: ${text.length - less}\r\n\r\n${text}${frame(text)}`;
        return !areFrames(encoder.encode(sent), pieces);
      }),
    );
  });

  it('rejects everything after a malformed frame', () => {
    const frames = new Frames();
    expect(frames.take(encoder.encode(frame('{}')))).toBe(true);
    expect(frames.take(encoder.encode('{'))).toBe(false);
    expect(frames.take(encoder.encode(frame('{}')))).toBe(false);
  });
});

describe('LetterLimit', () => {
  const files = (count: number) => Array.from({ length: count }, (_, index) => ({ uri: `file:///${index}.imr` }));

  it('warns once until the number is within the limit', () => {
    const shown: string[] = [];
    const limit = new LetterLimit((message) => shown.push(message));
    expect(limit.within(files(MAX_LETTERS))).toHaveLength(MAX_LETTERS);
    expect(shown).toEqual([]);
    expect(limit.within(files(MAX_LETTERS + 1))).toEqual(files(MAX_LETTERS));
    limit.within(files(MAX_LETTERS + 1));
    expect(shown).toEqual([
      expect.stringMatching(/^The open folders have more than 20,000 files .* Only the first 20,000 /),
    ]);
    limit.within(files(3));
    limit.within(files(MAX_LETTERS + 1));
    expect(shown).toHaveLength(2);
  });
});
