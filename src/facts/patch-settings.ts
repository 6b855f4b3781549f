import { eachPresent } from './current-machines.ts';
import type { FactReader } from './gather.ts';
import { quote } from '../azure/quote.ts';

/** How a machine is set to be assessed: `patchSettings.assessmentMode` of the configuration of its own operating system. */
export const patchSettings: FactReader<'patch-settings'> = {
  id: 'patch-settings',
  kinds: ['azure-vm', 'azure-arc'],
  read: (machines, gather) =>
    eachPresent('patch-settings', machines, gather, ({ citation, model: { osProfile } }, { osType }) => {
      const isLinux =
        osType === 'linux' || (!osProfile?.windowsConfiguration && osProfile?.linuxConfiguration);
      const name = isLinux ? 'linuxConfiguration' : 'windowsConfiguration';
      const mode = osProfile?.[name]?.patchSettings?.assessmentMode ?? null;
      return {
        assessmentMode: quote(citation, `properties.osProfile.${name}.patchSettings.assessmentMode`, mode),
      };
    }),
};
