/**
 * The scalar types of the Kusto Query Language and the JavaScript values that stand for them. `typeof` and the class
 * tell the types apart at run time, also inside dynamic values, which is what Kusto's promotion rules need:
 *
 * | Kusto | here |
 * |---|---|
 * | bool | boolean |
 * | int, long | bigint (int wraps at 32 bits, long at 64) |
 * | real, decimal | number |
 * | string, guid | string (a guid in lower case) |
 * | datetime | KustoDateTime (ticks of 100 ns since 0001-01-01T00:00:00Z) |
 * | timespan | KustoTimeSpan (ticks of 100 ns) |
 * | dynamic | any of these, or an array, or a Map for a property bag |
 * | null of any type | null (a string is never null: it is empty) |
 */
export type KustoType =
  | 'bool'
  | 'int'
  | 'long'
  | 'real'
  | 'decimal'
  | 'string'
  | 'guid'
  | 'datetime'
  | 'timespan'
  | 'dynamic';

export class KustoDateTime {
  readonly ticks: bigint;
  constructor(ticks: bigint) {
    this.ticks = ticks;
  }
}

export class KustoTimeSpan {
  readonly ticks: bigint;
  constructor(ticks: bigint) {
    this.ticks = ticks;
  }
}

export type KustoBag = ReadonlyMap<string, KustoValue>;

export type KustoValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | KustoDateTime
  | KustoTimeSpan
  | readonly KustoValue[]
  | KustoBag;

export interface Column {
  readonly name: string;
  readonly type: KustoType;
}

/** Rows hold their cells in the order of the columns. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly KustoValue[])[];
}
