import { readFileSync, writeFileSync } from 'node:fs';
import type { Learnt } from '../ask/ranker/learnt.ts';

/** What was learnt of the catalogue's sentences: made by `npm run learn`, kept with the code as a lock file is. */
export const LEARNT_FILE = new URL('./learnt.bin', import.meta.url);

/** A learnt file: a line of JSON, then the numbers, little-endian, list after list in the order of `listsOf`: first all of four bytes, then those of one. */
interface Header {
  readonly classes: Learnt['classes'];
  /** Of the lessons it was learnt from; see `fingerprint.ts`. */
  readonly fingerprint: string;
  readonly featureCount: number;
  readonly width: number;
  readonly symbolNetworks: readonly SymbolShape[];
}

interface SymbolShape {
  readonly pieceCount: number;
  readonly width: number;
  readonly spans: readonly number[];
  readonly filterCount: number;
}

type NumberList = Uint32Array | Float32Array | Int8Array;

const LINE_END = 0x0a;

export interface KeptLearning {
  readonly learnt: Learnt;
  readonly fingerprint: string;
}

export function writeLearnt(file: URL, { learnt, fingerprint }: KeptLearning): void {
  const { classes, known, ofFeatures, ofSymbols } = learnt;
  const header: Header = {
    classes,
    fingerprint,
    featureCount: known.features.length,
    width: ofFeatures.width,
    symbolNetworks: ofSymbols.map(({ pieces, width, spans, filterBias }) => ({
      pieceCount: pieces.length,
      width,
      spans,
      filterCount: filterBias.length,
    })),
  };
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`${JSON.stringify(header)}\n`),
      ...listsOf(learnt).map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength)),
    ]),
  );
}

function listsOf({ known, ofFeatures, ofSymbols }: Learnt): readonly NumberList[] {
  return [
    known.features,
    known.rarities,
    ofFeatures.rowSteps,
    ofFeatures.hiddenBias,
    ofFeatures.weights,
    ofFeatures.classBias,
    ...ofSymbols.flatMap((network) => [
      network.pieces,
      network.rowSteps,
      network.filters,
      network.filterBias,
      network.weights,
      network.classBias,
    ]),
    ofFeatures.rows,
    ...ofSymbols.map(({ rows }) => rows),
  ];
}

/** Reads what `writeLearnt` wrote: some 10 ms. Throws, with what to do, where the file is not there or not whole. */
export function readLearnt(file: URL): KeptLearning {
  const content = readFileSync(file);
  const end = content.indexOf(LINE_END);
  const header = headerOf(file, content.toString('utf8', 0, end));
  const numbers = Uint8Array.prototype.slice.call(content, end + 1).buffer;
  const learnt = learntOf(header, numbers);
  if (learnt === null) throw notWhole(file);
  return { fingerprint: header.fingerprint, learnt };
}

/** Null where there are not as many numbers as the header says. */
function learntOf(header: Header, numbers: ArrayBuffer): Learnt | null {
  const { classes, featureCount, width, symbolNetworks } = header;
  const classCount = classes.length;
  const size =
    4 * (3 * featureCount + width + (width + 1) * classCount) +
    featureCount * width +
    symbolNetworks.reduce((sum, shape) => sum + bytesOf(shape, classCount), 0);
  if (numbers.byteLength !== size) return null;
  let from = 0;
  const next = (count: number, bytes: number) => {
    const at = from;
    from += bytes * count;
    return [numbers, at, count] as const;
  };
  const floats = (count: number) => new Float32Array(...next(count, 4));
  const known = { features: new Uint32Array(...next(featureCount, 4)), rarities: floats(featureCount) };
  const featureLayers = {
    rowSteps: floats(featureCount),
    hiddenBias: floats(width),
    weights: floats(width * classCount),
    classBias: floats(classCount),
  };
  const symbolLayers = symbolNetworks.map((shape) => ({
    width: shape.width,
    classCount,
    spans: shape.spans,
    pieces: new Uint32Array(...next(shape.pieceCount, 4)),
    rowSteps: floats(shape.pieceCount),
    filters: floats(filterSizeOf(shape)),
    filterBias: floats(shape.filterCount),
    weights: floats(shape.filterCount * classCount),
    classBias: floats(classCount),
  }));
  const steps = (count: number) => new Int8Array(...next(count, 1));
  const rows = steps(featureCount * width);
  return {
    classes,
    known,
    ofFeatures: { width, classCount, ...featureLayers, rows },
    ofSymbols: symbolLayers.map((layers) => ({
      ...layers,
      rows: steps(layers.pieces.length * layers.width),
    })),
  };
}

function bytesOf(shape: SymbolShape, classCount: number): number {
  const { pieceCount, width, filterCount } = shape;
  const fours = 2 * pieceCount + filterSizeOf(shape) + filterCount + filterCount * classCount + classCount;
  return 4 * fours + pieceCount * width;
}

function filterSizeOf({ width, spans, filterCount }: SymbolShape): number {
  return (spans.reduce((sum, span) => sum + span, 0) / spans.length) * filterCount * width;
}

function headerOf(file: URL, line: string): Header {
  try {
    const header = JSON.parse(line) as Header;
    // A file of an earlier version has one network of symbols at most.
    if (Array.isArray(header.symbolNetworks)) return header;
  } catch {
    // Not a header at all: said below.
  }
  throw notWhole(file);
}

function notWhole(file: URL): Error {
  return new Error(
    `${file.pathname} is not what npm run learn wrote: check it out anew, or run npm run learn`,
  );
}
