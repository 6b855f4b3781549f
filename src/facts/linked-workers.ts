import { gapOf } from '../azure/gap-of.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { legacyPresence } from './legacy-presence.ts';
import { linkedWorkspaces } from './linked-workspaces.ts';
import { type HybridWorker, systemWorkerOf } from './worker-groups.ts';

const FROM = { presence: legacyPresence, linked: linkedWorkspaces };

/** Whether a machine is a system hybrid runbook worker of the Automation account that is linked to the workspace it reports to; of every account, where none is linked to any. One call an account. */
export const linkedWorkers: Fact<readonly HybridWorker[]> = machineFact({
  id: 'linked-workers',
  title: {
    en: 'hybrid runbook workers of the linked account',
    ja: 'リンクされたアカウントの Hybrid Runbook Worker',
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<readonly HybridWorker[]>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const readings = await Promise.all(
      machines.map(async (machine) => {
        const key = machineKey(machine.id);
        const { presence, linked } = readingsOf(FROM, sheets.get(key) ?? new Map());
        if (!presence?.isKnown || linked === undefined) return null;
        if (!linked.isKnown) return [key, gapIn(linkedWorkers, linked)] as const;
        const { links } = linked.value;
        const isLinked = links.some(({ workspace }) => workspace !== null);
        const meant = links.filter(
          ({ workspace }) => !isLinked || workspace === presence.value.workspace.toLowerCase(),
        );
        try {
          const workers = await Promise.all(
            meant.map(({ accountId }) => systemWorkerOf(accountId, machine, gather)),
          );
          return [key, known(workers) as Reading<readonly HybridWorker[]>] as const;
        } catch (error) {
          return [key, gapOf(linkedWorkers, error)] as const;
        }
      }),
    );
    return new Map(readings.filter((reading) => reading !== null));
  },
});
