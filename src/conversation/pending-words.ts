import type { Text } from '../model/locale.ts';

export const ASKED_BY: Text = { en: 'Asked for by', ja: '依頼者' };
export const ASKED: Text = { en: 'Asked for', ja: '依頼日時' };
export const EXPIRES: Text = { en: 'Expires', ja: '期限' };
export const APPROVALS: Text = { en: 'Approvals', ja: '承認数' };
export const YOU: Text = { en: 'You', ja: 'あなた' };
export const MAY_APPROVE: Text = { en: 'You may approve or deny it.', ja: '承認または却下できます。' };
export const YOURS: Text = {
  en: 'You asked for it: another person has to approve.',
  ja: 'ご自身の依頼です。別の担当者の承認が必要です。',
};
export const UNDER_WAY: Text = { en: 'Under way in this conversation', ja: 'この会話で実行中' };
export const OPEN_ONE: Text = { en: 'Open one, to decide or to look', ja: '開いて、判断または確認する' };
export const NEXT_PAGE: Text = { en: 'Next page', ja: '次のページ' };
export const NOTHING_WAITS: Text = { en: 'Nothing waits for approval', ja: '承認待ちはありません' };
export const NOTHING_KEPT: Text = {
  en: 'Nothing is carried out here, so nothing waits and nothing is under way.',
  ja: 'ここでは操作を実行しないため、承認待ちも実行中の操作もありません。',
};

export function awaitingCount(count: number): Text {
  return { en: `Waiting for approval: ${count}`, ja: `承認待ち: ${count} 件` };
}

export function elsewhereNote(count: number): Text {
  return {
    en: `Beside these ${count} of other conversations may be approved by you. Others read along here: ask in a personal chat with the bot.`,
    ja: `このほか、別の会話の ${count} 件を承認できます。ここでは他のメンバーにも表示されるため、ボットとの 1 対 1 のチャットで確認してください。`,
  };
}
