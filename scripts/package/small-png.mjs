import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** @typedef {{ width: number, height: number, pixels: Uint32Array }} Picture each pixel is 0xRRGGBB */

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Returns the same picture in at most 64 colors, which is a quarter of the size for a window full of text.
 * @param {Buffer} png 8 bits a channel, not interlaced, as a browser takes it of a page
 */
export function inFewColors(png) {
  const { width, height, pixels } = readPng(png);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = chosen([...counts.entries()].sort(([, one], [, other]) => other - one).map(([color]) => color));
  const places = new Map([...counts.keys()].map((color) => [color, nearest(color, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x] ?? 0) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const parts = [
    chunk('IHDR', head),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND'),
  ];
  return Buffer.concat([signature, ...parts]);
}

/**
 * @param {Buffer} png
 * @returns {Picture}
 */
function readPng(png) {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3];
  if (png[24] !== 8 || (png[25] !== 2 && png[25] !== 6)) throw new Error('Only 8-bit RGB and RGBA pictures are read.');
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * channels, 3);
  return { width, height, pixels };
}

/**
 * Undoes what PNG does to each row before it is packed: it holds differences to the left, above and both.
 * @param {Buffer} rows
 * @param {number} length a row's bytes without the one that names its filter
 * @param {number} step bytes a pixel
 */
function unfiltered(rows, length, step) {
  const out = Buffer.alloc((rows.length / (length + 1)) * length);
  for (let row = 0; row * length < out.length; row++) {
    const filter = rows[row * (length + 1)];
    for (let i = 0; i < length; i++) {
      const at = row * length + i;
      const left = i < step ? 0 : (out[at - step] ?? 0);
      const above = row === 0 ? 0 : (out[at - length] ?? 0);
      const corner = i < step || row === 0 ? 0 : (out[at - length - step] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[at] = ((rows[row * (length + 1) + 1 + i] ?? 0) + guess) & 255;
    }
  }
  return out;
}

/**
 * Returns up to 64 colors for all: first such as differ from one another, so that a rare one keeps its place, then the most frequent
 * others.
 * @param {readonly number[]} colors the most frequent first
 */
function chosen(colors) {
  /** @type {number[]} */
  const palette = [];
  for (const color of colors) {
    if (palette.length < 50 && palette.every((other) => distance(color, other) > 900)) palette.push(color);
  }
  const taken = new Set(palette);
  return [...palette, ...colors.filter((color) => !taken.has(color))].slice(0, 64);
}

/**
 * Returns the one of three neighbors that is nearest to left + above - corner, as PNG defines it.
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/**
 * @param {number} color
 * @param {readonly number[]} palette
 */
function nearest(color, palette) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of palette.entries()) {
    const away = distance(color, other);
    if (away < least) [best, least] = [place, away];
  }
  return best;
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

/**
 * @param {string} name
 * @param {Buffer} [data]
 */
function chunk(name, data = Buffer.alloc(0)) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}
