import { gapOf } from '../azure/gap-of.ts';
import { type InstallationRecord, installationRecord } from '../azure/installation-record.ts';
import type { LookUpKind } from '../azure/look-up.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { installationOfRow, noInstallation } from './installation-rows.ts';
import type { LatestInstallation } from './latest-installation.ts';
import { INSTALLATIONS_RIGHT } from './row-right.ts';
import { withFailedUpdates } from './run-update-rows.ts';
import { orWithheld } from './withheld-rows.ts';

const INSTALLATIONS: LookUpKind<InstallationRecord> = {
  query: 'installations',
  row: installationRecord,
  keysOf: ({ machineId }) => [machineId],
};

/**
 * The latest installation of updates in Resource Graph (`patchinstallationresources`), which keeps it for thirty days. One query for
 * each 250 machines, or a share in one, and as many for the updates that failed in the runs that did. Rows the bot may not read are missing
 * without a word, so an absent row is no proof by itself.
 */
export const installationInResourceGraph: Fact<LatestInstallation> = machineFact({
  id: 'installation-in-resource-graph',
  title: { en: 'installation in Resource Graph', ja: 'Resource Graph のインストール結果' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map((machine) => machineKey(machine.id));
      const rows = await gather.azure.lookUp(INSTALLATIONS, { machineIds });
      const latest = rows.map((row) => installationOfRow(INSTALLATIONS, row, gather));
      const withFailed = await withFailedUpdates(latest, gather);
      const byMachine = new Map(rows.map(({ machineId }, index) => [machineId, withFailed[index]]));
      const readings = eachMachine<LatestInstallation>(machines, (machine, key) => {
        const installation = byMachine.get(key) ?? null;
        const looked = installation?.status.evidence ?? noInstallation(INSTALLATIONS, machine, gather);
        return known({ installation, looked });
      });
      return await orWithheld(
        {
          fact: installationInResourceGraph,
          right: INSTALLATIONS_RIGHT,
          isEmpty: ({ installation }) => installation === null,
        },
        machines,
        readings,
        gather,
      );
    } catch (error) {
      const failure = gapOf(installationInResourceGraph, error);
      return eachMachine(machines, () => failure);
    }
  },
});
