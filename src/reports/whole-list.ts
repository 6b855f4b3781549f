import type { Block } from '../model/block.ts';

/** How to have every machine of a report at once, where a card shows some. */
export const WHOLE_LIST: Block = {
  kind: 'text',
  where: 'terminal',
  text: {
    en: 'All machines as a table: npm run ask -- --csv FILE "…"',
    ja: '全マシンの一覧 (CSV): npm run ask -- --csv FILE "…"',
  },
  tone: 'subtle',
};
