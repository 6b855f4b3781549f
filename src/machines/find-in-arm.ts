import type { ArcMachine } from '../azure/arc-machine.ts';
import type { Azure } from '../azure/azure.ts';
import { gapOf } from '../azure/gap-of.ts';
import { type Citation, quote } from '../azure/quote.ts';
import { parseResourceId } from '../azure/resource-id.ts';
import type { VirtualMachine } from '../azure/virtual-machine.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine, MachineId } from '../model/machine.ts';
import { MACHINE } from '../model/reading.ts';
import { type InventoryEntry, osTypeOf } from './inventory.ts';
import { nameMatch } from './machine-name.ts';
import type { FoundMachines, Wanted } from './wanted.ts';

/**
 * The machines that are meant, from ARM's lists: one call a page for each subscription and kind of machine. A list that
 * cannot be read is a gap; throws AzureReadError when none can.
 */
export async function findInArm(wanted: Wanted, azure: Azure, now: Instant): Promise<FoundMachines> {
  const subscriptions = await azure.listSubscriptions();
  const listings = subscriptions.flatMap((id) => [
    {
      title: {
        en: `the virtual machines of subscription ${id}`,
        ja: `サブスクリプション ${id} の仮想マシン`,
      },
      list: azure.listVirtualMachines(id).then((list) => list.map((vm) => virtualMachineEntry(vm, now))),
    },
    {
      title: {
        en: `the Arc-enabled servers of subscription ${id}`,
        ja: `サブスクリプション ${id} の Arc 対応サーバー`,
      },
      list: azure.listArcMachines(id).then((list) => list.map((server) => arcMachineEntry(server, now))),
    },
  ]);
  const lists = await Promise.allSettled(listings.map(({ list }) => list));
  const failures = lists.flatMap((list, index) =>
    list.status === 'rejected'
      ? [{ title: listings[index]?.title ?? MACHINE.title, reason: list.reason }]
      : [],
  );
  if (failures.length > 0 && failures.length === lists.length) throw failures[0]?.reason;
  const all = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  const meant =
    wanted === 'all'
      ? all
      : all.filter((entry) => wanted.names.some((name) => nameMatch(entry, name) !== null));
  return {
    entries: meant.toSorted((a, b) => a.machine.id.localeCompare(b.machine.id, 'en')),
    gaps: failures.map(({ title, reason }) => gapOf({ id: MACHINE.id, title }, reason)),
  };
}

function virtualMachineEntry(vm: VirtualMachine, now: Instant): InventoryEntry {
  const { model, tags } = vm;
  const citation: Citation = { source: 'arm', record: vm.id, at: now };
  const machine = machineOf(vm, 'azure-vm', model.storageProfile?.osDisk?.osType ?? null);
  return {
    kind: 'azure-vm',
    machine,
    tags,
    model,
    osName: quote(citation, 'properties.instanceView.osName', null),
    osVersion: null,
    graphPowerState: null,
    citation,
    listed: null,
  };
}

function arcMachineEntry(server: ArcMachine, now: Instant): InventoryEntry {
  const { model, tags, createdAt } = server;
  const machine = machineOf(server, 'azure-arc', model.osType);
  const citation: Citation = { source: 'arm', record: server.id, at: now };
  return { kind: 'azure-arc', machine, tags, model, createdAt, citation, listed: null };
}

function machineOf(
  { id, name, location }: { readonly id: string; readonly name: string; readonly location: string | null },
  kind: Machine['kind'],
  osType: string | null,
): Machine {
  const parts = parseResourceId(id);
  return {
    id: id as MachineId,
    name,
    kind,
    location,
    osType: osTypeOf(osType),
    subscriptionId: parts?.subscriptionId ?? null,
    resourceGroup: parts?.resourceGroup ?? null,
  };
}
