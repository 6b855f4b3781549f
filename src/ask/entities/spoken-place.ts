import { type MarkedText, markPattern } from '../marked-text.ts';
import { isOrdinaryKatakana, isOrdinaryWord } from '../ordinary-words.ts';

const MANY = '(?:machines|servers|vms|hosts|computers|nodes|boxes)';
/** With a hyphen or a digit it is built as hosts are called: those are looked for as machines first. */
const WORD = '[a-z]{3,40}';
const WHERE =
  '(?:in|at|within|inside|under|across|around|near|of|from|on|belonging to|owned by|(?:located|running|living|sitting|hosted) (?:in|at|on))';
/** "all machines in nirvana", "everything in nirvana": what stands behind them is where they are. */
const BEHIND_MANY = new RegExp(
  String.raw`(?<![\w-])(?:(?:${MANY}|fleet|estate)(?:\s(?:that|which)\s(?:are|is|live|run|sit))?|everything|every\s(?:machine|server|vm|host))\s${WHERE}\s(?:(?:the|our|my)\s)?["']?(?<name>${WORD})(?![\w.-])`,
  'dg',
);
/** "all nirvana machines": before them stands whose they are. */
const BEFORE_ALL = new RegExp(
  String.raw`(?<![\w-])(?:all|every|each)\s(?:of\s)?(?:(?:the|our|my)\s)?(?<name>${WORD})\s(?:${MANY}|machine|server|vm|host)(?![\w-])`,
  'dg',
);

const ALL_JA = '(?:(?:すべて|全て|全部|全台)の?|全)';
const MANY_JA = '(?:マシン|サーバー?|仮想マシン|vm|ホスト)';
const OF_JA = '(?:の|内の|内にある|にある|配下の|配下にある)';
/** Where Japanese companies have their machines. */
const CITIES_JA =
  '(?:札幌|仙台|東京|横浜|川崎|千葉|埼玉|名古屋|静岡|金沢|京都|大阪|神戸|岡山|広島|福岡|熊本|沖縄)';
/** The same in Japanese, before the machines: a Latin or katakana name, or one that says itself what it is (大阪支社). */
const BEFORE_MANY_JA = new RegExp(
  String.raw`(?:(?<![a-z0-9._-])(?<name>${WORD})|(?<![ァ-ヶー])(?<name>[ァ-ヶー]{3,20})|(?<![一-龠々])(?<name>[一-龠々]{1,6}(?:支社|支店|本社|拠点|データセンター|工場|営業所|オフィス|事業所|センター))|(?<![一-龠々])(?<name>${CITIES_JA}))\s?(?:${OF_JA}\s?${ALL_JA}?|${ALL_JA})\s?${MANY_JA}`,
  'dg',
);

/** What machines are said to be in or of, without being called by name. */
const COMMON = new Set(
  'クラウド オンプレ オンプレミス ドメイン システム グループ チーム テナント サブスクリプション リージョン タグ サービス ネットワーク ユーザー プロジェクト データセンター センター オフィス リソース リソースグループ フリート クラスター コンピューター アジュール'.split(
    ' ',
  ),
);

/**
 * Marks a place that is spoken of without capitals, and that no one may know: what was to be done there, or asked of there, is done and asked
 * of nowhere else in its stead.
 */
export function markSpokenPlace(text: MarkedText): MarkedText {
  if (text.spans.some(({ mark }) => PLACED.has(mark))) return text;
  const english = [BEHIND_MANY, BEFORE_ALL].reduce(
    (marked, pattern) =>
      markPattern(marked, 'place', pattern, (name) => (isOrdinaryWord(name) ? null : name)),
    text,
  );
  return markPattern(english, 'place', BEFORE_MANY_JA, (name) =>
    isOrdinaryWord(name) || isOrdinaryKatakana(name) || COMMON.has(name) ? null : name,
  );
}

const PLACED: ReadonlySet<string> = new Set(['place', 'subscription', 'resource-group', 'location', 'tag']);
