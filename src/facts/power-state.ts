import { quote } from '../azure/quote.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Quoted } from '../model/evidence.ts';
import { gap, known, type Reading } from '../model/reading.ts';
import { type CurrentView, currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

export type PowerState = 'running' | 'starting' | 'stopping' | 'stopped' | 'deallocating' | 'deallocated';

const STATES: ReadonlySet<string> = new Set<PowerState>([
  'running',
  'starting',
  'stopping',
  'stopped',
  'deallocating',
  'deallocated',
]);

/**
 * Whether a virtual machine runs: the instance view's `PowerState/…`, or Resource Graph's copy of it where that cannot be
 * read. An unknown state is a gap (AZ_NO_DATA): it proves nothing.
 */
export const powerState: Fact<Quoted<PowerState>> = machineFact({
  id: 'power-state',
  title: { en: 'power state', ja: '電源状態' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    const views = await currentViews(powerState, machines, gather);
    return eachMachine(machines, (machine, key) => {
      const view = views.get(key);
      if (view?.isKnown) return powerStateOf(view.value);
      return powerStateInGraph(gather.entryOf(machine)) ?? view ?? unknownState(machine.id);
    });
  },
});

/** The power state an instance view shows. */
export function powerStateOf({ view, citation }: CurrentView): Reading<Quoted<PowerState>> {
  const status = view.statuses?.find((candidate) => candidate.code?.startsWith('PowerState/'));
  const state = status?.code?.slice('PowerState/'.length);
  if (!status || !isPowerState(state)) return unknownState(citation.record);
  const dated = { ...citation, since: status.time };
  return known({ ...quote(dated, 'properties.instanceView.statuses[].code', status.code), value: state });
}

function powerStateInGraph(entry: InventoryEntry): Reading<Quoted<PowerState>> | null {
  const inGraph = entry.kind === 'azure-vm' ? entry.graphPowerState : null;
  const state = inGraph?.value.replace('PowerState/', '');
  return inGraph && isPowerState(state) ? known({ value: state, evidence: inGraph.evidence }) : null;
}

function isPowerState(text: string | undefined): text is PowerState {
  return text !== undefined && STATES.has(text);
}

function unknownState(id: string): Reading<Quoted<PowerState>> {
  return gap(powerState, 'AZ_NO_DATA', {
    en: `Azure reports no power state for ${id}.`,
    ja: `Azure に ${id} の電源状態が記録されていません。`,
  });
}
