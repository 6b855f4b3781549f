import type { Aggregate, Aggregates } from '../aggregate.ts';
import { KustoDateTime, KustoTimeSpan, type KustoType, type KustoValue } from '../value.ts';
import { predicated } from './predicated.ts';

/** Adds up numbers or ticks; bigints stay exact until a real joins them. */
class Total {
  count = 0;
  #whole = 0n;
  #real = 0;
  #hasReal = false;

  add(value: KustoValue): void {
    const amount = amountOf(value);
    if (amount === null) return;
    this.count += 1;
    if (typeof amount === 'bigint') {
      this.#whole += amount;
      return;
    }
    this.#hasReal = true;
    this.#real += amount;
  }

  get whole(): bigint {
    return this.#whole;
  }

  /** Whether a real has joined, which makes the total real whatever the static type, as in a dynamic column. */
  get isReal(): boolean {
    return this.#hasReal;
  }

  get real(): number {
    return Number(this.#whole) + this.#real;
  }
}

const sum: Aggregate = ({ resultType }) => {
  const total = new Total();
  return {
    add: ([value = null]) => total.add(value),
    result: () => sumOf(total, resultType),
  };
};

const avg: Aggregate = ({ resultType }) => {
  const total = new Total();
  return {
    add: ([value = null]) => total.add(value),
    result: () => averageOf(total, resultType),
  };
};

/** Sums and averages of what is not null. The sum of nothing is 0, the average of no numbers NaN, of no times null. */
export const totalAggregates: Aggregates = {
  sum,
  sumif: predicated(sum),
  avg,
  avgif: predicated(avg),
};

function sumOf(total: Total, resultType: KustoType): KustoValue {
  if (resultType === 'timespan') return new KustoTimeSpan(total.whole);
  const isReal = total.isReal || resultType === 'real' || resultType === 'decimal';
  return isReal ? total.real : BigInt.asIntN(64, total.whole);
}

function averageOf(total: Total, resultType: KustoType): KustoValue {
  if (resultType !== 'timespan' && resultType !== 'datetime') return total.real / total.count;
  if (total.count === 0) return null;
  const averageTicks = total.whole / BigInt(total.count);
  return resultType === 'timespan' ? new KustoTimeSpan(averageTicks) : new KustoDateTime(averageTicks);
}

function amountOf(value: KustoValue): bigint | number | null {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  if (value instanceof KustoDateTime || value instanceof KustoTimeSpan) return value.ticks;
  return typeof value === 'boolean' ? BigInt(value) : null;
}
