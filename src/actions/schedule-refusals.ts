import type { Text } from '../model/locale.ts';

/** No schedule has the name. */
export function unknownSchedule(name: string): Text {
  return {
    en: `No schedule (maintenance configuration) named ${name} is visible to the bot.`,
    ja: `${name} という名前のスケジュール (メンテナンス構成) は、ボットから参照できる範囲にありません。`,
  };
}

/** Several schedules may be meant. */
export function severalSchedules(ids: readonly string[]): Text {
  const list = ids.join(', ');
  return {
    en: `Several schedules may be meant: ${list}. Name one by its resource id.`,
    ja: `該当するスケジュールが複数あります: ${list}。リソース ID で 1 つを指定してください。`,
  };
}
