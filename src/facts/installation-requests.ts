import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { known, type Reading } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, readingsOf } from './fact.ts';
import { INSTALLATIONS_KEPT_IN_DAYS, installationRuns } from './installation-runs.ts';
import { type OperationOnRecord, operationsOnRecord, tooManyToRead } from './operations-on-record.ts';

export interface InstallationRequests {
  /** That somebody asked Azure to install updates: the latest first; each once. */
  readonly requests: readonly OperationOnRecord[];
  readonly looked: Evidence;
}

const OPERATION =
  /^microsoft\.(?:compute\/virtualmachines|hybridcompute\/machines)\/installpatches\/action$/i;

/**
 * Who asked for installations of updates, from the activity log: as far back as Resource Graph keeps installations. One call for each machine that has an
 * installation which somebody asked for, so only for a few machines; of any other nothing is said. Needs Microsoft.Insights/eventtypes/values/read.
 */
export const installationRequests: Fact<InstallationRequests> = machineFact({
  id: 'installation-requests',
  title: { en: 'installations in the activity log', ja: 'アクティビティ ログのインストール操作' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [installationRuns],
  async read(machines, gather) {
    const sheets = await gather.readFacts([installationRuns], machines);
    const asked = machines.filter(({ id }) => {
      const { own } = readingsOf({ own: installationRuns }, sheets.get(machineKey(id)) ?? new Map());
      return (
        own?.isKnown === true && own.value.runs.some(({ startedBy }) => /^user$/i.test(startedBy.value ?? ''))
      );
    });
    return new Map(
      await Promise.all(
        asked.map(
          async (machine): Promise<readonly [MachineKey, Reading<InstallationRequests>]> => [
            machineKey(machine.id),
            await requestsOf(machine, gather),
          ],
        ),
      ),
    );
  },
});

async function requestsOf(machine: Machine, gather: Gather): Promise<Reading<InstallationRequests>> {
  const tooMany = tooManyToRead(installationRequests, machine, gather);
  if (tooMany) return tooMany;
  try {
    const found = await operationsOnRecord(machine, gather, INSTALLATIONS_KEPT_IN_DAYS * DAY_IN_MS, (name) =>
      OPERATION.test(name) ? 'install' : null,
    );
    const requests = found.map(({ key: _, ...request }): OperationOnRecord => request);
    const callers = requests.map(({ caller }) => caller ?? '—');
    const citation = { source: 'activity-log', record: machine.id, at: gather.now } as const;
    return known({ requests, looked: cite(citation, 'caller', callers.length === 0 ? null : callers) });
  } catch (error) {
    return gapOf(installationRequests, error);
  }
}
