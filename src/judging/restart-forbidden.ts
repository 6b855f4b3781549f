import type { PatchSettings } from '../facts/patch-settings.ts';
import type { Schedules } from '../facts/schedules.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Reading } from '../model/reading.ts';

/** The machine's own setting where it keeps every run from restarting it: it goes before the schedule's. Null where it does not, or is not known. */
export function restartForbidden(settings: Reading<PatchSettings> | undefined): Evidence | null {
  const setting = settings?.isKnown ? settings.value.rebootSetting : null;
  return setting?.value?.toLowerCase() === 'never' ? setting.evidence : null;
}

/**
 * The schedules that keep their runs from restarting a machine, where nothing of its own goes before them; empty where one of those that cover it lets
 * runs restart it, or the settings could not be read: then nobody can tell.
 */
export function restartForbiddenBySchedules(
  settings: Reading<PatchSettings> | undefined,
  reading: Reading<Schedules> | undefined,
): readonly Quoted<string>[] {
  if (!settings?.isKnown || !reading?.isKnown) return [];
  const own = settings.value.rebootSetting.value?.toLowerCase() ?? 'unknown';
  const { covering } = reading.value;
  const never = covering.flatMap(({ id, name, configuration, evidence: { query: _, ...assigned } }) => {
    const value = configuration?.properties.installPatches?.rebootSetting ?? null;
    if (value?.toLowerCase() !== 'never') return [];
    const field = 'properties.installPatches.rebootSetting';
    return [{ value: name, evidence: { ...assigned, record: id, field, value } }];
  });
  return own === 'unknown' && never.length === covering.length ? never : [];
}

export function restartForbiddenText(schedules: readonly Quoted<string>[]): Text {
  const names = schedules.map(({ value }) => value);
  const isOne = names.length === 1;
  return {
    en: `Its ${isOne ? 'schedule' : 'schedules'} ${names.join(', ')} ${isOne ? 'keeps its' : 'keep their'} runs from restarting it (rebootSetting Never), so the restart stays pending: restart it by hand in a quiet hour, or set IfRequired on the ${isOne ? 'schedule' : 'schedules'}.`,
    ja: `対象とするスケジュール ${names.join('、')} の設定 (rebootSetting が Never) により、実行による再起動は行われず、再起動待ちのままになります。支障のない時間に手動で再起動するか、スケジュールの設定を IfRequired に変更してください。`,
  };
}

export const RESTART_FORBIDDEN: Text = {
  en: 'Its own setting (rebootSetting Never) keeps every run from restarting it, whatever the schedule says: restart it by hand in a quiet hour, or set IfRequired.',
  ja: 'マシン自体の設定 (rebootSetting が Never) により、スケジュールの設定にかかわらず、実行による再起動は行われません。支障のない時間に手動で再起動するか、IfRequired に変更してください。',
};
