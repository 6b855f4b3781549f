import type { SymbolNetwork } from '../ask/ranker/symbol-network.ts';
import { placeOfHash, sharedHashes } from '../ask/ranker/text-hash.ts';
import type { UtteranceSymbols } from '../ask/ranker/utterance-symbols.ts';
import { Adam, touchedRows } from './adam.ts';
import { ClassLayer } from './class-layer.ts';
import { inWholeSteps } from './quantised.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { createVectorMemory } from './vector-memory.ts';

export interface LabelledSymbols {
  readonly symbols: UtteranceSymbols;
  /** Index of its class. */
  readonly label: number;
}

const WIDTH = 128;
const SPANS = [1, 2, 3, 5];
const FILTERS_OF_A_SPAN = 192;
const FILTER_COUNT = SPANS.length * FILTERS_OF_A_SPAN;
const FILTERS_SIZE = SPANS.reduce((sum, span) => sum + span, 0) * FILTERS_OF_A_SPAN * WIDTH;
/** Silence before and after a text, as far as the widest filter looks beyond it. */
const SILENCE = 2;
const ROUNDS = 8;
const BATCH = 128;
/** The longest step of the first batch; it shrinks to nothing with the last. */
const STEP_OF_ROWS = 0.006;
const STEP_OF_WEIGHTS = 0.002;
/** The share of a text's symbols, of the pieces of each, and of the filters, that each look does without: none may be relied on. */
const SYMBOLS_LEFT_OUT = 0.1;
const PIECES_LEFT_OUT = 0.15;
const FILTERS_LEFT_OUT = 0.4;
/** How much of a label's certainty is given to all classes alike: who asks is not that sure either, and what is learnt stays moderate. */
const DOUBT = 0.03;
const SPREAD_OF_ROWS = 0.1;
/** A piece of fewer sentences tells hardly anything of the next one. */
const FEWEST_SENTENCES = 3;

/** A filter, and where its weights stand. */
interface Filter {
  readonly place: number;
  readonly at: number;
  readonly span: number;
}

const FILTERS: readonly Filter[] = SPANS.flatMap((span, index) => {
  const first = SPANS.slice(0, index).reduce((sum, each) => sum + each, 0) * FILTERS_OF_A_SPAN * WIDTH;
  return Array.from({ length: FILTERS_OF_A_SPAN }, (_, own) => ({
    place: index * FILTERS_OF_A_SPAN + own,
    at: first + own * span * WIDTH,
    span,
  }));
});

/** Learns to tell the classes apart, as `trainFeatureNetwork` does, but symbol by symbol in their order. */
export async function trainSymbolNetwork(
  examples: readonly LabelledSymbols[],
  classCount: number,
  seed: number,
): Promise<SymbolNetwork> {
  const random = seededRandom(seed);
  const pieces = piecesOf(examples);
  const known = examples.map(({ symbols, label }) => ({ symbols: placesOf(symbols, pieces), label }));
  const longest = known.reduce((most, { symbols }) => Math.max(most, symbols.length), 0);
  const textSize = (longest + 2 * SILENCE) * WIDTH;
  const rowsSize = pieces.length * WIDTH;
  const memory = await createVectorMemory(2 * (textSize + FILTERS_SIZE + rowsSize));
  const text = memory.list(textSize);
  const ofText = memory.list(textSize);
  const rows = memory.list(rowsSize);
  const filters = memory.list(FILTERS_SIZE);
  const filterBias = new Float32Array(FILTER_COUNT);
  const ofRows = new Adam(rows, STEP_OF_ROWS, memory.list(rowsSize));
  const ofFilters = new Adam(filters, STEP_OF_WEIGHTS, memory.list(FILTERS_SIZE));
  const ofFilterBias = new Adam(filterBias, STEP_OF_WEIGHTS);
  const layer = { width: FILTER_COUNT, classCount, longestStep: STEP_OF_WEIGHTS, doubt: DOUBT };
  const classes = new ClassLayer(layer, random);
  scatter(rows, SPREAD_OF_ROWS, random);
  for (const { at, span } of FILTERS)
    scatter(filters.subarray(at, at + span * WIDTH), 1 / Math.sqrt(3 * span * WIDTH), random);
  const touched = new Uint8Array(pieces.length);
  const order = Array.from(known, (_, index) => index);
  const batches = ROUNDS * Math.ceil(order.length / BATCH);
  let done = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    random.shuffle(order);
    for (let from = 0; from < order.length; from += BATCH) {
      for (const index of order.slice(from, from + BATCH)) lookAt(known[index] as KnownSymbols);
      const left = 1 - done / batches;
      done += 1;
      classes.step(left);
      ofFilters.step(left);
      ofFilterBias.step(left);
      ofRows.step(left, touchedRows(touched, WIDTH));
      touched.fill(0);
    }
  }
  return {
    pieces,
    width: WIDTH,
    ...inWholeSteps(rows, WIDTH),
    spans: SPANS,
    filters: filters.slice(),
    filterBias,
    classCount,
    weights: classes.weights,
    classBias: classes.bias,
  };

  /** Adds to the gradients what this example would have changed. */
  function lookAt({ symbols, label }: KnownSymbols): void {
    const seen = symbols.map((places) => thinned(places, random));
    read(seen);
    const heard = new Float64Array(FILTER_COUNT);
    const heardAt = new Int32Array(FILTER_COUNT);
    const kept = 1 / (1 - FILTERS_LEFT_OUT);
    for (const { place, at, span } of FILTERS) {
      if (random.next() < FILTERS_LEFT_OUT) continue;
      const from = (SILENCE - Math.floor(span / 2)) * WIDTH;
      const windows = { count: seen.length, stride: WIDTH, size: span * WIDTH };
      const { window, product } = memory.loudest({ list: text, at: from }, windows, { list: filters, at });
      heard[place] = kept * Math.max(0, product + (filterBias[place] as number));
      heardAt[place] = from + window * WIDTH;
    }
    const slopes = classes.lookAt(heard, label);
    for (const { place, at, span } of FILTERS) {
      const slope = (slopes[place] as number) * kept;
      if (slope === 0) continue;
      const window = heardAt[place] as number;
      ofFilterBias.gradient[place] = (ofFilterBias.gradient[place] as number) + slope;
      memory.add({ list: ofFilters.gradient, at }, { list: text, at: window }, slope, span * WIDTH);
      memory.add({ list: ofText, at: window }, { list: filters, at }, slope, span * WIDTH);
    }
    seen.forEach((places, index) => {
      const source = { list: ofText, at: (index + SILENCE) * WIDTH };
      const share = 1 / Math.sqrt(places.length);
      for (const place of places) {
        touched[place] = 1;
        memory.add({ list: ofRows.gradient, at: place * WIDTH }, source, share, WIDTH);
      }
    });
  }

  /** Puts a row for each symbol into the text, with silence around them. */
  function read(seen: readonly Int32Array[]): void {
    const size = (seen.length + 2 * SILENCE) * WIDTH;
    text.fill(0, 0, size);
    ofText.fill(0, 0, size);
    seen.forEach((places, index) => {
      const target = { list: text, at: (index + SILENCE) * WIDTH };
      const share = 1 / Math.sqrt(places.length);
      for (const place of places) memory.add(target, { list: rows, at: place * WIDTH }, share, WIDTH);
    });
  }
}

/** A text's symbols as the places of their pieces among those that are known. */
interface KnownSymbols {
  readonly symbols: readonly Int32Array[];
  readonly label: number;
}

function piecesOf(examples: readonly LabelledSymbols[]): Uint32Array {
  const shared = sharedHashes(
    examples.map(({ symbols }) => symbols.flat()),
    FEWEST_SENTENCES,
  );
  return Uint32Array.from(shared, ([piece]) => piece);
}

function placesOf(symbols: UtteranceSymbols, pieces: Uint32Array): readonly Int32Array[] {
  return symbols.map((hashes) =>
    Int32Array.from(hashes.map((hash) => placeOfHash(hash, pieces)).filter((place) => place !== null)),
  );
}

const NOTHING = new Int32Array(0);

function thinned(places: Int32Array, random: SeededRandom): Int32Array {
  if (random.next() < SYMBOLS_LEFT_OUT) return NOTHING;
  return places.filter(() => random.next() >= PIECES_LEFT_OUT);
}

function scatter(list: Float32Array, spread: number, random: SeededRandom): void {
  for (let index = 0; index < list.length; index += 1) list[index] = random.normal() * spread;
}
