import { DIGEST_CHANGE, DIGEST_LIST, DIGEST_SUBSCRIBE, DIGEST_UNSUBSCRIBE } from '../model/digest.ts';
import type { DigestWish } from '../model/digest-wish.ts';
import type { TopicId } from '../model/topic.ts';
import type { SpokenText } from './spoken-text.ts';

/** What a message wishes of run notices: which of the digests' verbs, whether failures alone are to be told, nothing before a run, one run alone. */
export interface RunNoticeWish {
  readonly topic: TopicId;
  readonly wish: Pick<DigestWish, 'runs' | 'errorsOnly' | 'afterOnly' | 'once'>;
}

/** A run by its window or schedule. */
const WINDOW =
  '(?:(?:maintenance|patch|patching|update|change) (?:window|run)|scheduled (?:patch |patching |update |maintenance )?run|schedule run|run of (?:the |our )?(?:schedule )?@schedule)';
const WINDOWS =
  '(?:(?:maintenance|patch|patching|update|change) (?:windows|runs)|scheduled (?:patch |patching |update |maintenance )?runs|(?:windows|runs) of (?:the |our |all )?(?:schedules?|@schedule|@group|@machine|@subscription))';
const ANY_WINDOW = `(?:(?:every|each|any|all) (?:single )?(?:${WINDOW}|${WINDOWS}|run|window)|(?:our |the |all )?${WINDOWS})`;
const NOTICE =
  '(?:(?:run|maintenance|window|patch window|maintenance window|maintenance run) (?:notices?|notifications?|announcements?|alerts?))';

const TELL =
  '(?:tell|notify|alert|warn|inform|ping|message|remind|post|send|announced?|report|give|let (?:me|us|the (?:team|channel)|this (?:channel|chat)) know|(?:be|being|get) (?:told|notified|informed|alerted|warned)|keep (?:me|us|this channel|the team) (?:posted|informed|updated))';
const AT =
  '(?:before and after|before|after|ahead of|prior to|around|about|at the start and (?:the )?end of)';

/** Who is to be told, and with what: a list or a comparison is another question. */
const TO =
  '(?: (?:me|us|everyone|everybody|all|of|the team|the channel|this channel|this chat|this thread|here|there|an?|notice|note|message|notification|card|heads|up|warning|in|to|please|half|hour|hours|minutes|@duration|shortly|right|just|both|always|know|,))*';
const ANYTHING = '[^;]{0,40}?';

const ENGLISH: readonly RegExp[] = [
  `${TELL}${TO} ${AT} ${ANY_WINDOW}`,
  `${TELL}${TO} before and after ${ANYTHING}(?:${WINDOW}|${WINDOWS}|maintenance|@schedule)`,
  `${TELL}${TO} before ${ANYTHING}(?:${WINDOW}|${WINDOWS}|maintenance)${ANYTHING} and ${ANYTHING}(?:after|afterwards|result|results|over|done|finished|ends?) `,
  `${TELL}${TO} (?:about |of )?${ANY_WINDOW}${ANYTHING}before and after`,
  `${TELL}${TO} (?:when|whenever|if) (?:an?|any|every|each|our) (?:${WINDOW}|run)(?: of [^;]{1,20})? (?:fails?|failed|starts?|begins?|opens?|ends?|closes?)`,
  ` announced? (?:all |our |the |every |each )*(?:${WINDOWS}|${WINDOW})`,
  `before and after (?:every|each) (?:${WINDOW}|run)${ANYTHING}${TELL}`,
].map((pattern) => new RegExp(pattern));

/** What goes on over many machines, until it is over: of one that is named, that machine is watched. */
const GOING_ON =
  '(?:patching|patches|maintenance|maintenance (?:window|run)|(?:patch|patching|update) (?:window|run|round|wave)|(?:run|window) of (?:the |our )?(?:schedule )?@schedule|updating|updates)';
const IS_OVER =
  '(?:(?:is|are|has|have|was|were|gets?|being) )?(?:all )?(?:over|done|finished|completed?|through|ended|ends?|finishes|completes)';
const ENGLISH_OVER = new RegExp(
  ` ${TELL}${TO} (?:when|whenever|(?:each|every) time|once|as soon as|after|the (?:moment|minute)) ${ANYTHING}(?<= )${GOING_ON} [^;]{0,40}?(?<= )${IS_OVER} `,
);

const ENGLISH_NAMED = new RegExp(` ${NOTICE} `);
/** One that has come is told of, and not wished for. */
const ENGLISH_CAME = new RegExp(
  ` ${NOTICE} (?:mail |email |message )?(?:arrived|came|went|was|were|has|have|had) `,
);
const ENGLISH_ASKED = / (?:why|how|what is|what are|what does|explain|when did|who) /;

const ENGLISH_VERBS: readonly (readonly [TopicId, RegExp])[] = [
  [
    DIGEST_UNSUBSCRIBE,
    / (?:stop|cancel|remove|delete|end|drop|kill|quit|disable|unsubscribe|no more|no longer|do not|get rid of|turn off|switch off) /,
  ],
  [
    DIGEST_CHANGE,
    / (?:pause|resume|unpause|mute|unmute|suspend|snooze|change|edit|adjust|modify|make|set|limit|restrict|switch|restart|continue) (?!up )/,
  ],
  [DIGEST_LIST, / (?:which|what|list|show|any) /],
];

const JAPANESE_WINDOW =
  '(?:メンテナンス(?:期間|ウィンドウ|ウインドウ|(?:の)?実行)?|パッチ(?:適用)?(?:(?:の)?(?:期間|ウィンドウ|実行))?|更新(?:の)?(?:期間|ウィンドウ|実行)|(?:スケジュール|定期)(?:の)?実行|スケジュール(?!を)|@schedule(?:の実行)?|@machineの実行|実行)';
const JAPANESE_AROUND =
  '(?:の)?(?:前と後|前後|(?:開始)?前[と,、]?(?:および|及び)?(?:終了|完了|実行)?後|(?:開始|実行)(?:の)?前(?:と|や|および|及び)(?:終了|完了|実行)(?:の)?後)';
const JAPANESE_TO =
  '(?:に|にも|は|で|と|,|(?:この|当)?(?:ここ|チャネル|チャット|スレッド|チーム|みんな|皆|全員|私|こちら)(?:に|へ|で|まで)?|必ず|毎回|それぞれ|自動(?:で|的に)?|メッセージ(?:を|で)?|カード(?:を|で)?|一報|結果(?:を|も)?|(?:日本語|英語)で|(?:失敗|エラー)(?:した|の)?(?:とき|時|場合)?(?:だけ|のみ|に))*';
const JAPANESE_TELL =
  '(?:(?:お?知らせ|教え|予告|通知|投稿|連絡|報告|共有|アナウンス|送信|送っ)(?:を)?(?:し)?(?:て|たい|ほしい|欲しい|希望|お願い|ください|下さい|くれ|登録|設定|;|$))';

const JAPANESE: readonly RegExp[] = [
  `${JAPANESE_WINDOW}${JAPANESE_AROUND}${JAPANESE_TO}${JAPANESE_TELL}`,
  `${JAPANESE_WINDOW}(?:の)?(?:開始|実行)?(?:の)?前に(?:予告|お?知らせ|通知|連絡|投稿)[^;]{0,12}(?:終わ|終了|完了|後|結果)[^;]{0,12}${JAPANESE_TELL}`,
  `${JAPANESE_TELL}[^;]{0,6}${JAPANESE_WINDOW}${JAPANESE_AROUND}`,
  `(?:毎回の|各|すべての|全ての)${JAPANESE_WINDOW}(?:の)?(?:終了|完了|実行)?(?:の)?後(?:だけ|のみ)?${JAPANESE_TO}${JAPANESE_TELL}`,
  `${JAPANESE_WINDOW}(?:の)?(?:終了|完了|実行)?(?:の)?後(?:だけ|のみ)${JAPANESE_TO}${JAPANESE_TELL}`,
  `(?:メンテナンス(?:期間|ウィンドウ|(?:の)?実行)?|スケジュール(?:の)?実行|(?:毎回の|各)実行)(?:が|に|で)?失敗(?:した|の|する)(?:とき|時|場合|回)(?:だけ|のみ|は|に)?[^;]{0,12}${JAPANESE_TELL}`,
  `(?:すべて|全て|毎回|各)(?:の)?(?:メンテナンス(?:期間|ウィンドウ|(?:の)?実行)|スケジュール(?:の)?実行)[^;]{0,12}${JAPANESE_TELL}`,
].map((pattern) => new RegExp(pattern));

const JAPANESE_OVER = new RegExp(
  `(?:パッチ(?:適用|当て)?|メンテナンス(?:期間|ウィンドウ)?|更新(?:作業|の適用)?|(?:スケジュール|定期)(?:の)?実行|@schedule(?:の実行)?)(?:が|は)?(?:全部|すべて|全て|ぜんぶ)?(?:終わ(?:ったら|り次第|った(?:とき|時|後))|(?:完了|終了)(?:し(?:たら|た(?:とき|時|後|ら))|次第|後|時)(?:に|で)?)[^;]{0,12}${JAPANESE_TELL}`,
);

const JAPANESE_NAMED =
  /(?:実行|メンテナンス(?:期間|ウィンドウ|実行)?)(?:前後)?(?:の)?(?:通知|お知らせ|予告)(?!が(?:来|届)|され)/;
const JAPANESE_ASKED = /なぜ|どうして|方法|手順|とは|って何|何です|しくみ|仕組み|来ない|届かない/;

const JAPANESE_VERBS: readonly (readonly [TopicId, RegExp])[] = [
  [
    DIGEST_CHANGE,
    /一時停止|一時的に|休止|再開|変更|変えて|(?:だけ|のみ)にして|に絞|切り替え|ミュート|修正|編集/,
  ],
  [DIGEST_UNSUBSCRIBE, /止めて|やめて|停止|解除|削除|終了して|要らな|いらな|不要|取り?消|廃止|無効|オフ/],
  [
    DIGEST_LIST,
    /一覧|リスト|どの|どんな|登録されて|登録して(?:いる|ある)|設定されて|見せて|表示|あります|ある;/,
  ],
];

/** Spoken as a rule. */
const FAILURES_ONLY =
  /(?<!not )only (?:tell us |tell me |post |the )?(?:if|when|in case|those|runs|the ones|ones)[^;]{0,30}fail|(?:failures?|failed(?: ones| runs)?|errors?) only|(?<!not )only (?:the )?(?:failures?|failed|errors?)|(?:when|whenever|if) (?:an?|any|it|something|anything|one|every|each|our) [^;]{0,30}fails? |if it fails|失敗(?:した|が(?:出|あっ)た|する|の|した実行|時)?(?:とき|場合|時|もの|実行|回|分)?(?:の)?(?:だけ|のみ)|失敗(?:した|する)(?:とき|時|場合)(?:に|は)?(?:お?知らせ|通知|教え|投稿|連絡|報告)|エラー(?:のみ|だけ)/;

/** Nothing is told before a run where only what comes after it is spoken of. */
const AFTER = / after |(?:終了|完了|実行)(?:の)?後|後(?:だけ|のみ)|(?:の|期間|ウィンドウ)後/;
const BEFORE =
  / (?:before|ahead|prior|around|earlier|upcoming|announced?|starts?|begins?|opens?|hour|heads up) |前|予告|アナウンス/;
/** What is over is over once, but for where it is said to be so again and again. */
const EACH_TIME =
  / (?:every|each|always|whenever|all|any|regularly|from now on|windows|runs) |毎|各|いつも|常に|すべて|全て|定期|今後|たび/;

/** What a message wishes of run notices; null where it wishes nothing of the kind. */
export function runNoticeWishOf(spoken: SpokenText): RunNoticeWish | null {
  const topic = topicOf(spoken);
  if (topic === null) return null;
  const { words, dense } = spoken;
  const isOfFailures = FAILURES_ONLY.test(words) || FAILURES_ONLY.test(dense);
  const isOver = ENGLISH_OVER.test(words) || JAPANESE_OVER.test(dense);
  const isAfter =
    (isOver || AFTER.test(words) || AFTER.test(dense)) && !BEFORE.test(words) && !BEFORE.test(dense);
  const isOnce = topic === DIGEST_SUBSCRIBE && isOver && !EACH_TIME.test(words) && !EACH_TIME.test(dense);
  return {
    topic,
    wish: {
      runs: true,
      ...(isOfFailures && { errorsOnly: true }),
      ...(isAfter && { afterOnly: true }),
      ...(isOnce && { once: true }),
    },
  };
}

function topicOf({ words, dense }: SpokenText): TopicId | null {
  if (ENGLISH_NAMED.test(words)) {
    const verb = ENGLISH_VERBS.find(([, spoken]) => spoken.test(words))?.[0];
    if (verb !== undefined) return verb;
    return ENGLISH_ASKED.test(words) || ENGLISH_CAME.test(words) ? null : DIGEST_SUBSCRIBE;
  }
  if (JAPANESE_NAMED.test(dense) && !JAPANESE_ASKED.test(dense))
    return JAPANESE_VERBS.find(([, spoken]) => spoken.test(dense))?.[0] ?? DIGEST_SUBSCRIBE;
  const isWished =
    (ENGLISH.some((pattern) => pattern.test(words)) && !ENGLISH_ASKED.test(words)) ||
    (JAPANESE.some((pattern) => pattern.test(dense)) && !JAPANESE_ASKED.test(dense));
  const isOfMany = !words.includes('@machine') && (ENGLISH_OVER.test(words) || JAPANESE_OVER.test(dense));
  return isWished || isOfMany ? DIGEST_SUBSCRIBE : null;
}
