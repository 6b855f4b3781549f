import { HYBRID_COMPUTE } from '../api-versions.ts';
import {
  cliPlace,
  inSubscription,
  patchCommands,
  patchSettingCmdlets,
  patchSettingsPath,
} from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/** Sources: az vm update --set; Update-AzVM with the model changed; the PATCH of Microsoft.HybridCompute machines. */
export const enablePeriodicAssessmentByHand: Remedy = {
  id: 'enable-periodic-assessment',
  title: { en: 'Turn on periodic assessment', ja: '定期評価を有効にする' },
  byHand(machine) {
    const { kind, name, osType } = machine;
    const path = patchSettingsPath(machine);
    if (osType === null || path === null) return null;
    if (kind === 'azure-arc') {
      return patchCommands(machine, HYBRID_COMPUTE, {
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
