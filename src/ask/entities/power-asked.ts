import type { PowerAsked } from '../../model/power-asked.ts';

const MACHINES =
  '(?:(?:azure|arc|linux|windows|virtual|production|prod|test)\\s){0,2}(?:machines?|servers?|vms?|hosts?|boxes|computers?|ones?)(?![a-z0-9_-])';
const JAPANESE_MACHINES =
  '(?:本番|検証)?\\s?(?:[a-z0-9. ]{1,32}?(?:対応)?\\s?の?\\s?)?(?:vm|仮想\\s?マシン|マシン|サーバー?|ホスト|コンピューター?|端末|もの|やつ)';

/** Of each the words before machines, and those that are said of them ("machines that are off"). */
const SPOKEN: readonly (readonly [PowerAsked, english: string, japanese: string])[] = [
  [
    'hibernated',
    'hibernat(?:ed|ing)|in hibernation|suspended|paused|asleep',
    '休止(?:状態|中)の?|休止して(?:い)?る|(?:ハイバネート|サスペンド|一時停止)(?:中の|状態の|した|された|されて(?:い)?る|して(?:い)?る)|スリープ(?:中|状態)の',
  ],
  [
    'deallocating',
    'deallocating|being deallocated',
    '割り当てを?解除(?:処理)?中の?|割り当てを?解除しようとして(?:い)?る',
  ],
  ['deallocated', 'deallocated', '割り当て解除(?:済み|された|されている|されてる)?(?:の|した)?'],
  [
    'stopping',
    'stopping|shutting[ -]?down|powering[ -](?:off|down)',
    '(?:停止|シャットダウン)処理中の?|停止しようとして(?:い)?る',
  ],
  [
    'stopped',
    'stopped|shut[ -]?down|powered[ -]off|turned[ -]off|switched[ -]off|not running|powered[ -]down',
    '停止中の|停止済みの?|停止(?:して(?:い)?る|した|された)|止まって(?:い)?る|止まった|電源(?:が|を)?(?:オフ|off|切れ(?:た|て(?:い)?る))の?|シャットダウン(?:済みの?|中の|した|された)|(?:稼働|起動|実行)して(?:い)?ない|動いて(?:い)?ない',
  ],
  [
    'disconnected',
    'disconnected|not connected',
    '未接続の|切断(?:中の|された|されて(?:い)?る)|接続されて(?:い)?ない|接続が切れた',
  ],
  ['expired', 'expired', '(?:登録が)?(?:期限切れ|失効)(?:の|した|になった|になって(?:い)?る)'],
  ['offline', 'offline|unreachable', 'オフラインの?'],
  [
    'starting',
    'starting(?: up)?|booting(?: up)?|powering[ -](?:on|up)|coming up',
    '(?:起動|開始)処理中の?|起動しようとして(?:い)?る|起動途中の',
  ],
  [
    'running',
    'running|powered[ -]on|turned[ -]on',
    '稼働中の|実行中の|起動中の|(?:稼働|起動)して(?:い)?る|動いて(?:い)?る|電源(?:が)?(?:オン|on)の',
  ],
];

/** "Before stopping machines": what somebody does to them, unless they are pointed out. */
const DOING: ReadonlySet<PowerAsked> = new Set(['starting', 'stopping', 'deallocating']);
const POINTED_OUT = '(?<=(?:^|\\s)(?:which|all|any|list|show|only|the)\\s)';

/** 「評価が止まっている VM」「更新が実行中のマシン」: what stands still or goes on there is no machine. */
const NOT_OF_WORK =
  '(?<!(?:評価|アセスメント|更新|更新プログラム|パッチ|適用|インストール|スキャン|チェック|アップグレード|ジョブ|スケジュール)(?:が|は|も)(?:ずっと|まだ|今|途中で)?\\s?)';

const PATTERNS = SPOKEN.map(([power, english, japanese]) => {
  const ahead = `${DOING.has(power) ? POINTED_OUT : '(?<![a-z0-9_.-])'}(?:${english})\\s+${MACHINES}`;
  const behind = `${MACHINES}\\s(?:(?:that|which|who)\\s)?are\\s(?:currently\\s|now\\s|all\\s|still\\s)?(?:${english})(?=\\s*(?:$|[?!.,;]|and\\b|but\\b|now\\b|right\\b))`;
  return [
    power,
    new RegExp(`${ahead}|${behind}|${NOT_OF_WORK}(?:${japanese})\\s?${JAPANESE_MACHINES}`),
  ] as const;
});

/** The words that say it, among spoken words, and in Japanese without spaces. */
export const POWER_IN_WORDS = new RegExp(` (?:${SPOKEN.map(([, english]) => english).join('|')})(?= )`, 'g');
export const POWER_IN_JAPANESE = new RegExp(SPOKEN.map(([, , japanese]) => japanese).join('|'), 'g');

/** Whether the machines that are meant run, where a readable text says it of them; null: it does not. */
export function powerAskedIn(text: string): PowerAsked | null {
  return PATTERNS.find(([, spoken]) => spoken.test(text))?.[0] ?? null;
}
