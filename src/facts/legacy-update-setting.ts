import { z } from 'zod';
import type { LookUpKind } from '../azure/look-up.ts';
import { cite, quote } from '../azure/quote.ts';
import { when } from '../azure/when.ts';
import { firstLabel } from '../machines/first-label.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { workspaceRows } from './workspace-rows.ts';

/** How Windows Update was set on a machine when Update Management last reported it. */
export interface LegacyUpdateSetting {
  /** `Scheduled installation`, `Notify before installation` …; an open set. Null: never reported, as of Linux. */
  readonly setting: Quoted<string> | null;
  readonly reportedAt: Instant | null;
  readonly looked: Evidence;
}

const settingRow = z.object({
  ComputerName: z.string(),
  MachineId: z.string(),
  WindowsUpdateSetting: z.string(),
  TimeGenerated: when,
});

const SETTINGS: LookUpKind<z.infer<typeof settingRow>> = {
  query: 'legacy-update-settings',
  row: settingRow,
  keysOf: ({ ComputerName, MachineId }) => [ComputerName, firstLabel(ComputerName), MachineId],
};

/** The Windows Update setting in the newest `UpdateSummary` of a machine that states one. One query a workspace. */
export const legacyUpdateSetting: Fact<LegacyUpdateSetting> = machineFact({
  id: 'legacy-update-setting',
  title: {
    en: 'Windows Update setting in Update Management',
    ja: '旧 Update Management の Windows Update 設定',
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  async read(machines, gather) {
    const readings = await workspaceRows(legacyUpdateSetting, SETTINGS, 'UpdateSummary', machines, gather);
    return eachMachine<LegacyUpdateSetting>(machines, (_, key) => {
      const reading = readings.get(key);
      if (!reading?.isKnown) return reading ?? neverRead();
      const { missing } = reading;
      const { rows, looked } = reading.value;
      const [newest] = rows.toSorted(
        (a, b) => Date.parse(b.row.TimeGenerated ?? '') - Date.parse(a.row.TimeGenerated ?? ''),
      );
      const reportedAt = newest?.row.TimeGenerated ?? null;
      const setting = newest
        ? quote(
            { ...newest.citation, since: reportedAt },
            'WindowsUpdateSetting',
            newest.row.WindowsUpdateSetting,
          )
        : null;
      return known(
        { setting, reportedAt, looked: setting?.evidence ?? cite(looked, 'WindowsUpdateSetting', null) },
        missing,
      );
    });
  },
});

function neverRead(): never {
  throw new Error('the workspaces were not asked about a machine');
}
