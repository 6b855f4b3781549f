import type { PatchSettings } from '../../facts/patch-settings.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Reading } from '../../model/reading.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { told } from '../told.ts';

/** How a machine stands to hotpatch, and why there are no commands for it where there are none. */
export function hotpatchOfMachine(
  machine: Machine,
  reading: Reading<PatchSettings> | undefined,
): readonly Text[] {
  if (machine.osType === 'linux') return [ofLinux(machine)];
  return [
    ...told(machine, reading, (settings) => [nowText(machine, settings)]),
    ...(machine.kind === 'azure-arc' ? [byPortal(machine)] : []),
    ...(machine.kind === 'log-analytics' ? whyNotFilledIn(machine) : []),
  ];
}

function ofLinux({ name }: Machine): Text {
  return {
    en: `${name} runs Linux, for which there is no hotpatch, so there are no commands for it.`,
    ja: `${name} は Linux のため、ホットパッチは使えません。コマンドもありません。`,
  };
}

function nowText({ name }: Machine, { enableHotpatching, patchMode }: PatchSettings): Text {
  const told = (value: string | boolean | null, absent: string) => (value === null ? absent : String(value));
  const settings = (absent: string) =>
    `enableHotpatching: ${told(enableHotpatching.value, absent)}, patchMode: ${told(patchMode.value, absent)}`;
  const isOn = enableHotpatching.value === true;
  return {
    en: `${name} now: hotpatch ${isOn ? 'on' : 'off'} (${settings('not stated')}).`,
    ja: `${name} の現状: ホットパッチは${isOn ? '有効' : '無効'} (${settings('指定なし')})。`,
  };
}

function byPortal({ name }: Machine): Text {
  return {
    en: `${name} is an Arc-enabled server: hotpatch is part of its licence profile and is confirmed in the portal, so there are no commands here.`,
    ja: `${name} は Arc 対応サーバーです。ホットパッチはライセンス プロファイルの一部で、ポータルで確認して有効にするため、ここにコマンドはありません。`,
  };
}
