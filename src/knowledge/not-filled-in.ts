import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** Why commands that depend on the operating system are not filled in whole for a machine; nothing where they are. */
export function whyNotFilledIn(machine: Machine): readonly Text[] {
  if (machine.kind !== 'log-analytics') return machine.osType === null ? [osUnknown(machine)] : [];
  return [
    {
      en: `The commands are not filled in: ${machine.name} is known only from a Log Analytics workspace, and Azure has no resource of that name that the bot can see.`,
      ja: `コマンドには値を埋めていません。${machine.name} は Log Analytics ワークスペースにしか記録がなく、その名前の Azure リソースはボットから参照できません。`,
    },
  ];
}

function osUnknown({ name }: Machine): Text {
  return {
    en: `The operating system of ${name} is not known, so the commands stand for both.`,
    ja: `${name} の OS が不明なため、両方の OS のコマンドを示します。`,
  };
}
