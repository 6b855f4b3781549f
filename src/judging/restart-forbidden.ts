import type { PatchSettings } from '../facts/patch-settings.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Reading } from '../model/reading.ts';

/** The machine's own setting where it keeps every run from restarting it: it goes before the schedule's. Null where it does not, or is not known. */
export function restartForbidden(settings: Reading<PatchSettings> | undefined): Evidence | null {
  const setting = settings?.isKnown ? settings.value.rebootSetting : null;
  return setting?.value?.toLowerCase() === 'never' ? setting.evidence : null;
}

export const RESTART_FORBIDDEN: Text = {
  en: 'Its own setting (rebootSetting Never) keeps every run from restarting it, whatever the schedule says: restart it by hand in a quiet hour, or set IfRequired.',
  ja: 'マシン自体の設定 (rebootSetting が Never) により、スケジュールの設定にかかわらず、実行による再起動は行われません。支障のない時間に手動で再起動するか、IfRequired に変更してください。',
};
