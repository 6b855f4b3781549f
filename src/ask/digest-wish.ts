import type { DigestWish } from '../model/digest-wish.ts';
import type { Locale } from '../model/locale.ts';
import { timeZoneIn } from '../model/said-time-zone.ts';
import { cronSaidIn } from './entities/cron.ts';
import { unkeptIn } from './unkept-wishes.ts';

/** Spoken as a rule, matched in what was written, in lower case. */
const ERRORS_ONLY =
  /(?:errors?|failures?|problems?|failed|failing|issues?|exceptions?|non-?compliant)(?: ones| machines)? only|only (?:the |what )?(?:errors?|fail|problems?|issues?|is wrong|needs|exceptions?|non-?compliant|broken)|(?:エラー|失敗|異常|問題|要対応|非準拠|未準拠|不合格)(?:の|が)?(?:ある)?(?:もの|分|マシン|サーバー?)?(?:だけ|のみ)/;
const ALL_OF_IT =
  /not (?:just|only) (?:the )?(?:errors?|failures?|problems?)|(?:full|whole|complete) (?:digest|report|summary)|everything again|(?:エラー|失敗)(?:だけ|のみ)(?:では|じゃ)なく|(?:全部|すべて|全件|全体)(?:を|の)(?:内容|表示|投稿|含)/;

const LANGUAGES: readonly (readonly [Locale, RegExp])[] = [
  ['ja', /(?:in|into|to) japanese|日本語(?:で|に|版)/],
  ['en', /(?:in|into|to) english|英語(?:で|に|版)/],
];

const EVERY: readonly (readonly ['day' | 'week' | 'month', RegExp])[] = [
  ['day', /(?<![a-z])(?:daily|nightly|morning|every day)(?![a-z])|日次|毎日|毎朝|毎晩/],
  ['week', /(?<![a-z])(?:weekly|monday|every week)(?![a-z])|週次|毎週|週間/],
  ['month', /(?<![a-z])(?:monthly|every month)(?![a-z])|月次|毎月|月例/],
];

const PAUSE =
  /(?<![a-z])(?:pause|suspend|mute|snooze|hold|put .{0,30} on hold)(?![a-z])|一時停止|一時的に(?:止|停)|休止|しばらく(?:止|停|休)|ミュート/;
const RESUME =
  /(?<![a-z])(?:resume|unpause|unmute|continue|restart|re-?enable|switch .{0,20}back on|turn .{0,20}back on|start .{0,30} again)(?![a-z])|再開|もう一度(?:始|開始)|復活|ミュート(?:を)?解除/;

/** What a message says of a digest beside when and of which machines. */
export function digestWishIn(written: string): DigestWish {
  const text = written.normalize('NFKC').toLowerCase();
  const language = LANGUAGES.find(([, named]) => named.test(text))?.[0];
  const timeZone = timeZoneIn(text);
  const move = PAUSE.test(text) ? 'pause' : RESUME.test(text) ? 'resume' : null;
  const every = EVERY.find(([, spoken]) => spoken.test(text))?.[0];
  const isWhole = ALL_OF_IT.test(text);
  const unkept = unkeptIn(text);
  return {
    ...((isWhole || ERRORS_ONLY.test(text)) && { errorsOnly: !isWhole }),
    ...(cronSaidIn(text) === 'unkept' && { cron: 'unkept' as const }),
    ...(unkept.length > 0 && { unkept }),
    ...(language && { language }),
    ...(every && { every }),
    ...(timeZone !== null && { timeZone }),
    ...(move !== null && { move }),
  };
}
