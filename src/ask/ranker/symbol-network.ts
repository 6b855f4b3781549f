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

/** How many pieces are remembered, those that were met last: some 35 MB. To work one out takes a third of a millisecond. */
const MOST_ECHOES = 16_000;

/**
 * Tells how likely each class is beside the others, as logits. What a piece says to each filter is worked out when it is first met, and remembered: of the
 * next text there is hardly more left to do than adding up.
 */
export function createSymbolReader(network: SymbolNetwork): (symbols: UtteranceSymbols) => Float64Array {
  const { pieces, filterBias, classCount, weights, classBias } = network;
  const views = viewsOf(network);
  const echoSize = views.reduce((sum, { span, count }) => sum + span * count, 0);
  const silence = Math.max(...views.map(({ span }) => Math.floor(span / 2)));
  const echoes = new Map<number, Echo>();

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
      const places = hashes.map((hash) => placeOfHash(hash, pieces)).filter((place) => place !== null);
      const at = (index + silence) * echoSize;
      for (const place of places) {
        const { values, step } = echoOfPiece(place);
        const share = step / Math.sqrt(places.length);
        for (let own = 0; own < echoSize; own += 1)
          heard[at + own] = (heard[at + own] as number) + share * (values[own] as number);
      }
    });
    return heard;
  }

  function echoOfPiece(place: number): Echo {
    const known = echoes.get(place);
    const echo = known ?? echoOfRow(network, views, place, echoSize);
    if (known !== undefined) echoes.delete(place);
    else if (echoes.size >= MOST_ECHOES) echoes.delete(echoes.keys().next().value as number);
    echoes.set(place, echo);
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

/** What a piece says to each filter, in whole steps, as rows are kept. */
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

/** What a row says to each filter of each view, first as its first symbol, then as its next. */
function echoOfRow(
  { width, rows, rowSteps, filters }: SymbolNetwork,
  views: readonly View[],
  place: number,
  echoSize: number,
): Echo {
  const exact = new Float64Array(echoSize);
  let largest = 0;
  for (const { span, count, firstWeight, firstEcho } of views) {
    for (let own = 0; own < count; own += 1) {
      for (let turn = 0; turn < span; turn += 1) {
        const weightsAt = firstWeight + (own * span + turn) * width;
        let sum = 0;
        for (let index = 0; index < width; index += 1)
          sum += (filters[weightsAt + index] as number) * (rows[place * width + index] as number);
        exact[firstEcho + turn * count + own] = sum;
        largest = Math.max(largest, Math.abs(sum));
      }
    }
  }
  const step = largest / MOST_STEPS;
  return {
    values: Int8Array.from(exact, (value) => (step === 0 ? 0 : Math.round(value / step))),
    step: step * (rowSteps[place] as number),
  };
}
