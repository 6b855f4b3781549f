import type { TopicId } from '../model/topic.ts';
import type { SpokenText } from './spoken-text.ts';

const AGO =
  '(?:last night|overnight|this morning|tonight|today|yesterday|(?:this|last) (?:week|weekend|month)|@range)';
const PLACE =
  '(?:(?:in|of|on|for|within|across|from|with) (?:the |our )?@(?:group|subscription|location|place|tag) )*';
const SHOW = '(?:please |can you |could you |show |list |give |tell |me |us |a list of |the |all |of |our )*';
const WHAT =
  '(?:everything|anything|what|whatever|which (?:machines?|servers?|vms?|hosts?|ones|runs?|updates?)|(?:all |any |the )*(?:machines?|servers?|vms?|hosts?|runs?|updates?|installs?|installations?|patches))';
const FAILED =
  '(?:(?:has |have |had |did |that |which )*(?:fail|failed|failing|went wrong|gone wrong|go wrong|not work|broke|broken))';

const AGO_JA =
  '(?:昨夜|昨晩|ゆうべ|昨日の夜|夜間|今朝|けさ|今週末?|先週末?|今月|先月|今日|昨日|@range)(?:に|の|から|中に)?';
const WHERE_JA = '(?:@(?:group|subscription|location|place|tag)(?:で|に|の)?)*';
const SHOWN_JA =
  '(?:は|って|を|が|の)?(?:どれ|どこ|何台|何件|一覧|リスト|全部|すべて)?(?:を|は|に)?(?:見せて|表示して|教えて|出して|ある|あり|です|ますか|か|ください|下さい|お願い|ほしい|欲しい)*;*';
const MACHINES_JA = '(?:マシン|サーバー?|仮想マシン|vm|ホスト|もの|やつ|更新(?:プログラム)?|パッチ|実行)';

/** A place, or machines by what they are, as the subject of a sentence. */
const MANY =
  '(?:the |our |my |all |every |resource group |subscription |region |location |machines? |servers? |vms? |hosts? |windows |linux |azure |arc |arc enabled |in |of |tagged |with |tag )*(?:@(?:group|subscription|location|place|tag) |machines |servers |vms |hosts )';

/** Short questions about many machines that say a time or an update and hardly anything else; whole, as nothing in them tells one topic from another. */
const ASKED: readonly (readonly [TopicId, RegExp])[] = [
  [
    'install-failed',
    new RegExp(`^ ${SHOW}${WHAT} ${FAILED} (?:during |in |over |since )?${AGO} ${PLACE}(?:; )*$`),
  ],
  [
    'install-failed',
    new RegExp(
      `^ ${SHOW}(?:did |has |have |were there |was there |are there |is there )?(?:any ?(?:thing|failures?|problems|errors)?|what|failures) ?(?:fail |failed |failures |went wrong |go wrong |break )?(?:during |in |over |from |since )?${AGO} ${PLACE}(?:; )*$`,
    ),
  ],
  [
    'install-failed',
    new RegExp(
      `^${WHERE_JA}${AGO_JA}${WHERE_JA}(?:失敗(?:した|している|してる)(?:${MACHINES_JA})?|(?:何か|なにか)?失敗(?:は|した)?(?:ある|あった|した)?(?:もの)?|(?:${MACHINES_JA})(?:の|で)失敗(?:した)?)${SHOWN_JA}$`,
    ),
  ],
  [
    'pending-updates',
    new RegExp(
      `^ ${SHOW}(?:where|on which (?:machines|servers|vms)|which (?:machines|servers|vms|ones)|who|what|machines|servers)(?: is| are| do| does| that| which)* (?:not |still |yet )*(?:@kb (?:not |still |yet )*(?:missing|installed|there|on|pending)|(?:have|has|got|missing|lack|lacks|lacking|need|needs|without) (?:not |still )*(?:installed )?@kb)(?: installed| yet| still)* ${PLACE}(?:; )*$`,
    ),
  ],
  [
    'pending-updates',
    new RegExp(
      `^ (?:what|which updates|which patches) (?:is|are) (?:still )?(?:missing|pending) (?:on|in|from|for) ${MANY}(?:; )*$`,
    ),
  ],
  [
    'hotpatch-status',
    new RegExp(
      `^ (?:is|are) (?:hotpatch|hotpatching|hotpatches) (?:on|enabled|active|switched on|turned on) (?:for|on|in) ${MANY}(?:; )*$`,
    ),
  ],
  ['migration-status', new RegExp(`^ (?:is|are) ${MANY}still on (?:the )?update management (?:; )*$`)],
  [
    'patch-orchestration',
    new RegExp(
      `^ (?:which|what) (?:patch|patching|patch orchestration) modes? (?:is|are|do|does|has|have) ${MANY}(?:(?:in|on|use|have|set|set to) )?(?:; )*$`,
    ),
  ],
  [
    'pending-updates',
    new RegExp(
      `^@kb(?:が|は|って)?(?:まだ)?(?:どこ|どの(?:${MACHINES_JA})|どれ)(?:に|で|が)?(?:まだ)?(?:入って(?:い)?ない|当たって(?:い)?ない|適用されて(?:い)?ない|インストールされて(?:い)?ない|足りない|不足(?:して(?:い)?る)?)(?:の)?${SHOWN_JA}$`,
    ),
  ],
  [
    'pending-updates',
    new RegExp(
      `^@kb(?:が|の)?(?:まだ)?(?:入って(?:い)?ない|当たって(?:い)?ない|未適用|未インストール|適用されて(?:い)?ない|インストールされて(?:い)?ない)(?:の)?(?:${MACHINES_JA})${SHOWN_JA}$`,
    ),
  ],
  [
    'patch-orchestration-conflict',
    / why (?:is|are) (?:only |just )(?:the )?@group not (?:being |getting )?(?:updated|patched) (?:; )*$/,
  ],
  [
    'patch-orchestration-conflict',
    /^(?:なんで|なぜ|どうして)?@group(?:の(?:マシン|サーバー?|vm))?だけ(?:が|は)?(?:更新|パッチ)(?:が|は)?(?:されて|適用されて|当たって|当たら|されない|入って)(?:い)?(?:ない)?(?:の|のは|んですか|のですか|か)*(?:なぜ|なんで|どうして)?(?:です)?(?:か)?;*$/,
  ],
];

/** Nobody takes more words for it. */
const LONGEST = 160;

/** The topic that such a question asks of the fleet, or of the place that it names; null where it is none. */
export function askedOfMany({ words, dense }: SpokenText): TopicId | null {
  if (words.length > LONGEST) return null;
  return ASKED.find(([, pattern]) => pattern.test(words) || pattern.test(dense))?.[0] ?? null;
}
