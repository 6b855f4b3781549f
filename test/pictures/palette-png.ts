import { crc32, deflateSync, inflateSync } from 'node:zlib';

const MOST_COLOURS = 256;
/** How many of them are taken though they are near each other. */
const GROUNDS = 8;
/** Squared, as `distance` counts. */
const SAME_SHADE = 40 ** 2;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** A number 0xRRGGBB each, from the top left. */
  readonly colours: Uint32Array;
}

/** A browser's PNG in a third of its bytes: each pixel names one of 256 colours, of which a card's text has few more. Source: PNG specification, third edition. */
export function palettePng(png: Buffer): Buffer {
  const pixels = pixelsOf(png);
  const palette = paletteOf(pixels);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc(pixels.height * (pixels.width + 1));
  for (const [at, colour] of pixels.colours.entries()) {
    const row = Math.floor(at / pixels.width);
    let index = indices.get(colour);
    if (index === undefined) {
      index = nearest(palette, colour);
      indices.set(colour, index);
    }
    rows[at + row + 1] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Eight bits a channel and rows that are not interlaced, as browsers write it. */
function pixelsOf(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind] = [png[24], png[25]];
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error(`a PNG of depth ${depth} and kind ${kind}`);
  const step = kind === 2 ? 3 : 4;
  const bytes = unfiltered(inflateSync(Buffer.concat(dataOf(png))), width * step, step);
  const colours = new Uint32Array(width * height);
  for (const at of colours.keys()) colours[at] = bytes.readUIntBE(at * step, 3);
  return { width, height, colours };
}

function dataOf(png: Buffer): readonly Buffer[] {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return data;
}

function unfiltered(filtered: Buffer, rowBytes: number, step: number): Buffer {
  const rows = filtered.length / (rowBytes + 1);
  const bytes = Buffer.alloc(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    const filter = filtered[row * (rowBytes + 1)] ?? 0;
    for (let column = 0; column < rowBytes; column += 1) {
      const at = row * rowBytes + column;
      const left = column < step ? 0 : (bytes[at - step] ?? 0);
      const above = row === 0 ? 0 : (bytes[at - rowBytes] ?? 0);
      const corner = column < step || row === 0 ? 0 : (bytes[at - rowBytes - step] ?? 0);
      bytes[at] = (filtered[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  if (filter === 4) return paeth(left, above, corner);
  return 0;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The colours that most pixels have, grounds above all; of the shades of a letter's edge only such as differ. */
function paletteOf({ colours }: Pixels): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...counts].toSorted(([, a], [, b]) => b - a)) {
    if (palette.length === MOST_COLOURS) break;
    const isNew = palette.every((each) => distance(each, colour) > SAME_SHADE);
    if (palette.length < GROUNDS || isNew) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((each) => distance(each, colour));
  return distances.indexOf(Math.min(...distances));
}

/** Squared, with each channel from 0 to 255. */
function distance(one: number, other: number): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(one);
  const [r = 0, g = 0, b = 0] = channelsOf(other);
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

function channelsOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
