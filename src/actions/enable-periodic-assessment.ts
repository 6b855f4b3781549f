import {
  cliPlace,
  inSubscription,
  patchCommands,
  patchSettingCmdlets,
  patchSettingsPath,
} from './azure-command.ts';
import type { Remedy } from './remedy.ts';

const ARC_API_VERSION = '2024-07-10';

/** Sources: az vm update --set; Update-AzVM with the model changed; the PATCH of Microsoft.HybridCompute machines. */
export const enablePeriodicAssessment: Remedy = {
  id: 'enable-periodic-assessment',
  title: { en: 'Turn on periodic assessment', ja: '定期評価を有効にする' },
  byHand(machine) {
    const { kind, name, osType } = machine;
    const path = patchSettingsPath(machine);
    if (osType === null || path === null) return null;
    if (kind === 'azure-arc') {
      return patchCommands(machine, ARC_API_VERSION, {
        osProfile: {
          [`${osType}Configuration`]: { patchSettings: { assessmentMode: 'AutomaticByPlatform' } },
        },
      });
    }
    return {
      cli: `az vm update ${cliPlace(machine)} --name "${name}" --set ${path}.assessmentMode=AutomaticByPlatform`,
      powerShell: inSubscription(
        machine,
        patchSettingCmdlets(machine, osType, { AssessmentMode: "'AutomaticByPlatform'" }),
      ),
    };
  },
};
