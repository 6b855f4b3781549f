import type { DigestNews } from '../model/digest.ts';
import { DIGEST_LIST } from '../model/digest.ts';
import type { Text } from '../model/locale.ts';
import { cadenceText } from './cadence-text.ts';
import type { View } from './view.ts';

/** A digest at its time, with why it comes, and that it comes late. */
export function digestPosted(
  { digest, slot, isLate }: Extract<DigestNews, { readonly state: 'posted' }>,
  view: View,
): View {
  return (answer, titles) => {
    const [heading, ...blocks] = view(answer, titles);
    const { digest: _, ...question } = answer.question;
    const list = { ...question, topic: DIGEST_LIST };
    const traits = [
      { label: COMES, value: cadenceText(digest.cadence) },
      ...(isLate ? [{ label: LATE, value: { at: slot } }] : []),
    ];
    return [
      ...(heading === undefined ? [] : [heading]),
      { kind: 'traits', size: 'small', traits },
      ...blocks,
      { kind: 'buttons', buttons: [{ label: CHANGE, question: list }] },
    ];
  };
}

const COMES: Text = { en: 'Comes', ja: '投稿' };
const LATE: Text = {
  en: 'Late: nothing could be posted when it was due',
  ja: '遅延: 予定時刻に投稿できませんでした',
};
const CHANGE: Text = { en: 'Change or stop this digest', ja: 'このダイジェストを変更・停止' };
