import { osTypeOf, type PatchMode } from '../actions/patch-mode-commands.ts';
import type { Orchestration } from '../facts/orchestration.ts';
import { ORCHESTRATION_NAMES } from '../facts/orchestration-names.ts';
import { ABSENT } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';
import { whyNotFilledIn } from './not-filled-in.ts';
import { told } from './told.ts';

/**
 * How a machine is patched now, and why it cannot have the mode that is spoken of where it cannot. `mode` null: all of them are spoken of.
 */
export function modeOfMachine(
  machine: Machine,
  reading: Reading<Orchestration> | undefined,
  mode: PatchMode | null,
): readonly Text[] {
  return [
    ...told(machine, reading, (orchestration) => [nowText(machine, orchestration, mode)]),
    ...(machine.kind === 'azure-arc' ? [noMode(machine)] : whyNotFilledIn(machine)),
    ...(mode !== null && isOfOtherSystem(machine, mode) ? [otherSystem(machine)] : []),
  ];
}

function isOfOtherSystem({ kind, osType }: Machine, mode: PatchMode): boolean {
  const own = osTypeOf(mode);
  return kind === 'azure-vm' && own !== null && osType !== null && own !== osType;
}

function nowText(
  { name }: Machine,
  { mode, isDefault, evidence }: Orchestration,
  wanted: PatchMode | null,
): Text {
  const { en, ja } = ORCHESTRATION_NAMES[mode];
  const settings = evidence.map(({ field, value }) => ({
    field: field.slice(field.lastIndexOf('.') + 1),
    value: value === ABSENT ? null : value,
  }));
  const quoted = (absent: string, comma: string) =>
    settings.map(({ field, value }) => `${field}: ${value ?? absent}`).join(comma);
  const byDefault = isDefault && mode !== 'undeclared';
  if (mode === wanted)
    return {
      en: `${name} is on ${en} already${byDefault ? ', by default' : ''} (${quoted('not stated', ', ')}).`,
      ja: `${name} はすでに${byDefault ? '既定で' : ''} ${ja}です (${quoted('指定なし', '、')})。`,
    };
  return {
    en: `${name} now: ${en}${byDefault ? ' by default' : ''} (${quoted('not stated', ', ')}).`,
    ja: `${name} の現状: ${ja}${byDefault ? ' (既定)' : ''} (${quoted('指定なし', '、')})。`,
  };
}

function noMode({ name }: Machine): Text {
  return {
    en: `${name} is an Arc-enabled server: there is no mode to set, so there are no commands. Schedules patch it as it is, and its operating system does what it is set to itself.`,
    ja: `${name} は Arc 対応サーバーのため、設定すべきモードはなく、コマンドもありません。スケジュールはそのまま適用され、OS 自身の更新は OS の設定に従います。`,
  };
}

function otherSystem({ name, osType }: Machine): Text {
  const os = osType === 'linux' ? 'Linux' : 'Windows';
  return {
    en: `${name} runs ${os}, which does not have this mode, so there are no commands for it.`,
    ja: `${name} は ${os} のため、このモードは選べません。変更用のコマンドもありません。`,
  };
}
