import type { Text } from '../model/locale.ts';

/** Who had something done, as the activity log names him: a person by his sign-in name, an application by its object id. */
export function callerText(caller: string | null): Text {
  if (caller === null) return { en: 'by whom is not on record', ja: '実行者の記録なし' };
  if (caller.includes('@')) return { en: `by ${caller}`, ja: `実行者 ${caller}` };
  return { en: `by an application (${caller})`, ja: `アプリケーション (${caller}) による` };
}
