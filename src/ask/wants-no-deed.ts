import type { SpokenText } from './spoken-text.ts';

/** What can be asked for; of a restart it is said beside a deed, not instead of one, whether it may be. */
const DEED =
  '(?:assess|evaluate|scan|check|install|patch|update(?! manage)|upgrade|apply|deploy|enable|turn|switch|set|start|run|register|assign|attach|link|put|add|remove|create|make|extend|repair|reinstall|delete|collect|trigger|touch|change|do)';

/** What is asked for beside that, and would be a fact about something else where it is denied ("we do not get a reply"). */
const ALSO_ASKED = '(?:get|fetch|retrieve|read|look|pull|use|detect|test|try|bring)';

/** "do not install", "stop patching"; not "without a restart", "do not restart". */
const ENGLISH_REFUSAL = new RegExp(
  `(?:^| )(?:(?:do not|never|no longer) (?:ever |please )?${DEED}|(?:stop|quit|cease|no) ${DEED}n?ing)(?: |$)`,
);

/** "is it registered", "why is it started": how things are, and not that they be done. */
const ENGLISH_QUESTION =
  /^(?:(?:is|are|was|were|does|did|has|why|when|which|who) |what (?!about ))(?!it possible (?:for you to|that you) )/;

/** "periodic assessment enabled on vm-01?", "web03 running": the same without a verb in front, where nothing else is said. */
const ENGLISH_STATE =
  /^(?!.*(?: (?:needs?|should|shall|must|be|let|gets?|wants?) |→))(?:so |and |hey |hi )?(?:@[a-z]+|(?:the |any |all )?(?:periodic|automatic|auto|customer|azure|monitor\w*|maintenance|agents?|ama|extensions?|updates?|patch\w*|providers?)) (?:[^ ]+ ){0,6}?(?:enabled|disabled|running|started|stopped|assigned|registered|installed|excluded|upgraded|assessed|patched|extended)(?: (?:yet|already|now|properly|correctly))?(?: (?:on|for|to|in|from|of) [^;,]*)?$/;

/** "who cancelled the run", "why was it stopped". */
const ENGLISH_REASON = /^(?:so |and )?(?:who(?:se)?|why|when (?:was|were|did|has)|how come) /;

/** "could you check if it is on", "tell me whether …": the same, with a word before it. */
const ENGLISH_INQUIRY =
  /^(?:(?:please|just|kindly|(?:can|could|would) you|i need (?:you )?to|we need to|let us) )*(?:check|see|verify|confirm|tell me|let me know|find out) (?:if|whether) /;

/** "just assess it", "could you fetch it": a clause that begins with what is to be done. */
const ENGLISH_REQUEST = new RegExp(
  `^(?:(?:please|just|only|and|then|but|now|ok|so|instead|simply|kindly|let us|go ahead and|(?:can|could|would) you) )*(?!do not )(?:${DEED}|${ALSO_ASKED})(?: |$)`,
);

/** "再起動はしないで", "再起動は絶対しないで": said of a restart, beside a deed. */
const JAPANESE_NO_RESTART =
  /(?:再起動|リブート)(?:は|を|も)?(?:絶対に?|決して|一切)?(?:し|させ)?(?:ないで|なくて|ては)/g;

/** 「起動してる?」「割り当て済み?」「入りましたか」: how it is or was, at the end of what is said; not 「起動してくれる?」, nor 「割り当てる」. */
const JAPANESE_QUESTION =
  /^(?!.*(?:承認|許可|申請|→|もらえ|もらう|くれ|いただけ|願い))(?:.*(?:(?<![当立捨あ])[てで](?:い?(?:る|ます|ません|ない)|あ(?:る|ります|りません))|(?<![お願])(?:済み?|ずみ)|(?:は|って|が|も)[^をに]*(?:有効|無効)|(?:オン|オフ)(?=です|か)|(?<!かっ|お願いし|頼み|[をお])た|たら.{0,12}(?:[るう]|ます)|たことが?(?:ある|あります)))(?:の|ん)?(?:です|でしょう)?(?:か|かな|かね|よね|っけ)?$/;

const END = '(?:くださ|下さ|ほし|欲し|もらえ|いただ|ね|よ|$)';
const JAPANESE_REFUSAL = new RegExp(
  `(?:(?<!つ)ないで${END}|なくて(?:いい|良い|よい)|ては(?:いけ|だめ|駄目)|するな(?:よ|$)|(?:停止|中止|禁止|やめ|止め|(?<!ま)とめ)(?:し)?て${END})`,
);

/** "評価だけ流して", "設定をお願いします", "読むだけでいい", "スケジュールに": a clause that ends in what is to be done; not one that says how it is ("忙しくて", "停止していて"). */
const JAPANESE_REQUEST =
  /(?:(?<![くい])[てで](?:ください|下さい|ほしい|くれ|もらえ|いただけ|おいて|ね|よ)?(?:だけ)?|を[^、を]{0,8}(?:追加|作成|変更|実行|適用|設定|延長|除外|登録|起動)|お願い(?:し(?:ます)?|いたします)?|頼む|たのむ|だけで(?:いい|良い|よい)|[にへ])$/;

/**
 * Whether a message asks how something is, or that something be not done, and asks for nothing beside that: a deed is then no answer to it.
 * "Do not install anything, just assess it" asks for a deed.
 */
export function wantsNoDeed({ words, dense }: SpokenText): boolean {
  const spoken = words.trim().split(/ ?[;,] ?/);
  const written = dense.replaceAll(JAPANESE_NO_RESTART, '').split(/[;,]/);
  const isAsked = isQuestion(spoken) || isQuestionInJapanese(written);
  const isRefused = isAsked || spoken.some(refuses) || written.some(refusesInJapanese);
  return isRefused && !spoken.some(asksForADeed) && !written.some(asksForADeedInJapanese);
}

/** Whether a message asks how something is. */
export function asksHowItIs(spoken: SpokenText): boolean {
  return (
    isQuestion(spoken.words.trim().split(/ ?[;,] ?/)) || isQuestionInJapanese(spoken.dense.split(/[;,]/))
  );
}

/** The same of what takes something back, which is asked for in words that refuse, and in English in questions ("is it too late to stop it?"). */
export function asksHowItWasTakenBack({ words, dense }: SpokenText): boolean {
  return ENGLISH_REASON.test(words.trim()) || isQuestionInJapanese(dense.split(/[;,]/));
}

function isQuestion([first = '', ...others]: readonly string[]): boolean {
  if (ENGLISH_QUESTION.test(first) || ENGLISH_INQUIRY.test(first)) return true;
  return others.every((clause) => clause === '') && ENGLISH_STATE.test(first);
}

/** Whoever says more says what is to be done as well, as likely as not. */
function isQuestionInJapanese(clauses: readonly string[]): boolean {
  const [clause = '', ...others] = clauses.filter((each) => each !== '');
  return others.length === 0 && JAPANESE_QUESTION.test(clause);
}

function refuses(clause: string): boolean {
  return ENGLISH_REFUSAL.test(clause);
}

function asksForADeed(clause: string): boolean {
  return ENGLISH_REQUEST.test(clause) && !ENGLISH_INQUIRY.test(clause) && !refuses(clause);
}

function refusesInJapanese(clause: string): boolean {
  return JAPANESE_REFUSAL.test(clause);
}

function asksForADeedInJapanese(clause: string): boolean {
  return JAPANESE_REQUEST.test(clause) && !refusesInJapanese(clause);
}

/** Whether a message asks for a deed, whatever else it says. */
export function wantsDeed({ words, dense }: SpokenText): boolean {
  return (
    words
      .trim()
      .split(/ ?[;,] ?/)
      .some(asksForADeed) || dense.split(/[;,]/).some(asksForADeedInJapanese)
  );
}
