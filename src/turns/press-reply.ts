import { ERROR_CODES, type ErrorCode } from '../model/error-code.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { RenderedCard } from './renderer.ts';

/** What a person who pressed a button is told, besides what the card then shows to everyone. */
export type PressReply =
  | { readonly kind: 'card'; readonly card: RenderedCard }
  | { readonly kind: 'message'; readonly text: string }
  /** Nothing was done: the client is to bring a token of whoever pressed, and the press again with it. */
  | { readonly kind: 'sign-in'; readonly text: string }
  | { readonly kind: 'error'; readonly code: PressErrorCode; readonly text: string };

/** `STORE_UNAVAILABLE`: nothing was changed by it. */
type PressErrorCode = Extract<ErrorCode, 'TEAMS_BAD_REQUEST' | 'STORE_UNAVAILABLE'>;

/** Shown when nothing stands behind the button any more. */
const EXPIRED: Text = {
  en: 'This button has expired. Ask the question again.',
  ja: 'このボタンは期限切れです。もう一度質問してください。',
};

/** Shown when the store does not answer: what it was sent it may have kept. */
const UNCERTAIN: Text = {
  en: 'The bot cannot reach its store at the moment, so the press may not have been taken. If this card does not change within a minute, press again.',
  ja: 'ボットは現在、データ ストアに接続できないため、操作を受け付けられなかった可能性があります。1 分たってもカードが変わらない場合は、もう一度押してください。',
};

/** Shown when the pressed card stays as it is. */
const ANSWERED_APART: Text = {
  en: 'The answer is in a card of its own, below.',
  ja: '回答は下の新しいカードに表示されます。',
};

/** Shown when reading Azure takes longer than a click may. */
const STILL_READING: Text = {
  en: 'Azure is being read. The answer follows.',
  ja: 'Azure から読み取り中です。まもなく回答を表示します。',
};

/** Shown where a client cannot sign in by itself. */
const SIGN_IN: Text = {
  en: 'Sign in: it is carried out as you, with your own Azure roles.',
  ja: 'サインインしてください。この操作はあなた自身の Azure ロールで実行されます。',
};

export function signIn(locale: Locale): PressReply {
  return { kind: 'sign-in', text: SIGN_IN[locale] };
}

export function expired(locale: Locale): PressReply {
  return { kind: 'message', text: EXPIRED[locale] };
}

export function stillReading(locale: Locale): PressReply {
  return { kind: 'message', text: STILL_READING[locale] };
}

export function answeredApart(locale: Locale): PressReply {
  return { kind: 'message', text: ANSWERED_APART[locale] };
}

export function uncertain(locale: Locale): PressReply {
  return { kind: 'message', text: UNCERTAIN[locale] };
}

export function busy(locale: Locale): PressReply {
  return { kind: 'message', text: ERROR_CODES.ASK_BUSY.means[locale] };
}

export function pressError(code: PressErrorCode, locale: Locale): PressReply {
  return { kind: 'error', code, text: ERROR_CODES[code].means[locale] };
}
