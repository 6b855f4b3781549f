import type { Orchestration, OrchestrationMode } from '../../facts/orchestration.ts';
import type { PatchSettings } from '../../facts/patch-settings.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';
import type { AzureMachine } from '../remedy.ts';

/**
 * Why no schedule runs on a machine as it is set, with what has to be done first; null: nothing is known against it. An Arc-enabled server
 * needs no mode. Source: Update Manager, prerequisites for scheduled patching.
 */
export function modeRefusal(
  { kind, name }: AzureMachine,
  mode: Reading<Orchestration> | undefined,
  settings: Reading<PatchSettings> | undefined,
): Text | null {
  if (kind === 'azure-arc' || !mode?.isKnown || mode.value.mode === 'customer-managed') return null;
  const { en, ja } = NAMES[mode.value.mode];
  // Hotpatch and the bypass flag exclude each other, so that the mode is not to be had either.
  if (settings?.isKnown && settings.value.enableHotpatching.value === true)
    return {
      en: `Schedules do not run in its patch orchestration (${en}), and hotpatch, which is on, forbids Customer Managed Schedules. Turn hotpatch off first.`,
      ja: `現在のパッチ オーケストレーション (${ja}) ではスケジュールは実行されません。また、ホットパッチが有効なため、カスタマー マネージド スケジュールに変更できません。先にホットパッチを無効にしてください。`,
    };
  return {
    en: `Schedules do not run in its patch orchestration (${en}): every run would fail. First: "use customer managed schedules on ${name}" (use-customer-managed-schedules).`,
    ja: `現在のパッチ オーケストレーション (${ja}) ではスケジュールは実行されず、毎回失敗します。先に「${name} をカスタマー マネージド スケジュールに変更」(use-customer-managed-schedules) を実行してください。`,
  };
}

const NAMES: Readonly<Record<Exclude<OrchestrationMode, 'customer-managed'>, Text>> = {
  'azure-managed': { en: 'Azure Managed - Safe Deployment', ja: 'Azure マネージド - 安全なデプロイ' },
  'automatic-by-os': { en: 'Windows automatic updates', ja: 'Windows 自動更新' },
  manual: { en: 'Manual updates', ja: '手動更新' },
  'image-default': { en: 'Image default', ja: 'イメージの既定値' },
  undeclared: { en: 'undeclared', ja: '未設定' },
};
