import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/** How a machine is set to be assessed and patched; null: absent from the record. */
export interface PatchSettings {
  /** `AutomaticByPlatform` is periodic assessment; null is the platform's default, which is off. */
  readonly assessmentMode: Quoted<string | null>;
  /** A machine without one (a specialised disk) has no setting that could be on, and policy passes it over. */
  readonly osProfile: Quoted<'present' | null>;
  /** `AutomaticByPlatform`, `AutomaticByOS`, `Manual`, `ImageDefault`; an open set. */
  readonly patchMode: Quoted<string | null>;
  /** What makes a schedule the only one that patches; virtual machines only. */
  readonly bypassPlatformSafetyChecksOnUserSchedule: Quoted<boolean | null>;
  /** Wins over the schedule's own setting; virtual machines only. */
  readonly rebootSetting: Quoted<string | null>;
  /** Windows only. */
  readonly enableHotpatching: Quoted<boolean | null>;
  /** What came of it: `Enabled`, `Disabled`, `PendingEvaluation`, `ActionRequired`, `Unknown`; Arc-enabled servers only. */
  readonly hotpatchEnablementStatus: Quoted<string | null>;
  /** Why it did not come to that, as Azure Arc says it; Arc-enabled servers only. */
  readonly hotpatchError: Quoted<string | null>;
  /** Windows virtual machines only; settable only when the machine is created. */
  readonly enableAutomaticUpdates: Quoted<boolean | null>;
}

/** The patch settings of the configuration of the machine's own operating system. Source: Microsoft.Compute and Microsoft.HybridCompute, `osProfile`. */
export const patchSettings: Fact<PatchSettings> = machineFact({
  id: 'patch-settings',
  title: { en: 'patch settings', ja: '更新設定' },
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    eachPresent(patchSettings, machines, gather, ({ citation, model: { osProfile } }, { osType }) => {
      const isLinux =
        osType === 'linux' || (!osProfile?.windowsConfiguration && osProfile?.linuxConfiguration);
      const name = isLinux ? 'linuxConfiguration' : 'windowsConfiguration';
      const configuration = osProfile?.[name];
      const settings = configuration?.patchSettings;
      const byPlatform = settings?.automaticByPlatformSettings;
      const path = `properties.osProfile.${name}`;
      const quoteOf = <T>(field: string, value: T | undefined) =>
        quote(citation, `${path}.${field}`, value ?? null);
      return {
        assessmentMode: quoteOf('patchSettings.assessmentMode', settings?.assessmentMode),
        osProfile: quote(citation, 'properties.osProfile', osProfile ? 'present' : null),
        patchMode: quoteOf('patchSettings.patchMode', settings?.patchMode),
        bypassPlatformSafetyChecksOnUserSchedule: quoteOf(
          'patchSettings.automaticByPlatformSettings.bypassPlatformSafetyChecksOnUserSchedule',
          byPlatform?.bypassPlatformSafetyChecksOnUserSchedule,
        ),
        rebootSetting: quoteOf(
          'patchSettings.automaticByPlatformSettings.rebootSetting',
          byPlatform?.rebootSetting,
        ),
        enableHotpatching: quoteOf('patchSettings.enableHotpatching', settings?.enableHotpatching),
        hotpatchEnablementStatus: quoteOf(
          'patchSettings.status.hotpatchEnablementStatus',
          settings?.status?.hotpatchEnablementStatus,
        ),
        hotpatchError: quoteOf('patchSettings.status.error', errorText(settings?.status?.error)),
        enableAutomaticUpdates: quoteOf('enableAutomaticUpdates', configuration?.enableAutomaticUpdates),
      };
    }),
});

function errorText(
  error: { readonly code: string | null; readonly message: string | null } | null | undefined,
): string | null {
  const said = [error?.code, error?.message].filter((part) => part);
  return said.length === 0 ? null : said.join(': ');
}
