import { gapOf } from '../azure/gap-of.ts';
import type { PublishedVersions } from '../azure/published-versions.ts';
import { quote } from '../azure/quote.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { Quoted } from '../model/evidence.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gap, known, type Reading } from '../model/reading.ts';
import { AGENT_PUBLISHER, agentTypeFor } from './agent-type.ts';
import { machineFact } from './define-fact.ts';
import type { Fact, Gather } from './fact.ts';

/**
 * The newest version of the Azure Monitor agent that the machine's region has, for its operating system. One call for each region,
 * operating system and kind of machine. Azure shows the list of Arc-enabled servers only to a data action that Reader lacks; the
 * list for virtual machines, of the same publisher, is read then.
 */
export const agentVersions: Fact<Quoted<string>> = machineFact({
  id: 'agent-versions',
  title: { en: 'agent versions in the region', ja: 'リージョンで利用可能なエージェントのバージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  read: async (machines, gather) =>
    new Map(
      await Promise.all(
        machines.map(
          async (machine): Promise<readonly [MachineKey, Reading<Quoted<string>>]> => [
            machineKey(machine.id),
            await newestFor(machine, gather),
          ],
        ),
      ),
    ),
});

async function newestFor(machine: Machine, gather: Gather): Promise<Reading<Quoted<string>>> {
  const { location } = machine;
  if (location === null || agentTypeFor(machine) === null)
    return gap(agentVersions, 'AZ_NO_DATA', {
      en: `Azure does not name the region or the operating system of ${machine.id}.`,
      ja: `Azure に ${machine.id} のリージョンまたは OS が記録されていません。`,
    });
  try {
    const { record, versions } = await publishedIn(location, machine, gather);
    const newest = versions.at(-1);
    if (newest === undefined) return noneIn(location);
    return known(quote({ source: 'arm', record, at: gather.now }, 'name', newest));
  } catch (error) {
    return gapOf(agentVersions, error);
  }
}

function noneIn(location: string): Reading<Quoted<string>> {
  return gap(agentVersions, 'AZ_NO_DATA', {
    en: `Azure lists no version of the Azure Monitor agent for the region ${location}.`,
    ja: `リージョン ${location} の Azure Monitor エージェントのバージョンが Azure から返されませんでした。`,
  });
}

/** The versions of the agent that a region has for machines like this one, by the list that can be read. Throws AzureReadError. */
async function publishedIn(location: string, machine: Machine, gather: Gather): Promise<PublishedVersions> {
  if (machine.kind !== 'azure-arc') return listedIn(location, machine, gather);
  try {
    return await listedIn(location, machine, gather);
  } catch (error) {
    if (!(error instanceof AzureReadError)) throw error;
    return listedIn(location, { ...machine, kind: 'azure-vm' }, gather);
  }
}

/** The versions that the list of a region for one kind of machine has. One call. Throws AzureReadError. */
export function listedIn(
  location: string,
  machine: Machine,
  { azure, shared }: Gather,
): Promise<PublishedVersions> {
  const subscriptionId = machine.subscriptionId ?? '';
  const type = agentTypeFor(machine) ?? 'AzureMonitorWindowsAgent';
  const wanted = { subscriptionId, location, publisher: AGENT_PUBLISHER, type };
  return shared(`versions of ${type} for ${machine.kind} in ${location}`.toLowerCase(), () =>
    machine.kind === 'azure-arc'
      ? azure.listArcExtensionVersions(wanted)
      : azure.listExtensionVersions(wanted),
  );
}
