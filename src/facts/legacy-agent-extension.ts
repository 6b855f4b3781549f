import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import type { MachineExtension } from '../azure/machine-extension.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import { optional } from '../azure/when.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact, Gather, MachineReadings } from './fact.ts';
import { ownExtensions } from './own-extensions.ts';
import { statusText } from './patch-extension-of.ts';
import { EXTENSIONS_RIGHT } from './row-right.ts';
import { orWithheld } from './withheld-rows.ts';

/** The retired Log Analytics agent as an extension of the machine. */
export interface LegacyAgentExtension {
  /** `Failed`, `Succeeded` …; null where the record does not say. */
  readonly provisioningState: Quoted<string | null>;
  /** What it reports where it failed; null where it says nothing. */
  readonly error: Quoted<string> | null;
}

export interface LegacyAgent {
  /** Null: the machine has none. */
  readonly extension: LegacyAgentExtension | null;
  /** Shows that all extensions were looked through. */
  readonly listed: Evidence;
}

const PUBLISHER = 'microsoft.enterprisecloud.monitoring';
const TYPES: ReadonlySet<string> = new Set(['microsoftmonitoringagent', 'omsagentforlinux']);

/** The Log Analytics agent of a machine: for a few machines from their own extension lists, with what they report, one call each; for many from Resource Graph, which has reports of Arc-enabled servers only. */
export const legacyAgentExtension: Fact<LegacyAgent> = machineFact({
  id: 'legacy-agent-extension',
  title: { en: 'Log Analytics agent extension', ja: 'Log Analytics エージェントの拡張機能' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    if (areReadOneByOne(gather))
      return new Map(await Promise.all(machines.map((machine) => readOne(machine, gather))));
    try {
      return await readMany(machines, gather);
    } catch (error) {
      const failure = gapOf(legacyAgentExtension, error);
      return eachMachine(machines, () => failure);
    }
  },
});

async function readOne(
  machine: Machine,
  { azure, now }: Gather,
): Promise<readonly [MachineKey, Reading<LegacyAgent>]> {
  const key = machineKey(machine.id);
  try {
    const all = await ownExtensions(machine, azure);
    const citation: Citation = { source: 'arm', record: machine.id, at: now };
    const own = all.find(
      ({ publisher, extensionType }) =>
        publisher.toLowerCase() === PUBLISHER && TYPES.has(extensionType.toLowerCase()),
    );
    const types = all.map(({ extensionType }) => extensionType);
    const listed = cite(citation, 'extensions[].properties.type', types);
    return [key, known({ extension: own ? fromArm(own, { ...citation, record: own.id }) : null, listed })];
  } catch (error) {
    return [key, gapOf(legacyAgentExtension, error)];
  }
}

function fromArm(
  { provisioningState, instanceView }: MachineExtension,
  citation: Citation,
): LegacyAgentExtension {
  const hasFailed = provisioningState?.toLowerCase() === 'failed';
  const said = (instanceView?.statuses ?? []).find(
    ({ level, message }) => level?.toLowerCase() === 'error' || (hasFailed && message !== null),
  );
  return {
    provisioningState: quote(citation, 'properties.provisioningState', provisioningState),
    error: said
      ? quote({ ...citation, since: said.time }, 'properties.instanceView.statuses[]', statusText(said))
      : null,
  };
}

const extensionRow = z.object({
  id: z.string(),
  machineId: z.string(),
  extensionType: z.string(),
  provisioningState: optional(z.string()),
  message: optional(z.string()),
});

const AGENTS: LookUpKind<z.infer<typeof extensionRow>> = {
  query: 'legacy-agent-extensions',
  row: extensionRow,
  keysOf: ({ machineId }) => [machineId],
};

async function readMany(machines: readonly Machine[], gather: Gather): Promise<MachineReadings<LegacyAgent>> {
  const machineIds = machines.map(({ id }) => machineKey(id));
  const rows = await gather.azure.lookUp(AGENTS, { machineIds });
  const byMachine = new Map(rows.map((row) => [row.machineId, row]));
  const readings = eachMachine<LegacyAgent>(machines, ({ id }, key) => {
    const row = byMachine.get(key);
    const query = lookUpQuery(AGENTS, { machineIds: [key] });
    const citation: Citation = { source: 'resource-graph', record: row?.id ?? id, at: gather.now, query };
    const listed = cite(citation, 'properties.type', row?.extensionType);
    if (row === undefined) return known({ extension: null, listed });
    const { provisioningState, message } = row;
    const error =
      provisioningState?.toLowerCase() === 'failed' && message
        ? quote(citation, 'properties.instanceView.status.message', message)
        : null;
    return known({
      extension: {
        provisioningState: quote(citation, 'properties.provisioningState', provisioningState),
        error,
      },
      listed,
    });
  });
  return orWithheld(
    { fact: legacyAgentExtension, right: EXTENSIONS_RIGHT, isEmpty: ({ extension }) => extension === null },
    machines,
    readings,
    gather,
  );
}
