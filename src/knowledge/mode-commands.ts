import { osTypeOf, type PatchMode, patchModeCommands } from '../actions/patch-mode-commands.ts';
import { isInAzure } from '../actions/remedy.ts';
import type { Readings } from '../facts/fact.ts';
import type { orchestration } from '../facts/orchestration.ts';
import { ORCHESTRATION_NAMES } from '../facts/orchestration-names.ts';
import type { Command } from '../model/knowledge-answer.ts';
import { targetOf } from './action-commands.ts';
import type { About } from './knowledge.ts';

/** A machine, and how it is patched now. */
type AboutMode = About<Readings<{ readonly mode: typeof orchestration }>>;

/** The commands that put a machine into a mode of patch orchestration, or any machine as a pattern; empty where it cannot have the mode, or has it. */
export function modeCommands(mode: PatchMode, about: AboutMode | null): readonly Command[] {
  const target = targetOf(about?.machine ?? null);
  const now = about?.facts.mode;
  if (!isInAzure(target) || (now?.isKnown && now.value.mode === mode)) return [];
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
