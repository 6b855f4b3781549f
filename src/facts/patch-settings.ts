import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { eachPresent } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

export interface PatchSettings {
  /** `AutomaticByPlatform` is periodic assessment; null is the platform's default, which is off. */
  readonly assessmentMode: Quoted<string | null>;
  /** A machine without one (a specialised disk) has no setting that could be on, and policy passes it over. */
  readonly osProfile: Quoted<'present' | null>;
}

/** How a machine is set to be assessed: `patchSettings.assessmentMode` of the configuration of its own operating system. */
export const patchSettings: Fact<PatchSettings> = machineFact({
  id: 'patch-settings',
  title: { en: 'patch settings', ja: '更新設定' },
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    eachPresent(patchSettings, machines, gather, ({ citation, model: { osProfile } }, { osType }) => {
      const isLinux =
        osType === 'linux' || (!osProfile?.windowsConfiguration && osProfile?.linuxConfiguration);
      const name = isLinux ? 'linuxConfiguration' : 'windowsConfiguration';
      const mode = osProfile?.[name]?.patchSettings?.assessmentMode ?? null;
      return {
        assessmentMode: quote(citation, `properties.osProfile.${name}.patchSettings.assessmentMode`, mode),
        osProfile: quote(citation, 'properties.osProfile', osProfile ? 'present' : null),
      };
    }),
});
