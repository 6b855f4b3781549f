import type { Orchestration } from '../facts/orchestration.ts';
import type { PatchSettings } from '../facts/patch-settings.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** Whether a schedule may patch the machine as it is set, with the mode that decides. */
export function scheduleSetting(
  { name, kind }: Machine,
  { mode }: Orchestration,
  { patchMode, bypassPlatformSafetyChecksOnUserSchedule: bypass }: PatchSettings,
): Text {
  if (kind === 'azure-arc')
    return {
      en: `${name} is an Arc-enabled server: schedules work without a patch orchestration setting.`,
      ja: `${name} は Arc 対応サーバーです。パッチ オーケストレーションを設定しなくてもスケジュールは機能します。`,
    };
  if (mode === 'customer-managed')
    return {
      en: `${name} now: Customer Managed Schedules, so schedules work.`,
      ja: `${name} の現状: カスタマー マネージド スケジュール。スケジュールは機能します。`,
    };
  const set = patchMode.value ?? { en: 'not stated', ja: '指定なし' };
  const { en, ja } = typeof set === 'string' ? { en: set, ja: set } : set;
  const flag = bypass.value ?? false;
  return {
    en: `${name} now: not Customer Managed Schedules (patchMode ${en}, bypassPlatformSafetyChecksOnUserSchedule ${flag}), so a run of a schedule fails.`,
    ja: `${name} の現状: カスタマー マネージド スケジュールではありません (patchMode: ${ja}、bypassPlatformSafetyChecksOnUserSchedule: ${flag})。このままではスケジュールの実行は失敗します。`,
  };
}
