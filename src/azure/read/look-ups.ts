import type { LogRows } from '../azure.ts';
import { type LookUpKind, type LookUpLists, lookUpQuery } from '../look-up.ts';
import type { FilledQuery } from '../query.ts';
import { AzureReadError } from '../read-error.ts';
import type { RowSchema } from '../row-schema.ts';
import { CallTally, currentQuestion, currentTally, talliedApart } from './call-tally.ts';
import { LookUpValues } from './look-up-values.ts';

/** How the look-ups of one place (Resource Graph, a workspace) are sent. */
export interface LookUpPlace {
  /** Values that one query may name. */
  readonly mostValues: number;
  /** Runs `work` when a query may leave. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  query<Row>(query: FilledQuery, row: RowSchema<Row>): Promise<LogRows<Row>>;
}

interface Batch<Row> {
  readonly tally: CallTally;
  readonly values: LookUpValues;
  /** The questions that share it; undefined for work outside of any. */
  readonly askers: (CallTally | undefined)[];
  readonly answer: Promise<LogRows<Row>>;
}

/**
 * Looks things up for several questions at once: those that ask for the same kind of thing while a query waits for its turn
 * share that query; each is given its own rows. Without a wait nothing is put off: what is asked
 * at one moment leaves at that moment.
 */
export class LookUps {
  readonly #place: LookUpPlace;
  /** The batch of a kind that has not left yet. */
  readonly #waiting = new Map<LookUpKind<unknown>, Batch<unknown>>();

  constructor(place: LookUpPlace) {
    this.#place = place;
  }

  /** The rows that answer to any of the values, each once. One query for as many values as it may name, or a share in one. Throws AzureReadError. */
  async find<Row>(kind: LookUpKind<Row>, lists: LookUpLists): Promise<LogRows<Row>> {
    const parts = LookUpValues.inParts(lists, this.#place.mostValues);
    const found = await Promise.all(parts.map((part) => this.#share(kind, part)));
    const rows = found.flatMap((answer, index) => {
      const earlier = parts.slice(0, index);
      return answer.rows.filter((row) => {
        const keys = kind.keysOf(row);
        return parts[index]?.holds(keys) && !earlier.some((part) => part.holds(keys));
      });
    });
    return { rows, isPartial: found.some(({ isPartial }) => isPartial) };
  }

  async #share<Row>(kind: LookUpKind<Row>, part: LookUpValues): Promise<LogRows<Row>> {
    const batch = this.#batchFor(kind, part);
    batch.values.add(part);
    batch.askers.push(currentQuestion());
    currentTally()?.include(batch.tally);
    try {
      return await batch.answer;
    } catch (error) {
      // One odd row or value must not spoil the answers of all who share the query.
      const isOdd = error instanceof AzureReadError && ['AZ_UNREADABLE', 'AZ_REJECTED'].includes(error.code);
      if (!isOdd || batch.askers.length === 1) throw error;
      return this.#place.query(lookUpQuery(kind, part.lists()), kind.row);
    }
  }

  #batchFor<Row>(kind: LookUpKind<Row>, part: LookUpValues): Batch<Row> {
    const waiting = this.#waiting.get(kind) as Batch<Row> | undefined;
    if (waiting && waiting.values.size + part.size <= this.#place.mostValues) return waiting;
    const begun = { tally: new CallTally(), values: part.emptied(), askers: [] };
    const batch: Batch<Row> = { ...begun, answer: this.#answer(kind, begun) };
    this.#waiting.set(kind, batch);
    return batch;
  }

  async #answer<Row>(
    kind: LookUpKind<Row>,
    { tally, values, askers }: Omit<Batch<Row>, 'answer'>,
  ): Promise<LogRows<Row>> {
    // What is asked at one moment shares a query even where nothing waits.
    await Promise.resolve();
    return this.#place.inTurn(() => {
      if (this.#waiting.get(kind)?.tally === tally) this.#waiting.delete(kind);
      const query = lookUpQuery(kind, values.lists());
      return talliedApart(tally, () => this.#place.query(query, kind.row), newest(askers));
    });
  }
}

/** The question that began last; null where somebody asks outside of any. */
function newest(askers: readonly (CallTally | undefined)[]): CallTally | null {
  return askers.reduce<CallTally | null>(
    (last, asker) => (last === null || !asker ? null : asker.isAfter(last) ? asker : last),
    askers[0] ?? null,
  );
}
