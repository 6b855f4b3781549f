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
    means: {
      en: 'Azure has no such resource, or does not show it to the bot.',
      ja: '該当するリソースが Azure にないか、ボットから参照できません。',
    },
  },
  AZ_THROTTLED: {
    actor: 'nobody',
    means: {
      en: 'Azure kept throttling the read.',
      ja: 'Azure による読み取りの調整 (スロットリング) が続きました。',
    },
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
      en: 'Azure returned only part of the result.',
      ja: 'Azure が結果の一部しか返しませんでした。',
    },
  },
  AZ_REJECTED: {
    actor: 'developer',
    means: { en: 'Azure rejected the request as malformed.', ja: 'Azure が要求を不正として拒否しました。' },
  },
  AZ_UNREADABLE: {
    actor: 'developer',
    means: {
      en: 'Azure answered in a shape that the bot does not know.',
      ja: 'Azure の応答がボットの知らない形式でした。',
    },
  },
  AZ_NO_DATA: {
    actor: 'operator',
    means: {
      en: 'The record or table exists but says nothing about this.',
      ja: 'レコードまたはテーブルはありますが、該当する情報がありません。',
    },
  },
  ASK_TOO_LONG: {
    actor: 'asker',
    means: {
      en: 'The question is too long. Shorten it, for example to the lines around the error code.',
      ja: '質問が長すぎます。エラー コードの前後の行だけにするなど、短くしてください。',
    },
  },
  ASK_BUSY: {
    actor: 'asker',
    means: {
      en: 'Too many questions are waiting for an answer. Ask again in a minute.',
      ja: '回答待ちの質問が多すぎます。1 分ほど待ってから、もう一度質問してください。',
    },
  },
  ASK_GIVEN_UP: {
    actor: 'asker',
    means: {
      en: 'This question could not be answered in time and is not being worked on any more. Ask it again.',
      ja: 'この質問には時間内に回答できず、処理を打ち切りました。もう一度質問してください。',
    },
  },
  STORE_UNAVAILABLE: {
    actor: 'operator',
    means: {
      en: 'The bot cannot reach its store at the moment.',
      ja: 'ボットは現在、データ ストアに接続できません。',
    },
  },
  STORE_OTHER_RELEASE: {
    actor: 'asker',
    means: {
      en: 'What was kept was written by another release of the bot, and this one cannot read it.',
      ja: '保存されている内容はボットの別のリリースが書いたもので、このリリースでは読み取れません。',
    },
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
  TEAMS_UNAUTHENTICATED: {
    actor: 'operator',
    means: {
      en: 'A request to the bot carried no token that the Bot Framework issued for it.',
      ja: 'ボットへの要求に、Bot Framework が発行した有効なトークンがありません。',
    },
  },
  TEAMS_SERVICE_URL: {
    actor: 'operator',
    means: {
      en: 'A message asked for its reply to be sent to a host that is not a Teams service.',
      ja: 'メッセージの返信先に、Teams のサービスではないホストが指定されました。',
    },
  },
  TEAMS_FOREIGN_SENDER: {
    actor: 'operator',
    means: {
      en: 'A message came from another tenant, or through another channel than Teams.',
      ja: '別のテナントから、または Teams 以外のチャネルからメッセージが届きました。',
    },
  },
  TEAMS_BAD_REQUEST: {
    actor: 'developer',
    means: {
      en: 'A request to the bot is not a Bot Framework activity.',
      ja: 'ボットへの要求が Bot Framework のアクティビティではありません。',
    },
  },
  TEAMS_NOT_SUPPORTED: {
    actor: 'nobody',
    means: {
      en: 'Teams asked for something that this bot does not offer.',
      ja: 'このボットが提供していない操作を Teams が要求しました。',
    },
  },
  TEAMS_SIGN_IN: {
    actor: 'operator',
    means: {
      en: 'The sign-in of whoever pressed was not accepted, so nothing was carried out as him.',
      ja: 'ボタンを押したユーザーのサインインを確認できなかったため、操作を実行しませんでした。',
    },
  },
  TEAMS_FORBIDDEN: {
    actor: 'operator',
    means: {
      en: 'Teams refused the message: the bot is not installed there, blocked, or not allowed to write.',
      ja: 'Teams がメッセージを拒否しました。ボットがインストールされていないか、ブロックされているか、投稿を許可されていません。',
    },
  },
  TEAMS_GONE: {
    actor: 'nobody',
    means: {
      en: 'The conversation or the card to update no longer exists.',
      ja: '会話または更新するカードが存在しません。',
    },
  },
  TEAMS_REJECTED: {
    actor: 'developer',
    means: {
      en: 'Teams rejected the message as malformed or too big.',
      ja: 'Teams がメッセージを不正または大きすぎるとして拒否しました。',
    },
  },
  TEAMS_UPLOAD_URL: {
    actor: 'operator',
    means: {
      en: 'A file was to be stored at a host that is not OneDrive, so it was not sent.',
      ja: 'ファイルの保存先に OneDrive ではないホストが指定されたため、送信しませんでした。',
    },
  },
  TEAMS_UPLOAD_REFUSED: {
    actor: 'asker',
    means: {
      en: 'OneDrive did not take the file.',
      ja: 'OneDrive がファイルを受け付けませんでした。',
    },
  },
  TEAMS_THROTTLED: {
    actor: 'nobody',
    means: {
      en: 'Teams kept throttling the bot.',
      ja: 'Teams によるボットの調整 (スロットリング) が続きました。',
    },
  },
  TEAMS_UNAVAILABLE: {
    actor: 'nobody',
    means: {
      en: 'Teams did not answer, or answered with a server error.',
      ja: 'Teams が応答しないか、サーバー エラーを返しました。',
    },
  },
  LIST_EXPIRED: {
    actor: 'asker',
    means: {
      en: 'This link to a list is not valid, or not any more. Press the button in Teams again.',
      ja: 'このリンクは無効か、有効期限が切れています。Teams でもう一度ボタンを押してください。',
    },
  },
  LIST_FOREIGN: {
    actor: 'asker',
    means: {
      en: 'This list is for whoever pressed the button for it. Press it in Teams yourself.',
      ja: 'この一覧は、ボタンを押したユーザー専用です。Teams で自分でボタンを押してください。',
    },
  },
  LIST_SIGN_IN: {
    actor: 'asker',
    means: {
      en: 'The sign-in was not completed, so no list is given.',
      ja: 'サインインが完了しなかったため、一覧を取得できません。',
    },
  },
  LIST_EMPTY: {
    actor: 'asker',
    means: {
      en: 'Read anew, the answer has no machine any more.',
      ja: '改めて読み取ったところ、該当するマシンはありませんでした。',
    },
  },
  LIST_BUSY: {
    actor: 'nobody',
    means: {
      en: 'Several lists are being read at the moment. Open the link again in a minute.',
      ja: '現在、複数の一覧を読み取り中です。1 分ほど待ってから、もう一度リンクを開いてください。',
    },
  },
  HTTP_NOT_FOUND: {
    actor: 'developer',
    means: { en: 'There is nothing at this path.', ja: 'このパスには何もありません。' },
  },
  HTTP_METHOD_NOT_ALLOWED: {
    actor: 'developer',
    means: {
      en: 'This path does not take this method.',
      ja: 'このパスではこのメソッドを使用できません。',
    },
  },
  HTTP_FOREIGN_HOST: {
    actor: 'operator',
    means: {
      en: 'The request was addressed to a host name that is not this machine.',
      ja: '要求の宛先のホスト名が、このコンピューターのものではありません。',
    },
  },
  HTTP_STOPPING: {
    actor: 'nobody',
    means: { en: 'The bot is shutting down.', ja: 'ボットは停止処理中です。' },
  },
  BUG_UNEXPECTED: {
    actor: 'developer',
    means: { en: 'An unexpected error occurred in the bot.', ja: 'ボットに想定外のエラーが発生しました。' },
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** The codes that a gap can carry: what keeps a fact from being read. */
export type GapCode = Extract<ErrorCode, `AZ_${string}`> | 'STORE_UNAVAILABLE' | 'BUG_UNEXPECTED';
