import type { OrchestrationMode } from '../../facts/orchestration.ts';
import type { Machine, MachineId } from '../../model/machine.ts';
import type { Orchestrated } from './orchestrated.ts';

/** The machines of a fleet in one mode; null: it could not be read. */
export interface ModeGroup {
  readonly mode: OrchestrationMode | null;
  readonly machineIds: readonly MachineId[];
  /** The first of them. */
  readonly samples: readonly Machine[];
}

/** As many as a card can unfold; the ids are all there. */
const MOST_SAMPLES = 50;

/** Puts machines into groups by mode, one after the other: what it keeps of a machine is its id. */
export class ModeGroups {
  readonly #groups = new Map<
    OrchestrationMode | null,
    { readonly ids: MachineId[]; readonly samples: Machine[] }
  >();

  add({ machine, facts }: Pick<Orchestrated, 'machine' | 'facts'>): void {
    const mode = facts.orchestration?.isKnown ? facts.orchestration.value.mode : null;
    const group = this.#groups.get(mode) ?? { ids: [], samples: [] };
    this.#groups.set(mode, group);
    group.ids.push(machine.id);
    if (group.samples.length < MOST_SAMPLES) group.samples.push(machine);
  }

  /** The largest first. */
  inOrder(): readonly ModeGroup[] {
    return [...this.#groups]
      .map(([mode, { ids, samples }]) => ({ mode, machineIds: ids, samples }))
      .toSorted(
        (a, b) =>
          b.machineIds.length - a.machineIds.length || (a.mode ?? '').localeCompare(b.mode ?? '', 'en'),
      );
  }
}
