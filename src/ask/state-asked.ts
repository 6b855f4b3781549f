import type { SpokenText } from './spoken-text.ts';

const ASKING =
  '(?:(?:please|can you|could you|show|give|tell|me|us|i|want|need|to|see|know|whats|what|is|are) )*';
const KIND =
  '(?:(?:the |current )*(?:windows |os )?(?:update|updates|patch|patching|patches|health)(?: management)? )';

/** "how is vm-01", "update status of vm-01", "vm-01's patch status": how it is, as far as updates go. */
const STATE = new RegExp(
  `^ ${ASKING}(?:${KIND}(?:status|state)(?: report)? (?:of|for|on|from) (?:the )?(?:machine |server |vm )?@machine|@machine (?:'s |s )?${KIND}(?:status|state)|(?:so |and )?how (?:is|are) (?:the )?(?:machine |server |vm |host )?@machine(?: doing| looking)?)(?: now| please| today| right now)* (?:[;,] )*$`,
);
const STATE_JA =
  /^(?:今|現在)?の?@machine(?:の|における)?(?:今|現在|最新)?の?(?:(?:windows)?(?:更新|アップデート|パッチ)(?:プログラム)?|update|updates|patch)(?:の?適用|の?管理)?の?(?:状況|状態|ステータス|status)(?:は|って|を|が)?(?:どう|どうなって(?:い)?(?:る|ます)|教え|見せ|確認|表示|知りたい)?(?:し|て|たい|です|か|の|ください|下さい|ほしい|欲しい|お願い|します)*[;,]*$/;

const POWER =
  '(?:up|down|on|off|online|offline|running|started|stopped|alive|dead|deallocated|powered (?:on|off))';
const IS = '(?:is|are|isnt|arent|was|has)';
/** "is web03 up?", "web03 running", 「web03 動いてる?」: whether it runs, which how it is tells first. */
const RUNS = new RegExp(
  `^ (?:(?:so|and|hey|hi|ok|please|tell me|check|if|whether) |, )*(?:${IS} (?:the )?(?:machine |server |vm |host )?@machine|(?:the )?(?:machine |server |vm |host )?@machine(?: ${IS})?) (?:(?:not|still|really|actually|currently|already|been) )*${POWER}(?: (?:yet|now|right now|again|at the moment|currently|or not|or (?:is it )?${POWER}))*(?: ,)* (?:[;,] )*$`,
);
const RUNS_JA =
  /^@machine(?:サーバー?|マシン|vm)?(?:は|って|が|も)?(?:今|現在|ちゃんと|まだ|もう|本当に|ほんとに)*(?:動い|起動し|稼働し|立ち上がっ|生き|死ん|落ち|止まっ|停止し|うごい)(?:[てで]い?(?:る|ます|た|ました|ない|ません)|ました(?=か))(?:の|ん)?(?:です|でしょう)?(?:か|かな|よね|っけ)?[;,]*$/;

/** "vm-01 vs vm-02", "compare web01 and web03", "the difference between them": machines beside each other. */
const COMPARED =
  /^ (?:(?:please|can you|could you|show|give|tell|me|us|what|whats|how|is|are|do|does|the|a|in|on|of|between|from|and|with|to|against|or|,|compare|compared|comparing|comparison|difference|differences|different|differ|diff|vs|versus|side by side|better|worse|which|one|status|state|health|@machine|'s) )+(?:[;,] )*$/;
const COMPARES = / (?:compare|compared|comparing|comparison|differ|different|differences?|diff|vs|versus) /;
const COMPARED_JA =
  /^@machine(?:(?:の|は|を|って|と|で)*(?:状態|状況)?(?:の|は|を|って|と|で|が)*(?:比較|比べ|違い|違う|違って|差|差分|どう違う|どこが違う|何が違う|対比)(?:は|を|が)?(?:何|なに|どこ|どう)?(?:し|て|る|い|ます|たい|です|か|の|み|見せ|教え|ください|下さい|ほしい|お願い)*|(?:対|vs|versus)@machine)[;,]*$/;

/** Nobody takes more words for it; longer messages are not looked through. */
const LONGEST = 160;

/** Whether a message asks how one machine is, or how several are beside each other, and nothing besides. */
export function asksForState({ words, dense }: SpokenText, machineCount: number): boolean {
  if (machineCount === 0 || words.length > LONGEST) return false;
  if (machineCount > 1 && ((COMPARED.test(words) && COMPARES.test(words)) || COMPARED_JA.test(dense)))
    return true;
  return STATE.test(words) || STATE_JA.test(dense) || RUNS.test(words) || RUNS_JA.test(dense);
}

const IT =
  '(?:it|this|that|they|these|those|everything|(?:the |that |this )?(?:machine|server|vm|host|box)s?)';
const WELL =
  '(?:ok|okay|fine|healthy|well|good|all right|alright|in order|sound|in good (?:shape|health)|unhealthy|broken)';
/** "is it ok?", "and how is the server doing?", "anything else wrong with it?": of what was spoken of. */
const WELL_OR_NOT = new RegExp(
  `^ (?:(?:ok|okay|so|and|but|then|well|hm+) |, )*(?:(?:is|are) ${IT} (?:really )?${WELL}|how (?:is|are) ${IT}(?: doing| looking)?|(?:is |are )?(?:there )?(?:anything|something|what)(?: else| is)* wrong(?: (?:with|on) ${IT})?|(?:is |are )?(?:there )?any (?:other |more )?(?:problems?|issues?)(?: (?:with|on) ${IT})?)(?: overall| otherwise| at all| in general| too| then| now| please| ,)* (?:[;,] )*$`,
);
const WELL_OR_NOT_JA =
  /^(?:では|じゃあ|,|で|それで|そもそも)*(?:それ|これ|その|この|あの)?(?:マシン|サーバー?|vm|ホスト)?(?:自体|全体)?(?:は|って|に|も|の)?(?:ほかに|他に|別に)?(?:,)?(?:大丈夫|正常|健全|無事|健康|元気|(?:何か)?(?:問題|異常)(?:は|が|も)?(?:ない|なし|無い|ある|あります|ありません)|(?:状態|調子|状況)(?:は|って)?(?:どう)?)(?:です|でしょう)?(?:か|の|ね|よね)*;+$/;

/** 「大丈夫です」 says that it is. */
const ASKS_JA = /[?？か]|どう|ある|状態|調子|状況/;

/** Whether a message asks if what was spoken of is well, whatever was asked of it, and nothing besides. */
export function asksIfWell({ words, dense }: SpokenText, message: string): boolean {
  if (words.length > LONGEST) return false;
  return WELL_OR_NOT.test(words) || (WELL_OR_NOT_JA.test(dense) && ASKS_JA.test(message));
}
