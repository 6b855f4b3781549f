import type { Text } from '../model/locale.ts';
import { same } from './said.ts';

/** How a setting for restarts is called; maintenance configurations answer `NeverReboot` and `AlwaysReboot` as well. */
const SETTINGS: Readonly<Record<string, Text>> = {
  ifrequired: { en: 'where an update needs it (IfRequired)', ja: '必要な場合のみ (IfRequired)' },
  never: { en: 'never (Never)', ja: '行わない (Never)' },
  always: { en: 'always (Always)', ja: '必ず行う (Always)' },
};

/** What became of the restart of a run. Source: RebootStatus of both patching APIs. */
const STATUSES: Readonly<Record<string, Text>> = {
  notneeded: { en: 'not needed', ja: '不要' },
  required: { en: 'still required', ja: '必要 (未実施)' },
  started: { en: 'started', ja: '開始済み' },
  failed: { en: 'failed', ja: '失敗' },
  completed: { en: 'completed', ja: '完了' },
  unknown: { en: 'not known', ja: '不明' },
};

/** Whether a run restarts machines, in words; a value that is not known as it is written. */
export function restartSettingText(setting: string): Text {
  return SETTINGS[setting.toLowerCase().replace(/reboot$/, '')] ?? same(setting);
}

export function restartStatusText(status: string): Text {
  return STATUSES[status.toLowerCase()] ?? same(status);
}
