import type { Block } from '../../model/block.ts';
import { type Digest, isAroundRuns } from '../../model/digest.ts';
import { ERROR_CODES, type ErrorCode } from '../../model/error-code.ts';
import type { Text } from '../../model/locale.ts';
import { digestTraits } from '../digest-traits.ts';
import { notice } from './notice.ts';

/** What the owner of a digest is told in his own chat once it can be posted no more: which it is, why, and what brings it back; null: one that cannot be read. */
export function digestRests(digest: Digest | null, code: ErrorCode): readonly Block[] {
  if (digest === null) return notice(RESTS, ERROR_CODES[code].means, [ANEW]);
  const isOfRuns = isAroundRuns(digest.cadence);
  return notice(
    isOfRuns ? RUNS_REST : RESTS,
    ERROR_CODES[code].means,
    [isOfRuns ? RUNS_BACK : BACK],
    digestTraits(digest),
  );
}

const RESTS: Text = { en: 'A digest that you asked for rests', ja: '登録したダイジェストを停止しました' };
const RUNS_REST: Text = {
  en: 'Run notices that you asked for rest',
  ja: '登録した実行通知を停止しました',
};

const ANEW: Text = {
  en: 'Nothing more is posted where you asked for it. To have it back, ask for it there again, and remove this one from the list of digests there.',
  ja: '登録した場所には、今後投稿しません。再開するには、その場所で登録し直し、ダイジェストの一覧から停止中のものを削除してください。',
};
const BACK: Text = {
  en: 'Nothing more is posted where you asked for it. To have it back, add the bot there again and say there "resume the digest"; or ask for it elsewhere.',
  ja: '登録した場所には、今後投稿しません。再開するには、そこにボットを追加し直し、その場所で「ダイジェストを再開して」と入力するか、別の場所で登録し直してください。',
};
const RUNS_BACK: Text = {
  en: 'Nothing more is posted where you asked for them. To have them back, add the bot there again and say there "resume the run notices"; or ask for them elsewhere.',
  ja: '登録した場所には、今後投稿しません。再開するには、そこにボットを追加し直し、その場所で「実行通知を再開して」と入力するか、別の場所で登録し直してください。',
};
