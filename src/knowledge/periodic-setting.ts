import type { PatchSettings } from '../facts/patch-settings.ts';
import { isPeriodic } from '../judging/freshness.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** Whether periodic assessment is on for the machine, with the value that says so. */
export function periodicSetting({ name }: Machine, { assessmentMode }: PatchSettings): Text {
  const { value } = assessmentMode;
  const set = value ?? 'ImageDefault';
  const byDefault = value === null ? { en: ', the default', ja: ' (既定値)' } : { en: '', ja: '' };
  return isPeriodic(value)
    ? {
        en: `${name} now: periodic assessment on (assessmentMode ${set}).`,
        ja: `${name} の現状: 定期評価は有効 (assessmentMode: ${set})。`,
      }
    : {
        en: `${name} now: periodic assessment off (assessmentMode ${set}${byDefault.en}).`,
        ja: `${name} の現状: 定期評価は無効 (assessmentMode: ${set}${byDefault.ja})。`,
      };
}
