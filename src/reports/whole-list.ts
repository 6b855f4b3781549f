import type { Block } from '../model/block.ts';
import { said } from './said.ts';

/** How to have every machine of a report at once, where a card shows some. In few bytes: a fleet's card has none to spare. */
export const WHOLE_LIST: Block = said(
  {
    en: 'All machines as a table: npm run ask -- --csv FILE "…"',
    ja: '全マシンの一覧 (CSV): npm run ask -- --csv FILE "…"',
  },
  'subtle',
);
