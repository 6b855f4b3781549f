import type { KustoValue } from './value.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A property bag that stands for a parsed JSON object and makes values of its items only when they are read: most properties of a
 * large tenant are read by no query. The object must not change.
 */
export class JsonBag implements ReadonlyMap<string, KustoValue> {
  /** What the bag is in an answer. */
  readonly json: Json;
  readonly #convert: (json: unknown) => KustoValue;

  constructor(json: Json, convert: (json: unknown) => KustoValue) {
    this.json = json;
    this.#convert = convert;
  }

  get size(): number {
    return Object.keys(this.json).length;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.json, key);
  }

  get(key: string): KustoValue | undefined {
    return this.has(key) ? this.#convert(this.json[key]) : undefined;
  }

  keys(): MapIterator<string> {
    return this.#items().keys();
  }

  values(): MapIterator<KustoValue> {
    return this.#items().values();
  }

  entries(): MapIterator<[string, KustoValue]> {
    return this.#items().entries();
  }

  [Symbol.iterator](): MapIterator<[string, KustoValue]> {
    return this.entries();
  }

  forEach(visit: (value: KustoValue, key: string, bag: ReadonlyMap<string, KustoValue>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  #items(): Map<string, KustoValue> {
    return new Map(Object.entries(this.json).map(([key, item]) => [key, this.#convert(item)]));
  }
}
