import type { Text } from '../model/locale.ts';
import type { Need } from '../model/need.ts';

/** What the needs are called, as somebody says who has one. */
export const NEED_TITLES: Readonly<Record<Need, Text>> = {
  assessment: { en: 'A machine is not assessed', ja: 'マシンが評価されない' },
  error: { en: 'An error code or message', ja: 'エラー コードやエラー メッセージ' },
  state: { en: 'How a machine or all machines are', ja: '1 台または全マシンの状態' },
  patching: { en: 'A machine is not patched', ja: 'マシンにパッチが適用されない' },
  run: { en: 'A run of updates went wrong', ja: '更新の実行がうまくいかない' },
  agent: { en: 'Agents, extensions, registrations', ja: 'エージェント・拡張機能・登録' },
  action: { en: 'Have something done', ja: '操作を実行してほしい' },
  explanation: { en: 'How something works', ja: '仕組みと違いの説明' },
};
