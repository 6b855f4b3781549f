import { COMPUTE, HYBRID_COMPUTE } from './api-versions.ts';
import {
  cliPlace,
  inSubscription,
  patchCommands,
  patchSettingCmdlets,
  patchSettingsPath,
} from './azure-command.ts';
import type { AzureMachine, Commands } from './remedy.ts';

/** The same PATCH for a machine whose record has no patch settings to change, or whose kind has no such command. */
export function assessmentModePatch(
  machine: AzureMachine,
  assessmentMode: 'AutomaticByPlatform' | 'ImageDefault',
): Commands | null {
  const { kind, osType } = machine;
  if (osType === null) return null;
  return patchCommands(machine, kind === 'azure-arc' ? HYBRID_COMPUTE : COMPUTE, {
    osProfile: { [`${osType}Configuration`]: { patchSettings: { assessmentMode } } },
  });
}

/**
 * The commands that turn periodic assessment on (`AutomaticByPlatform`) or off (`ImageDefault`); null where the operating system is unknown. Sources: az vm update --set;
 * Update-AzVM with the model changed; the PATCH of Microsoft.HybridCompute machines.
 */
export function assessmentModeCommands(
  machine: AzureMachine,
  assessmentMode: 'AutomaticByPlatform' | 'ImageDefault',
): Commands | null {
  const { kind, name, osType } = machine;
  const path = patchSettingsPath(machine);
  if (osType === null || path === null) return null;
  if (kind === 'azure-arc') return assessmentModePatch(machine, assessmentMode);
  return {
    cli: `az vm update ${cliPlace(machine)} --name "${name}" --set ${path}.assessmentMode=${assessmentMode}`,
    powerShell: inSubscription(
      machine,
      patchSettingCmdlets(machine, osType, { AssessmentMode: `'${assessmentMode}'` }),
    ),
  };
}
