import type { Wish } from '../model/wish.ts';
import type { SpokenText } from './spoken-text.ts';

const WHEN = '(?:when|once|as soon as|the (?:moment|minute|second)|whenever|after|upon|until)';
const ME = '(?:me|us|him|her|them|everyone|the (?:team|channel|thread)|here|this (?:channel|thread|chat))';
const IT = '(?:it|this|that|these|those|them|both|@machine|the (?:machine|server|vm|host|box))';

/** "If" asks for the state as it is now, unless it is of a change. */
const IF_CHANGED = `if ${IT} (?:has |have |is |are |ever )?(?:changes?|changed|gets?|got|becomes?|became|comes?|came|goes|went|turns?|recovers?|recovered)`;

const ENGLISH_TELLING = [
  `(?:tell|notify|alert|ping|message|inform|remind|warn|dm|text|update|poke|mention|tag|call|wake) ${ME} (?:here |back |again |then |please |straight away )?(?:${WHEN}|${IF_CHANGED}|(?:about|of|on) (?:any |every |the )?changes?)`,
  `let ${ME} know (?:here |please |, )*(?:${WHEN}|${IF_CHANGED})`,
  `(?:give|send|drop) ${ME} an? (?:shout|short|heads up|ping|note|message|notification|nudge|alert) (?:here )?(?:${WHEN}|${IF_CHANGED})`,
  `(?:want|like|need|love) to (?:know|hear|be (?:told|notified|informed|alerted|pinged)) (?:here )?${WHEN}`,
  `report back (?:here )?${WHEN}`,
  `(?<! (?:the|a|our|this|that|scheduled|daily|weekly|monthly) )(?:post|say so|say something|speak up|reply|shout) (?:here )?(?:again )?${WHEN}`,
  `(?:keep|have|put) an eye on ${IT}`,
  `(?:keep|continue|go on) (?:watching|checking|monitoring|tracking|an eye)`,
  `(?:wait|check|watch|monitor|track|look at) (?:for )?${IT} (?:until|till) `,
  `(?:(?:please|can you|could you|just|ok|okay|and|now|then) (?:, )?)*(?:watch|monitor|track|follow|observe) ${IT}(?: for me| please| now| closely| overnight| tonight)* ; $`,
].map((pattern) => new RegExp(` ${pattern}`));

/** What was, or is planned: a date is asked for. */
const ENGLISH_DATE =
  / (?:when|once) (?:@machine |it |this |that |the (?:\w+ ){1,4}(?:(?:of|on|for) @machine )?)?(?:did|was|were|had|will|would|does|do|next|last) | (?:last|next|previously|ever) (?:assess|scan|patch|updat|upgrad|reboot|restart|run)/;

const ENGLISH_STOP =
  / (?:stop|cancel|end|quit|remove|drop|forget|abort|no longer|do not) (?:the |my |all |all the |every |this |that |these |those |any )*(?:watch|watches|watching|watched|monitoring|tracking|observing|checking on|telling me|notifying|eye on)|(?:^| )unwatch /;

const JAPANESE_TELLING = [
  /(?:たら|だら|次第|(?:た|る)(?:時点|とき|時|タイミング|段階|場合)(?:で|に|は|には)?|(?:ば|たなら))(?:,|すぐ(?:に)?|直ちに|ただちに|こちら(?:で|に|へ)|ここ(?:で|に)|この(?:スレッド|チャネル|チャット)(?:で|に|へ)|また|一報|至急|私(?:に)?|みんな(?:に)?|一言|ひとこと|もう一度|必ず|自動(?:で)?)*(?:お?知らせ|しらせ|通知|連絡|報告|一報|声(?:を)?かけ|呼ん|メンション|伝え|ピン|教え)/,
  /(?:変化|変更|結果|状態)が(?:変わ|あ|出|わか|分か)(?:ったら|り次第|れば)(?:,|すぐ(?:に)?)*(?:お?知らせ|通知|連絡|報告|教え|伝え)/,
  /(?:@machine|これ|それ|この(?:マシン|サーバー?)|状態|状況|様子|変化|結果|経過|しばらく|引き続き|継続(?:して|的に)?)(?:の(?:状態|状況|様子|変化|経過))?(?:を|は|も)?(?:しばらく|引き続き|継続して|ずっと|今夜|一晩|夜通し)*(?:監視(?=し|を?(?:お願い|頼|続け|継続|よろしく)|[;,]|$)|見張|見守|ウォッチ|モニター|モニタリング|追跡|追いかけ|注視|見てお|見とい|気にかけ)/,
  /(?:まで|様子を)(?:見てい|見てお|見とい|待って(?:から)?(?:知らせ|教え)|監視(?=し|を?(?:お願い|頼|続け|継続|よろしく)|[;,]|$)|見張|見守)/,
];

/** Something that need not come to pass is asked about as it is. */
const JAPANESE_NOW =
  /(?:問題|異常|不具合|壊れているもの|エラー|気になる(?:点|こと)|もの|こと|ところ)(?:が|は|も)?あれば/;

const JAPANESE_STOP =
  /(?:監視|見張り|見張る|見守り|ウォッチ|モニタリング|モニター|追跡|待ち受け|変化の(?:通知|お知らせ))(?:する|するの|の)?(?:は|を|も|の)?(?:もう|全部|すべて)?(?:やめ|止め|とめ|中止|停止|終了|終わ|取り?消|キャンセル|解除|不要|いらない|要らない|いい(?:です|よ|;|$)|結構)|もう(?:監視|見張ら|見守ら|ウォッチ)(?:し)?(?:なくて|なくても)/;

/** What a message wishes of a watch; null where it wishes nothing of the kind. */
export function wishOf({ words, dense }: SpokenText): Wish['kind'] | null {
  if (ENGLISH_STOP.test(words) || JAPANESE_STOP.test(dense)) return 'stop';
  if (!ENGLISH_DATE.test(words) && ENGLISH_TELLING.some((pattern) => pattern.test(words))) return 'tell';
  if (JAPANESE_NOW.test(dense)) return null;
  return JAPANESE_TELLING.some((pattern) => pattern.test(dense)) ? 'tell' : null;
}
