import type { Severity } from '../model/severity.ts';
import type { SpokenText } from './spoken-text.ts';

/** Which machines of the fleet are asked about: how all of them are, those of one severity, or of one cause. */
export type AtLarge = 'everything' | Severity | 'assessment-failed';

const PLACE_EN =
  '(?:(?:in|of|on|for|within|across|with) (?:the )?@(?:group|subscription|location|place|tag) )*';
const WHO_EN =
  '(?:(?:please|show|list|give|tell|count|me|us|how|many|which|what|all|any|the|my|our|of|are|there|is|do|does|we|i|have|got|machines?|servers?|vms?|hosts?|ones|everything|number|windows|linux|need|needs|needing|require|requires|requiring|that|in|state|with|to|be|them|those|these|only|just|so|and|most) )*';

const ENGLISH: readonly (readonly [AtLarge, RegExp])[] = [
  [
    'everything',
    whole(
      '(?:(?:is |are )?(?:everything|all|they all)(?: is| are)? (?:ok|okay|fine|good|well|healthy|all right)|(?:is )?(?:anything|something|what is) (?:broken|wrong|red|bad)|(?:show|list)(?: me)? (?:all|every)(?: the| my| our)? (?:machines?|servers?|vms?)|(?:list|overview) of (?:all |the )?(?:machines?|servers?)|(?:severity|severities)(?: counts?)?|(?:count|counts|machines) by severity|(?:broken|(?:have|has|with) (?:a )?(?:problems?|issues?)|attention|in trouble)|how are (?:all |the |my |our )*(?:machines?|servers?|things))',
    ),
  ],
  [
    'act-now',
    whole(
      '(?:act now|action(?: right)? now|(?:urgent|immediate) (?:action|attention)|(?:most )?(?:urgent(?:ly)?|critical|pressing))',
    ),
  ],
  [
    'fix-setting',
    whole('(?:fix a setting|a setting (?:fixed|changed)|(?:a )?wrong settings?|misconfigured)'),
  ],
  ['at-risk', whole('(?:fine but |ok but |fine , but )?at risk')],
  ['wait', whole('(?:wait|waiting|just waiting|wait and see)')],
  ['cannot-tell', whole('(?:can not tell|cannot tell|can not be (?:told|judged)|unclear)')],
  ['fine', whole('(?:fine|healthy|all right)')],
  [
    'assessment-failed',
    /^ (?:please |show |list |me |how many |which |what |the |all |any |of |my |our |are |there |with |a |machines? |servers? |vms? |hosts? |ones |that |have |has |windows |linux )*(?:failed (?:the |their |its |last |latest |periodic )*assessments?|assessments? (?:has |have |had )?failed) (?:on which machines )?(?:last night |tonight |today |yesterday |@range )?(?:(?:in|of|on|for|within|across|with) (?:the )?@(?:group|subscription|location|place|tag) )*(?:; )*$/,
  ],
];

const WHO_JA =
  '(?:(?:@(?:group|subscription|location|place|tag)|全体|全台|すべて|全て|windows|linux|マシン|サーバー?|仮想マシン|vm|どの|[そこ]の(?:中|うち)|のうち|うち|全)(?:の中で|で|に|の|は|,){0,3}){0,4}';
const TAIL_JA =
  '(?:な|の|が|である|となっている|になっている|している){0,2}(?:全?マシン|サーバー?|仮想マシン|vm|もの|やつ|ん|台数|件数|数){0,2}(?:だけ|のみ)?(?:は|って|を|が|の){0,2}(?:何台|何件|いくつ|どれ|どこ|どの(?:マシン|サーバー?)|一覧|リスト){0,2}(?:に|を|が){0,1}(?:し|表示|見せ|教え|出し|ある|あり|です|ます|て|か|ください|下さい|ほしい|お願い|の|ね){0,6}(?:;){0,2}';

const JAPANESE: readonly (readonly [AtLarge, RegExp])[] = [
  [
    'everything',
    wholeJapanese(
      '(?:(?:全部|全体|全台|すべて|全て|みんな|皆)(?:は|が)?(?:大丈夫|ok|正常|問題ない|問題なし|健全)|(?:何か|なにか|どこか)(?:が)?(?:壊れて(?:い)?る?|おかしい|問題(?:が|は)?(?:ある|あり)?)|(?:全)?(?:マシン|サーバー?)の?(?:一覧|リスト)|(?:重大度|緊急度)(?:別|ごと)?(?:の)?(?:件数|台数|内訳)?|(?:問題|異常)(?:が|の)?(?:ある|起きている)|対応が必要)',
    ),
  ],
  [
    'act-now',
    wholeJapanese(
      '(?:緊急(?:度[がの]高い|性[がの]高い|を要する)?|重大|(?:今すぐ|いますぐ|すぐに?|至急|緊急(?:に|の)?)(?:の)?(?:対処|対応|アクション)(?:が|の)?(?:必要|要る|いる|すべき|しないといけない)|要対応|至急|(?:一番|特に|最も)?急(?:ぎ|ぐ|を要する)|最優先)',
    ),
  ],
  ['fix-setting', wholeJapanese('設定(?:の|を)?(?:修正|変更|直)(?:が|の)?(?:必要|す(?:べき)?)')],
  ['at-risk', wholeJapanese('(?:要注意|リスクが?の?ある|危ない|危険)')],
  ['wait', wholeJapanese('(?:待機(?:中)?|待ち)')],
  ['cannot-tell', wholeJapanese('(?:判定(?:不可|できない)|判断できない)')],
  ['fine', wholeJapanese('(?:正常|問題(?:の)?ない|健全)')],
  [
    'assessment-failed',
    wholeJapanese(
      '(?:直近の|最後の|前回の|最新の|今朝の|昨夜の|昨日の)?(?:評価|アセスメント)(?:に|が|で)?失敗(?:した|している|してる|の)',
    ),
  ],
];

/** "All right" and 「正常?」 alone speak of what was talked of. */
const SPEAKS_OF_MANY =
  / (?:how many|which|what|machines?|servers?|vms?|hosts?|everything|anything|something|all(?! right)|any|ones|them|those|only|severity|severities|things|list) /;
const SPEAKS_OF_MANY_IN_JAPANESE =
  /マシン|サーバー?|vm|もの|やつ|だけ|のみ|何台|何件|どれ|どこ|台数|件数|一覧|全部|全体|全台|すべて|全て|みんな|皆|何か|なにか|重大度|緊急度|@/;

/** Nobody takes more words for it; longer messages are not looked through. */
const LONGEST = 160;

/** Which machines of the fleet the message asks about, and nothing besides; null where it asks anything else. */
export function fleetAtLarge({ words, dense }: SpokenText): AtLarge | null {
  if (words.length > LONGEST) return null;
  if (!SPEAKS_OF_MANY.test(words) && !SPEAKS_OF_MANY_IN_JAPANESE.test(dense)) return null;
  const found =
    ENGLISH.find(([, pattern]) => pattern.test(words)) ?? JAPANESE.find(([, pattern]) => pattern.test(dense));
  return found?.[0] ?? null;
}

const OF_THEM = / (?:them|those|these|ones) | only (?:the )?/;
const OF_THEM_IN_JAPANESE = /[そこ]の(?:中|うち)|のうち|の(?:は|が|って)|だけ|のみ|もの|やつ/;

/** Whether it is asked of the machines that were spoken of ("which of them", 「至急のは」) rather than of all. */
export function isOfThem({ words, dense }: SpokenText): boolean {
  return OF_THEM.test(words) || OF_THEM_IN_JAPANESE.test(dense);
}

function whole(state: string): RegExp {
  return new RegExp(
    `^ ${WHO_EN}${state} (?:machines? |ones |servers? |vms? |hosts? |please |now |right now |here |today |tonight |do i have |do we have |are there )*${PLACE_EN}(?:, )?(?:please )?(?:; )*$`,
  );
}

function wholeJapanese(state: string): RegExp {
  return new RegExp(`^${WHO_JA}${state}${TAIL_JA}$`);
}
