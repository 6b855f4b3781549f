import { cliPlace, inSubscription, patchSettingCmdlets } from '../../actions/azure-command.ts';
import { isInAzure } from '../../actions/remedy.ts';
import type { Platform } from '../../facts/platform.ts';
import { hasHotpatch } from '../../judging/hotpatch-images.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';
import type { Reading } from '../../model/reading.ts';
import { targetOf } from '../action-commands.ts';

const SETTINGS = 'osProfile.windowsConfiguration.patchSettings';

/** The commands that turn hotpatch on for a Windows virtual machine; none for what cannot have it. Sources: az vm update --set; Update-AzVM. */
export function hotpatchCommands(
  machine: Machine | null,
  platform: Reading<Platform> | undefined,
): readonly Command[] {
  const target = targetOf(machine);
  if (!isInAzure(target) || target.kind === 'azure-arc' || target.osType === 'linux') return [];
  if (!hasHotpatch(platform)) return [];
  return [
    {
      title: { en: 'Turn hotpatch on (Azure CLI)', ja: 'ホットパッチを有効にする (Azure CLI)' },
      language: 'azure-cli',
      code: `az vm update ${cliPlace(target)} --name "${target.name}" --set ${SETTINGS}.patchMode=AutomaticByPlatform ${SETTINGS}.enableHotpatching=true`,
    },
    {
      title: { en: 'Turn hotpatch on (PowerShell)', ja: 'ホットパッチを有効にする (PowerShell)' },
      language: 'powershell',
      code: inSubscription(
        target,
        patchSettingCmdlets(target, 'windows', {
          PatchMode: "'AutomaticByPlatform'",
          EnableHotpatching: '$true',
        }),
      ),
    },
  ];
}
