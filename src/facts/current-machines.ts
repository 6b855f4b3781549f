import { gapOf } from '../azure/gap-of.ts';
import { type Citation, quote } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { InstanceView } from '../azure/virtual-machine.ts';
import type { ArcMachineEntry, InventoryEntry, VirtualMachineEntry } from '../machines/inventory.ts';
import type { Machine, MachineKey } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';
import { type Gap, type GapSubject, gap, gapIn, known, MACHINE, type Reading } from '../model/reading.ts';
import { eachMachine } from './each-machine.ts';
import type { Gather } from './fact.ts';
import { runTimeStates, runTimeStatesKey } from './run-time-states.ts';

/** Up to this many machines are read one by one from their resource provider; more are read as a set, from lists and Resource Graph. */
const MOST_READ_ONE_BY_ONE = 8;

/** The instance view of one virtual machine, and whether its absent fields mean anything. */
export interface CurrentView {
  readonly view: InstanceView;
  readonly citation: Citation;
  /** False: the list it came from shows the guest agent of no machine, so an absent agent proves nothing. */
  readonly showsAgents: boolean;
}

/** Resource Graph still lists the machine, its resource provider no longer has it. */
interface Gone {
  readonly kind: 'gone';
  /** What Azure answered: the machine, its group or its subscription was not found. */
  readonly answered: string;
}

interface Direct {
  readonly entry: InventoryEntry | Gone;
  readonly view: Reading<CurrentView>;
}

/** The machines as their resource providers hold them now; the inventory's entry where there are many, or a read failed. */
export async function currentEntries(
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<MachineKey, InventoryEntry | Gone>> {
  const direct = await readOneByOne(machines, gather);
  return new Map(
    machines.map((machine) => {
      const key = machineKey(machine.id);
      return [key, direct?.get(key)?.entry ?? gather.entryOf(machine)];
    }),
  );
}

/** A fact derived from the records of machines that exist; a gap for any other. */
export async function eachPresent<Value>(
  fact: GapSubject,
  machines: readonly Machine[],
  gather: Gather,
  derive: (entry: VirtualMachineEntry | ArcMachineEntry, machine: Machine) => Value,
): Promise<ReadonlyMap<MachineKey, Reading<Value>>> {
  const entries = await currentEntries(machines, gather);
  return eachMachine(machines, (machine, key) => {
    const entry = entries.get(key);
    if (entry === undefined || entry.kind === 'gone' || entry.kind === 'log-analytics') {
      return gap(fact, 'AZ_NOT_FOUND', {
        en: `${machine.id} cannot be seen: it does not exist, or the bot may not read it (role Reader).`,
        ja: `${machine.id} を参照できません。存在しないか、ボットに読み取り権限 (閲覧者ロール) がありません。`,
      });
    }
    return known(derive(entry, machine));
  });
}

/** The instance views of virtual machines: one GET each for a few, one list a subscription for many. */
export async function currentViews(
  fact: GapSubject,
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<MachineKey, Reading<CurrentView>>> {
  const direct = await readOneByOne(machines, gather);
  const views = direct ?? (await readLists(machines, gather));
  return new Map(
    machines
      .filter((machine) => machine.kind === 'azure-vm')
      .map((machine) => {
        const key = machineKey(machine.id);
        const found = views.get(key);
        const view = found === undefined ? missingView(machine) : 'entry' in found ? found.view : found;
        return [key, view.isKnown ? view : gapIn(fact, view)];
      }),
  );
}

/** Whether the question is about so few machines that each may be asked for by itself. */
export function areReadOneByOne({ machineCount }: Gather): boolean {
  return machineCount <= MOST_READ_ONE_BY_ONE;
}

/** Each machine is read once per question, whichever facts and stages ask for it. */
async function readOneByOne(
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<MachineKey, Direct> | null> {
  if (!areReadOneByOne(gather)) return null;
  return new Map(
    await Promise.all(
      machines.map(async (machine): Promise<[MachineKey, Direct]> => {
        const key = machineKey(machine.id);
        return [key, await gather.shared(`machine ${key}`, () => readDirectly(machine, gather))];
      }),
    ),
  );
}

async function readDirectly(machine: Machine, gather: Gather): Promise<Direct> {
  const entry = gather.entryOf(machine);
  const citation: Citation = { source: 'arm', record: machine.id, at: gather.now };
  try {
    if (entry.kind === 'azure-vm') {
      const { model, tags, instanceView } = await gather.azure.getVirtualMachine(machine.id);
      const view = instanceView
        ? known({ view: instanceView, citation, showsAgents: true })
        : missingView(machine);
      const osName = quote(citation, 'properties.instanceView.osName', instanceView?.osName ?? null);
      return {
        entry: { ...entry, model, tags, citation, osName: osName.value === null ? entry.osName : osName },
        view,
      };
    }
    if (entry.kind === 'azure-arc') {
      const { model, tags, createdAt } = await gather.azure.getArcMachine(machine.id);
      return { entry: { ...entry, model, tags, createdAt, citation }, view: missingView(machine) };
    }
    return { entry, view: missingView(machine) };
  } catch (error) {
    const failure = gapOf(MACHINE, error);
    const answered = error instanceof AzureReadError ? error.azureCode : null;
    return failure.code === 'AZ_NOT_FOUND' && answered !== null
      ? { entry: { kind: 'gone', answered }, view: missingView(machine) }
      : { entry, view: failure };
  }
}

async function readLists(
  machines: readonly Machine[],
  gather: Gather,
): Promise<ReadonlyMap<MachineKey, Reading<CurrentView>>> {
  const virtualMachines = machines.filter((machine) => machine.kind === 'azure-vm');
  const bySubscription = Map.groupBy(virtualMachines, (machine) => machine.subscriptionId ?? '');
  const lists = await Promise.all(
    [...bySubscription].map(([subscriptionId, members]) => readList(subscriptionId, members, gather)),
  );
  return new Map(lists.flat());
}

async function readList(
  subscriptionId: string,
  members: readonly Machine[],
  gather: Gather,
): Promise<readonly (readonly [MachineKey, Reading<CurrentView>])[]> {
  try {
    const states = await gather.shared(runTimeStatesKey(subscriptionId), () =>
      runTimeStates(subscriptionId, gather.azure),
    );
    return members.map((machine) => {
      const view = states.viewOf(machineKey(machine.id));
      const citation: Citation = { source: 'arm', record: machine.id, at: gather.now };
      const { showsAgents } = states;
      return [machineKey(machine.id), view ? known({ view, citation, showsAgents }) : missingView(machine)];
    });
  } catch (error) {
    const failure = gapOf(MACHINE, error);
    return members.map((machine) => [machineKey(machine.id), failure]);
  }
}

function missingView({ id }: { readonly id: string }): Gap {
  return gap(MACHINE, 'AZ_NO_DATA', {
    en: `Azure returned no instance view for ${id}. Ask again in some minutes.`,
    ja: `Azure から ${id} のインスタンス ビューが返されませんでした。数分後にもう一度質問してください。`,
  });
}
