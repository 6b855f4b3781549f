import type { Block } from '../../model/block.ts';
import { ERROR_CODES, type ErrorCode } from '../../model/error-code.ts';
import type { Text } from '../../model/locale.ts';
import { notice } from './notice.ts';

/** Why rows were stored nowhere. */
export type NotStored =
  | { readonly state: 'declined' | 'empty' | 'too-big' | 'unsupported' }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** That a list was stored nowhere, why, and how else to have it. */
export function tableNotStored(outcome: NotStored): readonly Block[] {
  const says = outcome.state === 'failed' ? ERROR_CODES[outcome.code].means : SAYS[outcome.state];
  return notice(NOT_STORED, says, [ELSEWHERE]);
}

const NOT_STORED: Text = { en: 'No file was stored', ja: 'ファイルは保存していません' };

const SAYS = {
  declined: { en: 'You declined it.', ja: '保存は拒否されました。' },
  empty: {
    en: 'Read anew, the answer has no machine any more.',
    ja: '改めて読み取ったところ、該当するマシンはありませんでした。',
  },
  'too-big': {
    en: 'The list is too big for one file in Teams.',
    ja: '一覧が大きすぎるため、Teams ではファイルにできません。',
  },
  unsupported: { en: 'Teams takes no file here.', ja: 'ここでは Teams でファイルを受け取れません。' },
} as const satisfies Record<string, Text>;

const ELSEWHERE: Text = {
  en: 'The same list on the command line: npm run ask -- --csv FILE "…"',
  ja: '同じ一覧はコマンド ラインでも取得できます: npm run ask -- --csv FILE "…"',
};
