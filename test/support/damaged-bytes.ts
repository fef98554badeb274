/** Returns numbers from 0 below 1 that follow from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The most bytes that one damage takes, doubles or overwrites. */
const LONGEST = 400;

/** Returns a file with one to five damages that follow from a seed: bytes changed, digits changed, parts cut, doubled, moved or filled, the end lost. */
export function damagedBytes(file: Uint8Array, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  let bytes = Buffer.from(file);
  for (let damages = 1 + below(5); damages > 0 && bytes.length > 0; damages--) {
    const at = below(bytes.length);
    const end = Math.min(at + 1 + below(LONGEST), bytes.length);
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
    switch (below(7)) {
      case 0:
        bytes = Buffer.concat([before, Buffer.from(part.map(() => below(256))), after]);
        break;
      case 1:
        bytes = Buffer.concat([before, after]);
        break;
      case 2:
        bytes = Buffer.concat([before, part, part, after]);
        break;
      case 3:
        bytes = Buffer.concat([after, part, before]);
        break;
      case 4:
        bytes = Buffer.from(before);
        break;
      case 5:
        bytes = Buffer.from(
          bytes.map((byte, index) => (index >= at && isDigit(byte) && below(20) === 0 ? 48 + below(10) : byte)),
        );
        break;
      default:
        bytes = Buffer.concat([before, Buffer.from([(bytes[at] ?? 0) ^ (1 << below(8))]), bytes.subarray(at + 1)]);
    }
  }
  return new Uint8Array(bytes);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
