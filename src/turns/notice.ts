import type { Text } from '../model/locale.ts';

/** Shown to a person who pressed a button that nothing stands behind any more. */
export const BUTTON_EXPIRED: Text = {
  en: 'This button has expired. Ask the question again.',
  ja: 'このボタンは期限切れです。もう一度質問してください。',
};

/** Shown to a person who pressed a button when reading Azure takes longer than a click may. */
export const STILL_READING: Text = {
  en: 'Azure is being read. The answer will replace this card.',
  ja: 'Azure から読み取り中です。回答はこのカードに表示されます。',
};
