import { readFileSync, writeFileSync } from 'node:fs';
import type { Learnt } from '../ask/ranker/learnt.ts';

/** What was learnt of the catalogue's sentences: made by `npm run learn`, kept with the code as a lock file is. */
export const LEARNT_FILE = new URL('./learnt.bin', import.meta.url);

/** A learnt file: a line of JSON, then the numbers, little-endian, list after list in this order. */
interface Header {
  readonly classes: Learnt['classes'];
  /** Of the lessons it was learnt from; see `fingerprint.ts`. */
  readonly fingerprint: string;
  readonly featureCount: number;
  readonly width: number;
}

const LINE_END = 0x0a;

export interface KeptLearning {
  readonly learnt: Learnt;
  readonly fingerprint: string;
}

export function writeLearnt(file: URL, { learnt, fingerprint }: KeptLearning): void {
  const { classes, known, network } = learnt;
  const { width, rows, rowSteps, hiddenBias, weights, classBias } = network;
  const header: Header = { classes, fingerprint, featureCount: known.features.length, width };
  const lists = [known.features, known.rarities, rowSteps, hiddenBias, weights, classBias, rows];
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`${JSON.stringify(header)}\n`),
      ...lists.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength)),
    ]),
  );
}

/** Reads what `writeLearnt` wrote: some 10 ms. Throws, with what to do, where the file is not there or not whole. */
export function readLearnt(file: URL): KeptLearning {
  const content = readFileSync(file);
  const end = content.indexOf(LINE_END);
  const { classes, fingerprint, featureCount, width } = headerOf(file, content.toString('utf8', 0, end));
  const classCount = classes.length;
  const numbers = Uint8Array.prototype.slice.call(content, end + 1).buffer;
  const length = 4 * (3 * featureCount + width + width * classCount + classCount) + featureCount * width;
  if (numbers.byteLength !== length) throw notWhole(file);
  let from = 0;
  const next = (count: number) => {
    const at = from;
    from += 4 * count;
    return [numbers, at, count] as const;
  };
  const known = {
    features: new Uint32Array(...next(featureCount)),
    rarities: new Float32Array(...next(featureCount)),
  };
  const network = {
    width,
    classCount,
    rowSteps: new Float32Array(...next(featureCount)),
    hiddenBias: new Float32Array(...next(width)),
    weights: new Float32Array(...next(width * classCount)),
    classBias: new Float32Array(...next(classCount)),
    rows: new Int8Array(numbers, from, featureCount * width),
  };
  return { fingerprint, learnt: { classes, known, network } };
}

function headerOf(file: URL, line: string): Header {
  try {
    return JSON.parse(line) as Header;
  } catch {
    throw notWhole(file);
  }
}

function notWhole(file: URL): Error {
  return new Error(
    `${file.pathname} is not what npm run learn wrote: check it out anew, or run npm run learn`,
  );
}
