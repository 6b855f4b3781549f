import { cliPlace, inSubscription, patchSettingCmdlets, patchSettingsPath } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/**
 * The mode and the bypass flag together: one without the other is another mode. An Arc-enabled server needs neither. Sources: Update
 * Manager, prerequisites for scheduled patching; az vm update --set; Update-AzVM.
 */
export const useCustomerManagedSchedulesByHand: Remedy = {
  id: 'use-customer-managed-schedules',
  title: { en: 'Use Customer Managed Schedules', ja: 'カスタマー マネージド スケジュールに変更' },
  byHand(machine) {
    const { kind, name, osType } = machine;
    const path = patchSettingsPath(machine);
    if (kind === 'azure-arc' || osType === null || path === null) return null;
    return {
      cli: [
        `az vm update ${cliPlace(machine)} --name "${name}"`,
        `--set ${path}.patchMode=AutomaticByPlatform`,
        `${path}.automaticByPlatformSettings.bypassPlatformSafetyChecksOnUserSchedule=true`,
      ].join(' '),
      powerShell: inSubscription(
        machine,
        patchSettingCmdlets(machine, osType, {
          PatchMode: "'AutomaticByPlatform'",
          AutomaticByPlatformSettings: '@{ BypassPlatformSafetyChecksOnUserSchedule = $true }',
        }),
      ),
    };
  },
};
