import type { PatchSettings } from '../facts/patch-settings.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';

/** Hotpatch is on where schedules should patch: which of the two is wanted is for the owner to say. */
export interface HotpatchChoice {
  readonly evidence: Evidence;
  readonly nextStep: Text;
}

/**
 * What to choose between on a virtual machine that is not on Customer Managed Schedules; null where hotpatch is not on. Azure refuses the one
 * setting beside the other ("Hotpatch updates require platform safety checks"), so it is not offered. Source: Microsoft.Compute, PatchSettings.
 */
export function hotpatchChoice({ enableHotpatching }: PatchSettings): HotpatchChoice | null {
  return enableHotpatching.value === true
    ? { evidence: enableHotpatching.evidence, nextStep: CHOOSE_ONE }
    : null;
}

const CHOOSE_ONE: Text = {
  en: 'Hotpatch is on, and excludes Customer Managed Schedules. Choose one: keep hotpatch and let the platform patch the machine, without a schedule; or turn hotpatch off (enableHotpatching false), then set Customer Managed Schedules.',
  ja: 'ホットパッチが有効なため、カスタマー マネージド スケジュールと併用できません。どちらかを選んでください: ホットパッチを使い、スケジュールなしでプラットフォームに更新を任せる。または、ホットパッチを無効 (enableHotpatching を false) にしてから、カスタマー マネージド スケジュールに変更する。',
};
