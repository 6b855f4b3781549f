import { RecentlyUsed } from '../../model/recently-used.ts';
import { placeOfHash } from './text-hash.ts';
import type { UtteranceSymbols } from './utterance-symbols.ts';

/**
 * A convolutional network of one layer: every piece has a row of numbers, a symbol is the sum of the rows of its pieces, a filter looks at so many symbols
 * that stand side by side and answers how much they are what it looks for; of each filter its loudest answer counts, wherever it was given, and is weighed for each class. It
 * reads what the sum of a text's features cannot: which word stands beside which, and what is said once among much else.
 * Source: Kim, Convolutional Neural Networks for Sentence Classification (EMNLP 2014); pieces of words: Bojanowski et al. (TACL 2017).
 */
export interface SymbolNetwork {
  /** The pieces that are known, ascending. */
  readonly pieces: Uint32Array;
  /** Of a row: a multiple of four. */
  readonly width: number;
  /** Row after row, in steps of the row's own `rowSteps`, as in a `FeatureNetwork`. */
  readonly rows: Int8Array;
  readonly rowSteps: Float32Array;
  /** Over how many symbols the filters look: as many filters of each span. */
  readonly spans: readonly number[];
  /** Filter after filter, span after span: the weights of the first symbol that it looks at, then of the next. */
  readonly filters: Float32Array;
  readonly filterBias: Float32Array;
  readonly classCount: number;
  /** For each filter, the weight of each class. */
  readonly weights: Float32Array;
  readonly classBias: Float32Array;
}

/** How many symbols of a network are remembered, those that were met last: some 11 MB. To work one out takes a tenth of a millisecond. */
const MOST_ECHOES = 5_000;

/** Of a network, however many read with it. */
const echoesOfNetworks = new WeakMap<SymbolNetwork, RecentlyUsed<Echo>>();

/**
 * Tells how likely each class is beside the others, as logits. What a symbol says to each filter is worked out when it is first met, and remembered: of the
 * next text there is hardly more left to do than adding up.
 */
export function createSymbolReader(network: SymbolNetwork): (symbols: UtteranceSymbols) => Float64Array {
  const { filterBias, classCount, weights, classBias } = network;
  const views = viewsOf(network);
  const echoSize = views.reduce((sum, { span, count }) => sum + span * count, 0);
  const silence = Math.max(...views.map(({ span }) => Math.floor(span / 2)));
  const echoes = echoesOfNetworks.get(network) ?? new RecentlyUsed<Echo>(MOST_ECHOES);
  echoesOfNetworks.set(network, echoes);

  return (symbols) => {
    const heard = heardOf(symbols);
    const logits = Float64Array.from(classBias);
    for (const view of views) {
      const loudest = loudestOf(view, heard, symbols.length);
      for (let own = 0; own < view.count; own += 1) {
        const filter = view.firstFilter + own;
        const value = (loudest[own] as number) + (filterBias[filter] as number);
        if (value <= 0) continue;
        const from = filter * classCount;
        for (let each = 0; each < classCount; each += 1)
          logits[each] = (logits[each] as number) + value * (weights[from + each] as number);
      }
    }
    return logits;
  };

  /** What each symbol says to each filter, symbol after symbol, with silence around them. */
  function heardOf(symbols: UtteranceSymbols): Float32Array {
    const heard = new Float32Array((symbols.length + 2 * silence) * echoSize);
    symbols.forEach((hashes, index) => {
      const { values, step } = echoOf(hashes);
      const at = (index + silence) * echoSize;
      for (let own = 0; own < echoSize; own += 1) heard[at + own] = step * (values[own] as number);
    });
    return heard;
  }

  function echoOf(hashes: readonly number[]): Echo {
    const key = hashes.join();
    const known = echoes.get(key);
    if (known !== null) return known;
    const echo = echoOfRow(rowOf(network, hashes), network, views, echoSize);
    echoes.keep(key, echo);
    return echo;
  }

  /** The loudest that each filter of a view hears, over every place of the text. */
  function loudestOf({ span, count, firstEcho }: View, heard: Float32Array, length: number): Float64Array {
    const loudest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    for (let middle = 0; middle < length; middle += 1) {
      const first = (middle + silence - Math.floor(span / 2)) * echoSize + firstEcho;
      for (let own = 0; own < count; own += 1) {
        let sum = 0;
        for (let turn = 0; turn < span; turn += 1)
          sum += heard[first + turn * (echoSize + count) + own] as number;
        if (sum > (loudest[own] as number)) loudest[own] = sum;
      }
    }
    return loudest;
  }
}

/** What a symbol says to each filter, in whole steps, as rows are kept. */
interface Echo {
  readonly values: Int8Array;
  readonly step: number;
}

const MOST_STEPS = 127;

/** The filters of a span, and where they and what they hear stand. */
interface View {
  readonly span: number;
  readonly count: number;
  readonly firstFilter: number;
  readonly firstWeight: number;
  readonly firstEcho: number;
}

function viewsOf({ spans, filterBias, width }: SymbolNetwork): readonly View[] {
  const count = filterBias.length / spans.length;
  let spanned = 0;
  return spans.map((span, index) => {
    const view = {
      span,
      count,
      firstFilter: index * count,
      firstWeight: spanned * count * width,
      firstEcho: spanned * count,
    };
    spanned += span;
    return view;
  });
}

/** The sum of the rows of a symbol's pieces. */
function rowOf({ pieces, width, rows, rowSteps }: SymbolNetwork, hashes: readonly number[]): Float64Array {
  const places = hashes.map((hash) => placeOfHash(hash, pieces)).filter((place) => place !== null);
  const row = new Float64Array(width);
  for (const place of places) {
    const share = (rowSteps[place] as number) / Math.sqrt(places.length);
    for (let index = 0; index < width; index += 1)
      row[index] = (row[index] as number) + share * (rows[place * width + index] as number);
  }
  return row;
}

/** What a row says to each filter of each view, first as its first symbol, then as its next. */
function echoOfRow(
  row: Float64Array,
  { width, filters }: SymbolNetwork,
  views: readonly View[],
  echoSize: number,
): Echo {
  const exact = new Float64Array(echoSize);
  for (const { span, count, firstWeight, firstEcho } of views) {
    for (let own = 0; own < count; own += 1) {
      for (let turn = 0; turn < span; turn += 1)
        exact[firstEcho + turn * count + own] = dot(row, filters, firstWeight + (own * span + turn) * width);
    }
  }
  let largest = 0;
  for (const value of exact) largest = Math.max(largest, Math.abs(value));
  const step = largest / MOST_STEPS;
  const values = new Int8Array(echoSize);
  if (step > 0)
    exact.forEach((value, index) => {
      values[index] = Math.round(value / step);
    });
  return { values, step };
}

/** Four sums side by side: one sum would wait for itself at every step, three times as long. */
function dot(row: Float64Array, filters: Float32Array, at: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < row.length; index += 4) {
    first += (row[index] as number) * (filters[at + index] as number);
    second += (row[index + 1] as number) * (filters[at + index + 1] as number);
    third += (row[index + 2] as number) * (filters[at + index + 2] as number);
    fourth += (row[index + 3] as number) * (filters[at + index + 3] as number);
  }
  return first + second + third + fourth;
}
