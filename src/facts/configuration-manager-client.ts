import { type Citation, cite } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type Gap, gap, known, type Reading } from '../model/reading.ts';
import { isWsus } from '../model/update-source.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, readingsOf } from './fact.ts';
import { type UpdateRow, updateRows } from './update-rows.ts';

/**
 * Whether the Configuration Manager client is on a machine, by what Change Tracking lists of its services and software. Asked only of machines that are updated from a
 * WSUS server, as those are that Configuration Manager updates; null for any other. It shares the query of `legacy-updates`. A machine without an inventory is a gap.
 */
export const configurationManagerClient: Fact<Quoted<boolean> | null> = machineFact({
  id: 'configuration-manager-client',
  title: { en: 'Configuration Manager client', ja: 'Configuration Manager クライアント' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [assessmentInResourceGraph],
  async read(machines, gather) {
    const sheets = await gather.readFacts([assessmentInResourceGraph], machines);
    const isOnWsus = ({ id }: Machine) => {
      const { latest } = readingsOf(
        { latest: assessmentInResourceGraph },
        sheets.get(machineKey(id)) ?? new Map(),
      );
      return latest?.isKnown === true && isWsus(latest.value.assessment?.patchService?.value ?? null);
    };
    if (!machines.some(isOnWsus)) return eachMachine(machines, () => known(null));
    // Of all of them, as every other fact of updates asks: one query for both.
    const rowsOf = await updateRows(configurationManagerClient, 'ConfigurationData', machines, gather);
    return eachMachine(machines, (machine): Reading<Quoted<boolean> | null> => {
      if (!isOnWsus(machine)) return known(null);
      const reading = rowsOf(machine);
      if (!reading.isKnown) return reading;
      const { rows } = reading.value;
      const shown = rows.find(({ row }) => isClient(row)) ?? rows[0];
      if (shown === undefined) return reading.missing ?? noInventory(machine);
      const { row } = shown;
      const citation: Citation = { ...shown.citation, since: row.TimeGenerated };
      const evidence = isClient(row)
        ? cite(citation, row.SvcName ? 'SvcName' : 'SoftwareName', row.SvcName || row.SoftwareName)
        : cite(citation, 'SvcName, SoftwareName', null);
      return known({ value: isClient(row), evidence }, reading.missing);
    });
  },
});

/** As the query marks its rows. */
function isClient({ State }: UpdateRow): boolean {
  return State === 'client';
}

function noInventory({ name }: Machine): Gap {
  return gap(configurationManagerClient, 'AZ_NO_DATA', {
    en: `Azure does not see whether Configuration Manager manages ${name}: no inventory of Change Tracking reaches the workspaces. Look on the machine: \`Get-Service CcmExec\`.`,
    ja: `${name} が Configuration Manager の管理下にあるかは Azure からは確認できません (変更の追跡のインベントリがワークスペースにありません)。マシン上で確認してください: \`Get-Service CcmExec\``,
  });
}
