import type { OrchestrationMode } from '../../facts/orchestration.ts';
import type { NamedMachine } from '../../model/block.ts';
import type { Machine, MachineId } from '../../model/machine.ts';
import type { Listing } from '../../model/question.ts';
import { type GroupPage, PAGE_SIZE } from '../machine-groups.ts';
import type { Orchestrated } from './orchestrated.ts';

/** The machines of a fleet in one mode, with a schedule or without; null: that could not be read. */
export interface ModeGroup {
  readonly key: string;
  readonly mode: OrchestrationMode | null;
  readonly isScheduled: boolean | null;
  readonly machineIds: readonly MachineId[];
  /** The first of them. */
  readonly samples: readonly Machine[];
}

/** As many as a card can unfold; the ids are all there. */
const MOST_SAMPLES = 50;

interface Growing extends ModeGroup {
  readonly machineIds: MachineId[];
  readonly samples: Machine[];
}

/** Puts machines into groups by mode and whether a schedule covers them, one after the other: what it keeps of a machine is its id, and the page that is asked for. */
export class ModeGroups {
  readonly #groups = new Map<string, Growing>();
  readonly #listing: Listing | null;
  readonly #listed: NamedMachine[] = [];

  constructor(listing?: Listing) {
    this.#listing = listing ?? null;
  }

  add({ machine, facts: { orchestration, schedules } }: Pick<Orchestrated, 'machine' | 'facts'>): void {
    const mode = orchestration?.isKnown ? orchestration.value.mode : null;
    const isScheduled = schedules?.isKnown ? schedules.value.covering.length > 0 : null;
    const key = `${mode} ${isScheduled}`;
    const group = this.#groups.get(key) ?? { key, mode, isScheduled, machineIds: [], samples: [] };
    this.#groups.set(key, group);
    const isListed = key === this.#listing?.group;
    if (isListed && Math.floor(group.machineIds.length / PAGE_SIZE) === this.#listing?.page)
      this.#listed.push({ machine, says: null });
    group.machineIds.push(machine.id);
    if (group.samples.length < MOST_SAMPLES) group.samples.push(machine);
  }

  /** The mode of most machines first, of each those without a schedule first. */
  inOrder(): readonly ModeGroup[] {
    const groups = [...this.#groups.values()];
    const inMode = (mode: ModeGroup['mode']) =>
      groups.reduce((count, group) => count + (group.mode === mode ? group.machineIds.length : 0), 0);
    return groups.toSorted(
      (a, b) =>
        inMode(b.mode) - inMode(a.mode) ||
        (a.mode ?? '').localeCompare(b.mode ?? '', 'en') ||
        Number(a.isScheduled ?? 2) - Number(b.isScheduled ?? 2),
    );
  }

  /** The page that is asked for; null where the report is asked for as a whole. */
  page(): GroupPage<string> | null {
    if (this.#listing === null) return null;
    const { group: named, page } = this.#listing;
    const group = this.#groups.get(named);
    const machineCount = group?.machineIds.length ?? 0;
    return { group: named, page, key: group?.key ?? null, machineCount, machines: this.#listed };
  }
}
