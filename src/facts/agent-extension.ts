import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import type { MachineExtension } from '../azure/machine-extension.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { optional } from '../azure/when.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { AGENT_PUBLISHER } from './agent-type.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather, MachineReadings } from './fact.ts';
import { ownExtensions } from './own-extensions.ts';
import { statusText } from './patch-extension-of.ts';
import { isTransitioning, tellsFailure } from './reported-failure.ts';
import { EXTENSIONS_RIGHT } from './row-right.ts';
import { orWithheld } from './withheld-rows.ts';

/** The Azure Monitor agent as an extension of the machine. */
export interface AgentExtension {
  readonly id: string;
  /** As the extension is called on this machine; usually its type. */
  readonly name: string;
  readonly type: string;
  /** `Failed`, `Succeeded`, `Updating` …; null where the record does not say. */
  readonly provisioningState: Quoted<string | null>;
  /** The version that was asked for. */
  readonly requestedVersion: Quoted<string | null>;
  /** The version that is on the machine; null where nothing is reported, as from a machine that is off. */
  readonly installedVersion: Quoted<string | null>;
  readonly enableAutomaticUpgrade: Quoted<boolean | null>;
  /** What it was set up with, as Azure shows it; null: nothing. */
  readonly settings: unknown;
  /** The error it reports of itself. */
  readonly error: Quoted<string> | null;
  /** What it reports of an operation that has not ended (`ProvisioningState/transitioning`). */
  readonly transition: Transition | null;
}

export interface Transition extends Quoted<string> {
  /** When the extension reported it; null where the record does not say. */
  readonly since: Instant | null;
}

export interface Agent {
  /** Null: the machine has none. */
  readonly extension: AgentExtension | null;
  /** Shows that all extensions were looked through. */
  readonly listed: Evidence;
}

/**
 * The Azure Monitor agent of a machine: for a few machines from their own extension lists, with what they report; for many from
 * Resource Graph, which has the version that is installed for Arc-enabled servers only.
 */
export const agentExtension: Fact<Agent> = machineFact({
  id: 'agent-extension',
  title: { en: 'Azure Monitor agent extension', ja: 'Azure Monitor エージェントの拡張機能' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    if (areReadOneByOne(gather))
      return new Map(await Promise.all(machines.map((machine) => readOne(machine, gather))));
    try {
      return await readMany(machines, gather);
    } catch (error) {
      const failure = gapOf(agentExtension, error);
      return eachMachine(machines, () => failure);
    }
  },
});

async function readOne(
  machine: Machine,
  { azure, now }: Gather,
): Promise<readonly [MachineKey, Reading<Agent>]> {
  try {
    const all = await ownExtensions(machine, azure);
    const citation: Citation = { source: 'arm', record: machine.id, at: now };
    const own = all.find(isAgent);
    const listed = cite(
      citation,
      'extensions[].properties.type',
      all.map(({ extensionType }) => extensionType),
    );
    return [machineKey(machine.id), known({ extension: own ? fromArm(own, citation) : null, listed })];
  } catch (error) {
    return [machineKey(machine.id), gapOf(agentExtension, error)];
  }
}

function isAgent({ publisher, extensionType }: MachineExtension): boolean {
  return (
    publisher.toLowerCase() === AGENT_PUBLISHER.toLowerCase() &&
    /^azuremonitor(windows|linux)agent$/i.test(extensionType)
  );
}

function fromArm(extension: MachineExtension, place: Citation): AgentExtension {
  const citation = { ...place, record: extension.id };
  const statuses = extension.instanceView?.statuses ?? [];
  const failed = statuses.find(tellsFailure);
  const reported =
    failed &&
    quote({ ...citation, since: failed.time }, 'properties.instanceView.statuses[]', statusText(failed));
  const moving = statuses.find((status) => isTransitioning(status) && !tellsFailure(status));
  return {
    id: extension.id,
    name: extension.name,
    type: extension.extensionType,
    provisioningState: quote(citation, 'properties.provisioningState', extension.provisioningState),
    requestedVersion: quote(citation, 'properties.typeHandlerVersion', extension.typeHandlerVersion),
    installedVersion: quote(
      citation,
      'properties.instanceView.typeHandlerVersion',
      extension.instanceView?.typeHandlerVersion ?? null,
    ),
    enableAutomaticUpgrade: quote(
      citation,
      'properties.enableAutomaticUpgrade',
      extension.enableAutomaticUpgrade,
    ),
    settings: extension.settings,
    error: reported ?? null,
    transition: moving
      ? {
          ...quote(
            { ...citation, since: moving.time },
            'properties.instanceView.statuses[]',
            statusText(moving),
          ),
          since: moving.time,
        }
      : null,
  };
}

const extensionRow = z.object({
  id: z.string(),
  machineId: z.string(),
  name: z.string(),
  extensionType: z.string(),
  typeHandlerVersion: optional(z.string()),
  installedVersion: optional(z.string()),
  enableAutomaticUpgrade: optional(z.boolean()),
  provisioningState: optional(z.string()),
  settings: optional(z.unknown()),
});

const AGENTS: LookUpKind<z.infer<typeof extensionRow>> = {
  query: 'agent-extensions',
  row: extensionRow,
  keysOf: ({ machineId }) => [machineId],
};

async function readMany(machines: readonly Machine[], gather: Gather): Promise<MachineReadings<Agent>> {
  const machineIds = machines.map(({ id }) => machineKey(id));
  const rows = await gather.azure.lookUp(AGENTS, { machineIds });
  const byMachine = new Map(rows.map((row) => [row.machineId, row]));
  const readings = eachMachine<Agent>(machines, (machine, key) => {
    const row = byMachine.get(key);
    const query = lookUpQuery(AGENTS, { machineIds: [key] });
    const citation: Citation = { source: 'resource-graph', record: machine.id, at: gather.now, query };
    const listed = cite(citation, 'properties.type', row?.extensionType ?? null);
    return known({ extension: row ? fromRow(row, { ...citation, record: row.id }) : null, listed });
  });
  return orWithheld(
    { fact: agentExtension, right: EXTENSIONS_RIGHT, isEmpty: ({ extension }) => extension === null },
    machines,
    readings,
    gather,
  );
}

function fromRow(row: z.infer<typeof extensionRow>, citation: Citation): AgentExtension {
  const text = (field: string, value: string | null) => quote(citation, field, value || null);
  return {
    id: row.id,
    name: row.name,
    type: row.extensionType,
    provisioningState: text('properties.provisioningState', row.provisioningState),
    requestedVersion: text('properties.typeHandlerVersion', row.typeHandlerVersion),
    installedVersion: text('properties.instanceView.typeHandlerVersion', row.installedVersion),
    enableAutomaticUpgrade: quote(citation, 'properties.enableAutomaticUpgrade', row.enableAutomaticUpgrade),
    settings: row.settings,
    error: null,
    transition: null,
  };
}
