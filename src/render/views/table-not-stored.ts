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
  return notice(NOT_STORED, says, [INSTEAD[outcome.state]]);
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

/** Whoever reads it sits in Teams. */
const INSTEAD = {
  declined: {
    en: 'The button on the card of the answer offers it again; the other buttons there show the machines page by page.',
    ja: '回答カードのボタンをもう一度押すと保存できます。ほかのボタンでは、マシンをページごとに表示できます。',
  },
  empty: {
    en: 'Ask the question again to see how it is now.',
    ja: 'もう一度質問すると、現在の状態を確認できます。',
  },
  'too-big': {
    en: 'Narrow the question down, by a resource group, tag, region or subscription, and press again; the card shows all machines page by page.',
    ja: 'リソース グループ、タグ、リージョン、サブスクリプションで質問を絞り込んでから、もう一度押してください。回答カードでは全マシンをページごとに表示できます。',
  },
  unsupported: {
    en: 'Ask the same in a personal chat with the bot; the buttons on the card show the machines page by page here.',
    ja: 'ボットとの個人チャットで同じ質問をしてください。ここでは、カードのボタンでマシンをページごとに表示できます。',
  },
  failed: {
    en: 'Press again in a few minutes; the other buttons on the card of the answer show the machines page by page.',
    ja: '数分後にもう一度押してください。回答カードのほかのボタンでは、マシンをページごとに表示できます。',
  },
} as const satisfies Record<NotStored['state'], Text>;
