import type { Block } from '../model/block.ts';
import { said } from './said.ts';

/** How to have every machine of a report at once, where a card shows some. */
export const WHOLE_LIST: Block = said(
  {
    en: 'All machines as a table for a spreadsheet: ask the same with `npm run ask -- --csv FILE "…"` where the bot is installed.',
    ja: '全マシンを表計算用の一覧 (CSV) で取得するには、ボットのインストール先で同じ質問を `npm run ask -- --csv FILE "…"` で実行してください。',
  },
  'subtle',
);
