import type { Text } from './locale.ts';

/** Who has to act on an error. `asker` gets a question back, `operator` configures or grants, `developer` gets a report. */
export type Actor = 'asker' | 'operator' | 'developer' | 'nobody';

interface ErrorEntry {
  readonly actor: Actor;
  readonly means: Text;
}

/**
 * Every error code of the product, who must act on it, and what it means. `docs/errors.md` describes each one;
 * a house test keeps the two in step.
 */
export const ERROR_CODES = {
  AZ_FORBIDDEN: {
    actor: 'operator',
    means: { en: 'Azure refused the read.', ja: 'Azure が読み取りを拒否しました。' },
  },
  AZ_UNAUTHENTICATED: {
    actor: 'operator',
    means: { en: 'Azure did not accept the credential.', ja: 'Azure が資格情報を受け付けませんでした。' },
  },
  AZ_NOT_FOUND: {
    actor: 'asker',
    means: { en: 'Azure knows no such resource.', ja: 'その名前のリソースは Azure にありません。' },
  },
  AZ_THROTTLED: {
    actor: 'nobody',
    means: { en: 'Azure kept throttling the read.', ja: 'Azure の調整 (スロットリング) が続きました。' },
  },
  AZ_UNAVAILABLE: {
    actor: 'nobody',
    means: {
      en: 'Azure did not answer, or answered with a server error.',
      ja: 'Azure が応答しないか、サーバー エラーを返しました。',
    },
  },
  AZ_PARTIAL: {
    actor: 'operator',
    means: {
      en: 'Log Analytics returned only part of the result.',
      ja: 'Log Analytics が結果の一部しか返しませんでした。',
    },
  },
  AZ_REJECTED: {
    actor: 'developer',
    means: { en: 'Azure rejected the request as malformed.', ja: 'Azure が要求を不正として拒否しました。' },
  },
  AZ_NO_DATA: {
    actor: 'operator',
    means: {
      en: 'The record or table exists but says nothing about this.',
      ja: 'レコードまたはテーブルはありますが、該当する情報がありません。',
    },
  },
  ASK_EMPTY: {
    actor: 'asker',
    means: { en: 'The question has no text.', ja: '質問に文字がありません。' },
  },
  ASK_TOO_LONG: {
    actor: 'asker',
    means: { en: 'The question is longer than can be read.', ja: '質問が長すぎて読み取れません。' },
  },
  CFG_MISSING: {
    actor: 'operator',
    means: { en: 'A required setting is missing.', ja: '必須の設定がありません。' },
  },
  CFG_INVALID: {
    actor: 'operator',
    means: { en: 'A setting has a value that cannot be used.', ja: '設定の値が正しくありません。' },
  },
  CFG_WORLD: {
    actor: 'operator',
    means: {
      en: 'The sandbox refused the world file.',
      ja: 'サンドボックスがワールド ファイルを受け付けませんでした。',
    },
  },
  BUG_UNEXPECTED: {
    actor: 'developer',
    means: { en: 'The bot failed where it should not.', ja: 'ボットに想定外のエラーが発生しました。' },
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The codes that a gap can carry: what keeps a fact from being read. */
export type GapCode = Extract<ErrorCode, `AZ_${string}`> | 'BUG_UNEXPECTED';
