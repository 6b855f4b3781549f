import { z } from 'zod';
import { type ArcMachineModel, arcMachineModel } from '../azure/arc-machine.ts';
import type { AssessmentRecord } from '../azure/assessment-record.ts';
import type { LogRows } from '../azure/azure.ts';
import { type ExtensionRecord, extensionRecord } from '../azure/extension-record.ts';
import { type Citation, quote } from '../azure/quote.ts';
import type { SharedRead } from '../azure/read/shared-read.ts';
import { type VirtualMachineModel, virtualMachineModel } from '../azure/virtual-machine.ts';
import { optional } from '../azure/when.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine, MachineId } from '../model/machine.ts';
import type { LegacyRow } from './legacy-rows.ts';

/** Run-time fields that Resource Graph keeps of a virtual machine; they lag behind the resource provider. */
const graphView = z.object({
  osName: optional(z.string()),
  osVersion: optional(z.string()),
  powerState: optional(z.object({ code: optional(z.string()) })),
});

interface Common {
  readonly machine: Machine;
  readonly tags: Readonly<Record<string, string>>;
  /** Where the model was read. */
  readonly citation: Citation;
  /** What the list of the fleet says of it besides; null where it was not found in that list. */
  readonly listed: ListedRecords | null;
}

/** Records of a machine that are listed together with it. */
export interface ListedRecords {
  readonly patchExtensions: readonly ExtensionRecord[];
  /** The latest in Resource Graph: read when a machine of its page is asked for it. Throws AzureReadError. */
  assessment(): Promise<AssessmentRecord | null>;
}

export interface VirtualMachineEntry extends Common {
  readonly kind: 'azure-vm';
  readonly model: VirtualMachineModel;
  /** The operating system as its guest agent reports it; null in a list of ARM's, which leaves run-time state out. */
  readonly osName: Quoted<string | null>;
  /** Of Linux the release (`22.04`), of Windows a build. */
  readonly osVersion: string | null;
  /** Resource Graph's copy of the power state; null where ARM was read. */
  readonly graphPowerState: Quoted<string> | null;
}

export interface ArcMachineEntry extends Common {
  readonly kind: 'azure-arc';
  readonly model: ArcMachineModel;
  /** When its record was made in Azure; null in Resource Graph, which does not show it. */
  readonly createdAt: Instant | null;
}

/** A computer that only Log Analytics knows. */
export interface LoggedComputerEntry extends Common {
  readonly kind: 'log-analytics';
  /** Whether the workspace names an Azure resource of it, which its id then is. */
  readonly hasResourceId: boolean;
  /** What Update Management left of its name, by workspace: begun when it was looked for. */
  readonly legacy: ReadonlyMap<string, SharedRead<LogRows<LegacyRow>>>;
}

/** What finding a machine by name has read of it. */
export type InventoryEntry = VirtualMachineEntry | ArcMachineEntry | LoggedComputerEntry;

/** What every row about a machine says: its name and place. */
export const machineRow = z.object({
  id: z.string().transform((id) => id as MachineId),
  name: z.string(),
  type: z
    .string()
    .transform((type): 'azure-vm' | 'azure-arc' =>
      type.toLowerCase() === 'microsoft.hybridcompute/machines' ? 'azure-arc' : 'azure-vm',
    ),
  location: optional(z.string()),
  resourceGroup: optional(z.string()),
  subscriptionId: optional(z.string()),
});

/** The columns of `machines.kql` beside those of `machineRow`; which of them are filled depends on the type. */
const inventoryColumns = z.object({
  tags: optional(z.record(z.string(), z.string())),
  imageReference: z.unknown().optional(),
  osDiskType: z.unknown().optional(),
  instanceView: optional(graphView),
});

/** A row of `machines.kql`. */
export const inventoryRow = z.record(z.string(), z.unknown()).transform((row) => {
  const { tags, instanceView, imageReference, osDiskType } = inventoryColumns.parse(row);
  const { type: kind, ...place } = machineRow.parse(row);
  const common = { place, tags: tags ?? {} };
  if (kind === 'azure-arc') return { ...common, kind, model: arcMachineModel.parse(row) };
  const storageProfile = { imageReference, osDisk: { osType: osDiskType } };
  return { ...common, kind, instanceView, model: virtualMachineModel.parse({ ...row, storageProfile }) };
});

/** A row of `fleet-machines.kql`: one of `machines.kql`, and the extensions that are listed with it. */
export const fleetRow = z.record(z.string(), z.unknown()).transform((row) => ({
  machine: inventoryRow.parse(row),
  patchExtensions: listedExtensions.parse(row.patchExtensions) ?? [],
}));

const listedExtensions = optional(z.array(extensionRecord));

/** What a row of `machines.kql` says of its machine. */
export function entryFromRow(
  row: z.infer<typeof inventoryRow>,
  citationOf: Omit<Citation, 'record'>,
  listed: ListedRecords | null = null,
): InventoryEntry {
  const { kind, place, tags } = row;
  const citation: Citation = { ...citationOf, record: place.id };
  if (kind === 'azure-arc') {
    return {
      kind,
      machine: { ...place, kind, osType: osTypeOf(row.model.osType) },
      model: row.model,
      createdAt: null,
      tags,
      citation,
      listed,
    };
  }
  const view = (path: string, value: string | null) =>
    quote(citation, `properties.extended.instanceView.${path}`, value);
  const powerState = row.instanceView?.powerState?.code ?? null;
  return {
    kind,
    machine: { ...place, kind, osType: osTypeOf(row.model.storageProfile?.osDisk?.osType ?? null) },
    model: row.model,
    osName: view('osName', row.instanceView?.osName ?? null),
    osVersion: row.instanceView?.osVersion ?? null,
    graphPowerState:
      powerState === null ? null : { ...view('powerState.code', powerState), value: powerState },
    tags,
    citation,
    listed,
  };
}

/** `Windows`, `windows` and `Linux` all occur on the wire. */
export function osTypeOf(text: string | null): Machine['osType'] {
  const lower = text?.toLowerCase();
  return lower === 'windows' || lower === 'linux' ? lower : null;
}
