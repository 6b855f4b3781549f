import { z } from 'zod';
import { type ArcMachineModel, arcMachineModel } from '../azure/arc-machine.ts';
import type { GraphRow } from '../azure/azure.ts';
import { type VirtualMachineModel, virtualMachineModel } from '../azure/virtual-machine.ts';
import { optional } from '../azure/when.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Machine, MachineId } from '../model/machine.ts';
import { type Citation, quote } from './quote.ts';

/** Run-time fields that Resource Graph keeps of a virtual machine; they lag behind the resource provider. */
const graphView = z.object({
  osName: optional(z.string()),
  powerState: optional(z.object({ code: optional(z.string()) })),
});

interface Common {
  readonly machine: Machine;
  readonly tags: Readonly<Record<string, string>>;
  /** Where the model was read. */
  readonly citation: Citation;
}

export interface VirtualMachineEntry extends Common {
  readonly kind: 'azure-vm';
  readonly model: VirtualMachineModel;
  /** The operating system as its guest agent reports it; null in a list of ARM's, which leaves run-time state out. */
  readonly osName: Quoted<string | null>;
  /** Resource Graph's copy of the power state; null where ARM was read. */
  readonly graphPowerState: Quoted<string> | null;
}

export interface ArcMachineEntry extends Common {
  readonly kind: 'azure-arc';
  readonly model: ArcMachineModel;
}

/** A computer that only Log Analytics knows. */
export interface LoggedComputerEntry extends Common {
  readonly kind: 'log-analytics';
}

/** What finding a machine by name has read of it. */
export type InventoryEntry = VirtualMachineEntry | ArcMachineEntry | LoggedComputerEntry;

const graphRow = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: optional(z.string()),
  resourceGroup: optional(z.string()),
  subscriptionId: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  imageReference: z.unknown(),
  osDiskType: z.unknown(),
  instanceView: optional(graphView),
});

/** Reads a row of `machines.kql`. Throws ZodError when a field has another type. */
export function entryFromGraphRow(row: GraphRow, citation: Omit<Citation, 'record'>): InventoryEntry {
  const { id, name, type, location, resourceGroup, subscriptionId, tags, instanceView, ...storage } =
    graphRow.parse(row);
  const place = { id: id as MachineId, name, location, resourceGroup, subscriptionId };
  const common = { tags: tags ?? {}, citation: { ...citation, record: id } };
  if (type.toLowerCase() === 'microsoft.hybridcompute/machines') {
    const model = arcMachineModel.parse(row);
    return {
      kind: 'azure-arc',
      machine: { ...place, kind: 'azure-arc', osType: osTypeOf(model.osType) },
      model,
      ...common,
    };
  }
  const model = virtualMachineModel.parse({
    ...row,
    storageProfile: { imageReference: storage.imageReference, osDisk: { osType: storage.osDiskType } },
  });
  const osType = osTypeOf(model.storageProfile?.osDisk?.osType ?? null);
  return {
    kind: 'azure-vm',
    machine: { ...place, kind: 'azure-vm', osType },
    model,
    osName: quote(common.citation, 'properties.extended.instanceView.osName', instanceView?.osName ?? null),
    graphPowerState: instanceView?.powerState?.code
      ? quote(
          common.citation,
          'properties.extended.instanceView.powerState.code',
          instanceView.powerState.code,
        )
      : null,
    ...common,
  };
}

/** `Windows`, `windows` and `Linux` all occur on the wire. */
export function osTypeOf(text: string | null): Machine['osType'] {
  const lower = text?.toLowerCase();
  return lower === 'windows' || lower === 'linux' ? lower : null;
}
