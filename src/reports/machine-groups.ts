import type { NamedMachine } from '../model/block.ts';
import type { MachineId } from '../model/machine.ts';
import type { Listing } from '../model/question.ts';

/** The machines of a report that stand alike. */
export interface MachineGroup<Key extends string> {
  readonly key: Key;
  readonly machineCount: number;
  readonly machineIds: readonly MachineId[];
  /** The first of them, each with what is said of it alone. */
  readonly samples: readonly NamedMachine[];
}

/** One page of the machines of a group. */
export interface GroupPage<Key extends string> extends Listing {
  /** Null where the report knows no group of that name. */
  readonly key: Key | null;
  /** In the group, on all pages. */
  readonly machineCount: number;
  readonly machines: readonly NamedMachine[];
}

/** As many as a card can unfold; the ids are all there. */
const MOST_SAMPLES = 50;
/** As many machines, each with its sentence, as a card holds in either language. */
export const PAGE_SIZE = 15;

interface Growing {
  readonly ids: MachineId[];
  readonly samples: NamedMachine[];
}

/** Puts the machines of a fleet into groups, one after the other: what it keeps of a machine is its id, and the page that is asked for. */
export class MachineGroups<Key extends string> {
  readonly #order: readonly Key[];
  readonly #listing: Listing | null;
  readonly #groups = new Map<Key, Growing>();
  readonly #listed: NamedMachine[] = [];

  /** `order`: every group there is, the most urgent first. */
  constructor(order: readonly Key[], listing: Listing | undefined) {
    this.#order = order;
    this.#listing = listing ?? null;
  }

  add(key: Key, named: NamedMachine): void {
    const group = this.#groups.get(key) ?? { ids: [], samples: [] };
    this.#groups.set(key, group);
    const isListed = key === this.#listing?.group;
    if (isListed && Math.floor(group.ids.length / PAGE_SIZE) === this.#listing?.page)
      this.#listed.push(named);
    group.ids.push(named.machine.id);
    if (group.samples.length < MOST_SAMPLES) group.samples.push(named);
  }

  get machineCount(): number {
    return [...this.#groups.values()].reduce((sum, { ids }) => sum + ids.length, 0);
  }

  /** Those that have a machine, the most urgent first. */
  inOrder(): readonly MachineGroup<Key>[] {
    return this.#order.flatMap((key) => {
      const group = this.#groups.get(key);
      if (group === undefined) return [];
      const { ids, samples } = group;
      return [{ key, machineCount: ids.length, machineIds: ids, samples }];
    });
  }

  /** The page that is asked for; null where the report is asked for as a whole. */
  page(): GroupPage<Key> | null {
    if (this.#listing === null) return null;
    const { group, page } = this.#listing;
    const key = this.#order.find((each) => each === group) ?? null;
    const machineCount = key === null ? 0 : (this.#groups.get(key)?.ids.length ?? 0);
    return { group, page, key, machineCount, machines: this.#listed };
  }
}
