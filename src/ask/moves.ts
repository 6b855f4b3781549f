import type { Focus } from '../model/question.ts';
import type { SpokenText } from './spoken-text.ts';

/** What a message may ask of the answer before it: what to do, what shows it, or the same once more. */
export type Move = 'fix' | 'commands' | 'proof' | 'queries' | 'again';

const OPENING =
  '(?:(?:ok|okay|so|sorry|well|hm+|right|fine|and|but|then|now|yes|hi|please|can you|could you|would you|tell me|give me) |, )*';
const ENDING = '(?:(?:please|then|now|here|exactly|this|that|it|for me|thanks|first) |, )*';
const IT = '(?:it|this|that|the (?:problem|issue|error|machine|server)|them)';

const ONE = '(?:one|machine|server|vm|question|answer|result|card)';
/** What was spoken of last, and nothing said of it. */
const EARLIER_ONE = [
  `(?:the |that )?(?:previous|earlier|last|former|same) ${ONE}(?: as (?:before|earlier|just now))?`,
  `(?:the |that )${ONE} (?:from )?(?:before|earlier|just now|a moment ago)`,
  `that ${ONE} again`,
].join('|');

const ENGLISH: readonly (readonly [Move, RegExp])[] = [
  [
    'fix',
    whole(
      `how (?:do|can|should|would|to|could) (?:i |we |you )?(?:fix|solve|resolve|repair|remedy|correct|cure|address|clear|get rid of) ${IT}`,
      'how (?:do|can|should) (?:i|we) (?:proceed|go on)',
      'how to (?:fix|solve|resolve|repair|proceed)',
      'what (?:should|can|must|do|shall|could|would) (?:i|we|you) (?:have to |need to )?do(?: about (?:it|this|that))?',
      'what (?:to do|(?:is|are) (?:the |my |our )?(?:next steps?|fix|remedy|solution|options)|(?:helps|next)|is to be done|needs to be done|now)',
      '(?:the )?(?:next steps?|fix|remedy|solution|commands?|steps)',
      '(?:show |list )(?:me )?(?:the )?(?:fix|remedy|next steps?|steps|solution)',
      'fix it',
    ),
  ],
  [
    'proof',
    whole(
      '(?:show|list|display|let me see|i want to see|see)? ?(?:me )?(?:the |all |more |some |any )*(?:evidence|proof|details?|facts|records?|data)',
      '(?:more|details?|elaborate|explain|evidence|proof)',
      '(?:tell me|say|know) more(?: about (?:it|this|that))?',
      'explain (?:it|this|that|more|in detail)',
      'how (?:do|can|did) you know(?: (?:it|this|that))?',
      'what does (?:it|this|that) mean',
      'huh|eh|hm+|um+|really|seriously|for real|is (?:that|it|this) (?:so|true|right|correct)|no way|pardon|what|wait what|i (?:do not|dont) (?:understand|get it|follow)|what do you mean',
      'based on what|says who|are you sure|is (?:it|this|that) certain|prove it|why do you (?:say|think) so',
    ),
  ],
  [
    'commands',
    whole(
      '(?:show|list|display|let me see|see|give)? ?(?:me )?(?:the |all |your |whole )*commands?(?: alone| only)?',
      'what (?:is|are) the commands?',
    ),
  ],
  [
    'queries',
    whole('(?:show|list|display|let me see|see)? ?(?:me )?(?:the |all |your |whole )*(?:queries|query|kql)'),
  ],
  [
    'again',
    whole(
      `(?:is|are) ${IT} (?:fixed|better|solved|resolved|done|gone|working)(?: now| already| yet)?`,
      '(?:any|what) (?:change|changes|news|update|difference)',
      'has (?:it|this|that|anything) changed|did (?:it|this|that|anything) (?:help|work|change)',
      '(?:and )?now|still|refresh|reload|recheck|retry',
      `(?:what about |how about |back to |show me |i (?:mean|meant) )*(?:${EARLIER_ONE})(?: again| please)*`,
    ),
  ],
];

/** What a Japanese move may begin with, in any order. */
const JA_OPENING =
  '(?:では|じゃあ|,|で|それで|この後|この|その|それ[はをの]|これ[はをの]|もう少し|もう|もっと|より|まず|次[のには]|今は|いまは|具体的[なに]は?|判定の|判断の)*';
/** A request: 「…を教えて」「…は何ですか」. */
const JA_REQUEST =
  '(?:[はをがも])?(?:何|なに|どこ|どう(?:すれば)?)?(?:教えて|見せて|説明して|知りたい|表示して|出して|お願い)?';
const JA_ENDING = '(?:いい|よい|良い)?(?:です|でしょう|ください|下さい|します|たい|に|の|ん)*か?;*';

const JA_REMEDY = '(?:対処|対応|対策|解決|修正|復旧|修復|改善)';
const JA_BY_WHAT =
  '(?:どう(?:やって|したら|すれば|すると|やれば|(?=直|なお|解決|対処|修正))|何(?:を|から)(?:すれば|したら|やれば)|なにをすれば)';
const JA_TO_MEND =
  '(?:直[せるりす]|なお[せるす]|解決(?:でき|する|し)|対処(?:でき|すれ|する)|修正(?:でき|する))';

const JAPANESE: readonly (readonly [Move, RegExp])[] = [
  [
    'fix',
    wholeJapanese(
      `${JA_REMEDY}の?(?:方法|法|策|手順|案)?${JA_REQUEST}`,
      `(?:直し方|なおし方|治し方|手順|一手|ステップ)${JA_REQUEST}`,
      `${JA_BY_WHAT}(?:${JA_TO_MEND}(?:ば|る|す|ます)*)?`,
      `${JA_TO_MEND}(?:す|する)?には(?:${JA_BY_WHAT})?`,
    ),
  ],
  [
    'proof',
    wholeJapanese(
      `(?:詳しく|詳細|くわしく|根拠|証拠|エビデンス|理由の詳細|裏付け|データ|記録)${JA_REQUEST}`,
      '(?:え|えっ|えーと|へ|ん|はて|う+ー*ん|ふー*ん|マジで?|まじで?)[;!]*|(?:意味が)?(?:よく)?(?:わから|分から|わかり|分かり)(?:ない|ません)(?:でした)?',
      'どういう(?:意味|こと)|(?:なぜ|どうして)(?:わかる|分かる)|(?:本当|ほんと|ほんとう)に?|確か|確実|説明して',
    ),
  ],
  ['commands', wholeJapanese(`(?:コマンド)(?:だけ|全文|一覧)?${JA_REQUEST}`)],
  ['queries', wholeJapanese(`(?:クエリ|kql)(?:だけ|全文)?${JA_REQUEST}`)],
  [
    'again',
    wholeJapanese(
      '(?:直|なお|治)(?:った|りました)|解[決消]し(?:た|ました)|変わ(?:った|りました)',
      '変化(?:は(?:ある|あります))?|最新の状態は',
      '(?:(?:さっき|先ほど|さきほど|先程|直前)の(?:やつ|もの|件|マシン|サーバー?|vm|質問|話|回答|結果)?|(?:前|この前)の(?:やつ|マシン|サーバー?|vm|質問|回答|結果))(?:は|を|も|って)?(?:もう(?:1|一)度)?(?:どう|見せて|見て|表示して|お願い)?',
      '(?<=次は)(?:何|どう)|(?<=今は|いまは)(?:どう|大丈夫)?|(?<=もう)大丈夫',
    ),
  ],
];

/** The same of a machine that the message names: "how do I fix web01?", web01 の対処は? Null where it is none: whether a machine is well is a question. */
export function moveOnNamed({ words, dense }: SpokenText): Focus | null {
  const [machine, ...others] = words.match(/@machine/g) ?? [];
  if (machine === undefined || others.length > 0) return null;
  const spoken = {
    words: words.replace(/ (?:(?:for|of|on|about|with) )?@machine(?: 's)? /, ' it '),
    dense: dense.replace(/^@machine(?:について|に関して|[のはをがにで])?/, ''),
  };
  const move = moveOf(spoken, '');
  return move === 'again' ? null : move;
}

/** The move that the whole message is; null where it is none, or says anything else besides. */
export function moveOf({ words, dense }: SpokenText, message: string): Move | null {
  const move =
    ENGLISH.find(([, pattern]) => pattern.test(words)) ?? JAPANESE.find(([, pattern]) => pattern.test(dense));
  if (move) return move[0];
  // Nothing but a question mark.
  return /^[ ;]*$/.test(words) && /[?？]/.test(message) ? 'again' : null;
}

function whole(...phrases: readonly string[]): RegExp {
  return new RegExp(`^ ${OPENING}(?:${phrases.join('|')}) ${ENDING}(?:; )*$`);
}

function wholeJapanese(...phrases: readonly string[]): RegExp {
  return new RegExp(`^${JA_OPENING}(?:${phrases.join('|')})${JA_ENDING}$`);
}
