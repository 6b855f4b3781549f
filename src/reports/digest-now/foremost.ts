/** The first of many things by an order: what it keeps are those alone. */
export class Foremost<Item> {
  readonly #most: number;
  readonly #compare: (a: Item, b: Item) => number;
  #items: Item[] = [];

  constructor(most: number, compare: (a: Item, b: Item) => number) {
    this.#most = most;
    this.#compare = compare;
  }

  add(item: Item): void {
    const last = this.#items.at(-1);
    if (this.#items.length === this.#most && last !== undefined && this.#compare(last, item) <= 0) return;
    this.#items = [...this.#items, item].toSorted(this.#compare).slice(0, this.#most);
  }

  /** In order. */
  get items(): readonly Item[] {
    return this.#items;
  }
}
