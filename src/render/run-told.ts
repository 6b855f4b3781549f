import type { Block } from '../model/block.ts';
import { DIGEST_LIST, type DigestNews } from '../model/digest.ts';
import type { Text } from '../model/locale.ts';
import type { View } from './view.ts';

/** A run as it is told to a conversation, with the way to its run notices, and that it is told late. */
export function runTold({ isLate }: Extract<DigestNews, { readonly state: 'run' }>, view: View): View {
  return (answer, titles) => {
    const [heading, ...blocks] = view(answer, titles);
    const { digest: _, listing: _1, ...question } = answer.question;
    const list = { ...question, topic: DIGEST_LIST, digest: { runs: true }, from: 'finding' } as const;
    const late: readonly Block[] = isLate ? [{ kind: 'text', text: LATE, tone: 'warning' }] : [];
    return [
      ...(heading === undefined ? [] : [heading]),
      ...late,
      ...blocks,
      { kind: 'buttons', buttons: [{ label: CHANGE, question: list }] },
    ];
  };
}

const LATE: Text = {
  en: 'Late: nothing could be posted while the run was going on.',
  ja: '遅延: 実行中に投稿できませんでした。',
};
const CHANGE: Text = { en: 'Change or stop run notices', ja: '実行通知を変更・停止' };
