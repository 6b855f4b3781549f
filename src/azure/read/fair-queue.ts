/** Who waits, by asker: each asker is served once before any is served again, and his own in the order they came. */
export class FairQueue<Waiter> {
  #queues = new Map<object, Waiter[]>();

  /** `goesFirst`: before everybody who waits. */
  add(asker: object, waiter: Waiter, goesFirst = false): void {
    const queue = this.#queues.get(asker) ?? [];
    if (!goesFirst) {
      queue.push(waiter);
      this.#queues.set(asker, queue);
      return;
    }
    queue.unshift(waiter);
    this.#queues.delete(asker);
    this.#queues = new Map([[asker, queue], ...this.#queues]);
  }

  /** The next to be served; undefined when nobody waits. */
  take(): Waiter | undefined {
    const [first] = this.#queues;
    if (!first) return undefined;
    const [asker, queue] = first;
    this.#queues.delete(asker);
    const waiter = queue.shift();
    if (queue.length > 0) this.#queues.set(asker, queue);
    return waiter;
  }

  /** Takes out those of whom it is true. */
  takeWhere(isTaken: (waiter: Waiter) => boolean): readonly Waiter[] {
    const taken = this.all().filter(isTaken);
    if (taken.length === 0) return taken;
    const left = [...this.#queues].map(
      ([asker, queue]) => [asker, queue.filter((waiter) => !taken.includes(waiter))] as const,
    );
    this.#queues = new Map(left.filter(([, queue]) => queue.length > 0));
    return taken;
  }

  all(): readonly Waiter[] {
    return [...this.#queues.values()].flat();
  }

  get size(): number {
    let size = 0;
    for (const queue of this.#queues.values()) size += queue.length;
    return size;
  }
}
