import { isInAzure } from '../actions/by-hand.ts';
import { osTypeOf, type PatchMode, patchModeCommands } from '../actions/patch-mode-commands.ts';
import { ORCHESTRATION_NAMES } from '../facts/orchestration-names.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Machine } from '../model/machine.ts';
import { targetOf } from './action-commands.ts';

/** The commands that put a machine into a mode of patch orchestration, or any machine as a pattern; empty where it cannot have the mode. */
export function modeCommands(mode: PatchMode, machine: Machine | null): readonly Command[] {
  const target = targetOf(machine);
  if (!isInAzure(target)) return [];
  const own = osTypeOf(mode);
  const osTypes = target.osType === null ? (['windows', 'linux'] as const) : [target.osType];
  const isOfSeveral = own === null && osTypes.length > 1;
  const { en, ja } = ORCHESTRATION_NAMES[mode];
  return osTypes.flatMap((osType): readonly Command[] => {
    const commands = patchModeCommands({ ...target, osType }, mode);
    if (commands === null) return [];
    const os = isOfSeveral ? `${osType === 'windows' ? 'Windows' : 'Linux'}: ` : '';
    const titled = (tool: string) => ({
      en: `${os}Change to ${en} (${tool})`,
      ja: `${os}${ja}に変更 (${tool})`,
    });
    return [
      { title: titled('Azure CLI'), language: 'azure-cli', code: commands.cli },
      { title: titled('PowerShell'), language: 'powershell', code: commands.powerShell },
    ];
  });
}
