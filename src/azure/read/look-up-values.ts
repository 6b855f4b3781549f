import type { LookUpLists } from '../look-up.ts';

/** Values by the lists of one query, none of them twice. */
export class LookUpValues {
  readonly #lists: ReadonlyMap<string, Set<string>>;

  private constructor(names: Iterable<string>) {
    this.#lists = new Map([...names].map((name) => [name, new Set()]));
  }

  /** The values in parts of so many. */
  static inParts(lists: LookUpLists, mostValues: number): readonly LookUpValues[] {
    const parts: LookUpValues[] = [];
    for (const [name, values] of Object.entries(lists))
      for (const value of new Set(values)) {
        const last = parts.at(-1);
        const part = last && last.size < mostValues ? last : new LookUpValues(Object.keys(lists));
        if (part !== last) parts.push(part);
        part.#lists.get(name)?.add(value);
      }
    return parts;
  }

  emptied(): LookUpValues {
    return new LookUpValues(this.#lists.keys());
  }

  add(other: LookUpValues): void {
    for (const [name, values] of other.#lists) for (const value of values) this.#lists.get(name)?.add(value);
  }

  /** Whether a row with those keys answers to one of the values, in any case. */
  holds(keys: readonly string[] | 'everyone'): boolean {
    if (keys === 'everyone') return true;
    const folded = this.#folded();
    return keys.some((key) => folded.has(key.toLowerCase()));
  }

  lists(): LookUpLists {
    return Object.fromEntries([...this.#lists].map(([name, values]) => [name, [...values]]));
  }

  get size(): number {
    return [...this.#lists.values()].reduce((sum, values) => sum + values.size, 0);
  }

  #foldedValues: ReadonlySet<string> | null = null;

  #folded(): ReadonlySet<string> {
    this.#foldedValues ??= new Set(
      [...this.#lists.values()].flatMap((values) => [...values].map((value) => value.toLowerCase())),
    );
    return this.#foldedValues;
  }
}
