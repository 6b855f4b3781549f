import { ERROR_CODES, type ErrorCode } from '../model/error-code.ts';
import type { Locale, Text } from '../model/locale.ts';

/** What a person who pressed a button is told, besides what the card then shows to everyone. */
export type PressReply =
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: PressErrorCode; readonly text: string };

type PressErrorCode = Extract<ErrorCode, 'TEAMS_BAD_REQUEST' | 'BUG_UNEXPECTED'>;

/** Shown when nothing stands behind the button any more. */
const EXPIRED: Text = {
  en: 'This button has expired. Ask the question again.',
  ja: 'このボタンは期限切れです。もう一度質問してください。',
};

/** Shown when reading Azure takes longer than a click may. */
const STILL_READING: Text = {
  en: 'Azure is being read. The answer will replace this card.',
  ja: 'Azure から読み取り中です。回答はこのカードに表示されます。',
};

export function expired(locale: Locale): PressReply {
  return { kind: 'message', text: EXPIRED[locale] };
}

export function stillReading(locale: Locale): PressReply {
  return { kind: 'message', text: STILL_READING[locale] };
}

/** `reference` finds the failure in the log; null where the code says all there is to know. */
export function pressError(code: PressErrorCode, locale: Locale, reference: string | null): PressReply {
  const means = ERROR_CODES[code].means[locale];
  return { kind: 'error', code, text: reference === null ? means : `${means} (${reference})` };
}
