import { type Citation, quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { updateRows } from './update-rows.ts';

/** An update in a state in which a deployment of the retired Update Management left it on a machine, by its title. */
export interface DeployedUpdate extends Quoted<string> {
  readonly deployment: string;
  /** Digits only. */
  readonly kb: string | null;
  /** NotStarted, InProgress, Succeeded, Failed, InstallFailed, MaintenanceWindowExceeded, NotIncluded, Excluded. */
  readonly status: Quoted<string>;
  readonly endedAt: Instant | null;
}

/**
 * What deployments of the retired Update Management left of each update on a machine, from the table `UpdateRunProgress`. It shares the query of
 * `legacy-updates`. None: nothing is on record.
 */
export const deployedUpdates: Fact<readonly DeployedUpdate[]> = machineFact({
  id: 'deployed-updates',
  title: { en: 'updates that deployments installed', ja: '展開でインストールされた更新プログラム' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const rowsOf = await updateRows(deployedUpdates, 'UpdateRunProgress', machines, gather);
    return eachMachine<readonly DeployedUpdate[]>(machines, (machine) => {
      const reading = rowsOf(machine);
      if (!reading.isKnown) return reading;
      return known(
        reading.value.rows.map(({ row, citation }): DeployedUpdate => {
          const title = row.Title || row.KBID || row.UpdateID || '';
          const record = `${citation.record}, ${title}`;
          const dated: Citation = { ...citation, record, since: row.TimeGenerated };
          return {
            ...quote(dated, 'Title', title),
            deployment: row.UpdateRunName ?? '',
            kb: row.KBID?.replace(/^kb/i, '') || null,
            status: quote(dated, 'InstallationStatus', row.State ?? ''),
            endedAt: row.EndTime,
          };
        }),
        reading.missing,
      );
    });
  },
});
