import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { Quoted } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { type Gap, gap, known, type Reading } from '../model/reading.ts';
import { isWsus } from '../model/update-source.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, readingsOf } from './fact.ts';
import { workspaceRows } from './workspace-rows.ts';

const clientRow = z.object({
  ComputerName: z.string(),
  MachineId: z.string(),
  TimeGenerated: when,
  IsClient: z.boolean(),
  SvcName: optional(z.string()),
  SoftwareName: optional(z.string()),
});

const CLIENTS: LookUpKind<z.infer<typeof clientRow>> = {
  query: 'configuration-manager-clients',
  row: clientRow,
  keysOf: ({ ComputerName, MachineId }) => [ComputerName, firstLabel(ComputerName), MachineId],
};

/**
 * Whether the Configuration Manager client is on a machine, by what Change Tracking lists of its services and software. Asked only of machines that are updated from a
 * WSUS server, as those are that Configuration Manager updates; null for any other. One query a workspace. A machine without an inventory is a gap.
 */
export const configurationManagerClient: Fact<Quoted<boolean> | null> = machineFact({
  id: 'configuration-manager-client',
  title: { en: 'Configuration Manager client', ja: 'Configuration Manager クライアント' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [assessmentInResourceGraph],
  async read(machines, gather) {
    const sheets = await gather.readFacts([assessmentInResourceGraph], machines);
    const isAsked = ({ id }: Machine) => {
      const { latest } = readingsOf(
        { latest: assessmentInResourceGraph },
        sheets.get(machineKey(id)) ?? new Map(),
      );
      return latest?.isKnown === true && isWsus(latest.value.assessment?.patchService?.value ?? null);
    };
    const onWsus = machines.filter(isAsked);
    const readings = await workspaceRows(
      configurationManagerClient,
      CLIENTS,
      'ConfigurationData',
      onWsus,
      gather,
    );
    return eachMachine(machines, (machine, key): Reading<Quoted<boolean> | null> => {
      if (!onWsus.includes(machine)) return known(null);
      const reading = readings.get(key);
      if (reading === undefined) throw new Error('the workspaces were not asked about a machine');
      if (!reading.isKnown) return reading;
      const { rows } = reading.value;
      const shown = rows.find(({ row }) => row.IsClient) ?? rows[0];
      if (shown === undefined) return noInventory(machine);
      const { row } = shown;
      const citation: Citation = { ...shown.citation, since: row.TimeGenerated };
      const evidence = row.IsClient
        ? cite(citation, row.SvcName ? 'SvcName' : 'SoftwareName', row.SvcName || row.SoftwareName)
        : cite(citation, 'SvcName, SoftwareName', null);
      return known({ value: row.IsClient, evidence });
    });
  },
});

function noInventory({ name }: Machine): Gap {
  return gap(configurationManagerClient, 'AZ_NO_DATA', {
    en: `Azure does not see whether Configuration Manager manages ${name}: no inventory of Change Tracking reaches the workspaces. Look on the machine: \`Get-Service CcmExec\`.`,
    ja: `${name} が Configuration Manager の管理下にあるかは Azure からは確認できません (変更の追跡のインベントリがワークスペースにありません)。マシン上で確認してください: \`Get-Service CcmExec\``,
  });
}
