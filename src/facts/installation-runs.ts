import { gapOf } from '../azure/gap-of.ts';
import { type InstallationRecord, installationRecord } from '../azure/installation-record.ts';
import type { LookUpKind } from '../azure/look-up.ts';
import type { Evidence } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { installationOfRow, noInstallation } from './installation-rows.ts';
import type { Installation } from './latest-installation.ts';
import { INSTALLATIONS_RIGHT } from './row-right.ts';
import { orWithheld } from './withheld-rows.ts';

/** The installations of updates on a machine that are on record. */
export interface InstallationRuns {
  /** The latest first, without the updates that failed in them. */
  readonly runs: readonly Installation[];
  /** The latest, or that there is none. */
  readonly looked: Evidence;
}

/** Whatever was installed on machines; the facts that want it at one moment share a query. */
export const INSTALLATION_RUNS: LookUpKind<InstallationRecord> = {
  query: 'installation-runs',
  row: installationRecord,
  keysOf: ({ machineId }) => [machineId],
};

/** How long Resource Graph keeps installations. Source: Azure Update Manager, query logs (`patchinstallationresources`). */
export const INSTALLATIONS_KEPT_IN_DAYS = 30;

/** Every installation of updates that Resource Graph keeps of a machine. One query for each 250 machines. */
export const installationRuns: Fact<InstallationRuns> = machineFact({
  id: 'installation-runs',
  title: { en: 'installations of updates', ja: '更新プログラムのインストール記録' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map((machine) => machineKey(machine.id));
      const rows = await gather.azure.lookUp(INSTALLATION_RUNS, { machineIds });
      const byMachine = Map.groupBy(rows, ({ machineId }) => machineId);
      const readings = eachMachine<InstallationRuns>(machines, (machine, key) => {
        const runs = (byMachine.get(key) ?? [])
          .map((row) => installationOfRow(INSTALLATION_RUNS, row, gather))
          .toSorted((a, b) => Date.parse(b.lastModifiedAt ?? '') - Date.parse(a.lastModifiedAt ?? ''));
        const looked = runs[0]?.status.evidence ?? noInstallation(INSTALLATION_RUNS, machine, gather);
        return known({ runs, looked });
      });
      return await orWithheld(
        { fact: installationRuns, right: INSTALLATIONS_RIGHT, isEmpty: ({ runs }) => runs.length === 0 },
        machines,
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(installationRuns, error);
      return eachMachine(machines, () => failure);
    }
  },
});
