import { ROLE_WORDS } from '../../model/roles.ts';
import { stageOf } from '../../model/stages.ts';
import { type MarkedText, markPattern } from '../marked-text.ts';
import { isOrdinaryKatakana, isOrdinaryWord } from '../ordinary-words.ts';
import { MANY, MANY_JA } from './many-machines.ts';

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

/** "which acme machines": what is no word of the language says whose they are. */
const BEFORE_MANY = new RegExp(String.raw`(?<![\w.-])["']?(?<name>${WORD})["']?\s${MANY}(?![\w-])`, 'dg');
/** "of customer acme", "for team blue"; "the team asks" says what it does. */
const OF_WHOM = new RegExp(
  String.raw`(?<![\w-])(?:of|for|at|from|with|on)\s(?:(?:the|our)\s)?(?:customer|tenant|department|dept|team|project|owner)\s["']?(?<name>${WORD})(?![\w.-])`,
  'dg',
);
const ROLE = `(?:${ROLE_WORDS.join('|')})`;
/** "all web servers", "only the db failed". */
const ROLE_OF_MANY = new RegExp(
  String.raw`(?<![\w-])(?<name>${ROLE})\s${MANY}(?![\w-])|(?<=(?<![\w-])only\s(?:the\s)?)(?<name>${ROLE})(?=\s(?:fail|failed|failing|did|does|do|has|have|is|are|was|were|missed)(?![\w-]))`,
  'dg',
);
/** "the prod web servers": with what stands before it the role is narrower, and nobody knows by what. */
const ROLE_OF_FEWER = new RegExp(String.raw`(?<![\w-])(?<name>[a-z]{3,40}\s${ROLE})\s${MANY}(?![\w-])`, 'dg');
/** web サーバー, ファイルサーバ, DB だけ. */
const ROLE_OF_MANY_JA = new RegExp(
  String.raw`(?<![a-z0-9._-]|[ァ-ヶー])(?<name>${ROLE})\s?(?:系\s?)?(?:の\s?)?${MANY_JA}(?![a-z])|(?<![a-z0-9._-]|[ァ-ヶー])(?<name>${ROLE})\s?(?=(?:だけ|のみ)(?!で))`,
  'dg',
);

const ALL_JA = '(?:(?:すべて|全て|全部|全台)の?|全)';
const OF_JA = '(?:の|内の|内にある|にある|配下の|配下にある)';
/** Where Japanese companies have their machines. */
const CITIES_JA =
  '(?:札幌|仙台|東京|横浜|川崎|千葉|埼玉|名古屋|静岡|金沢|京都|大阪|神戸|岡山|広島|福岡|熊本|沖縄)';
/** The same in Japanese, before the machines: a Latin or katakana name, or one that says itself what it is (大阪支社). */
const BEFORE_MANY_JA = new RegExp(
  String.raw`(?:(?<![a-z0-9._-])(?<name>${WORD})|(?<![ァ-ヶー])(?<name>[ァ-ヶー]{3,20})|(?<![一-龠々])(?<name>(?![自他各全当同][部課])[一-龠々]{1,6}(?:支社|支店|本社|拠点|データセンター|工場|営業所|オフィス|事業所|センター|課|部門|事業部|研究室|学科|病棟))|(?<![一-龠々])(?<name>${CITIES_JA}))\s?(?:${OF_JA}\s?${ALL_JA}?|${ALL_JA})\s?${MANY_JA}`,
  'dg',
);

/** The same where more is said of the machines in between, of what says itself that it is a place: 大阪の未評価マシン, 大阪支社で失敗したサーバー. */
const FARTHER_BEFORE_MANY_JA = new RegExp(
  `(?<![一-龠々])(?<name>(?:${CITIES_JA})(?:支社|支店|本社|拠点|データセンター|工場|営業所|オフィス|事業所|センター)?)(?=(?:の|で(?!す|し)|にある|内の)[^。、,;?？]{1,24}?${MANY_JA})`,
  'dg',
);
const DOMAIN_CONTROLLERS = /(?<![\w-])domain\s?controllers(?![\w-])|ドメイン\s?コントローラー?/dg;

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
  const controllers = markPattern(text, 'place', DOMAIN_CONTROLLERS, () => 'dc');
  const ofFewer = markPattern(controllers, 'place', ROLE_OF_FEWER, (said) =>
    isNarrower(said) ? said : null,
  );
  const ofRole = [ROLE_OF_MANY, ROLE_OF_MANY_JA].reduce(
    (marked, pattern) => markPattern(marked, 'place', pattern, (role) => role),
    ofFewer,
  );
  const english = [BEHIND_MANY, BEFORE_ALL, BEFORE_MANY, OF_WHOM].reduce(
    (marked, pattern) => markPattern(marked, 'place', pattern, (name) => (saysHow(name) ? null : name)),
    ofRole,
  );
  const before = markPattern(english, 'place', BEFORE_MANY_JA, (name) =>
    isOrdinaryWord(name) || isOrdinaryKatakana(name) || COMMON.has(name) ? null : name,
  );
  return markPattern(before, 'place', FARTHER_BEFORE_MANY_JA, (name) => name);
}

/** Of what kind they are, or what is done with them. */
const SAYS_NO_PLACE =
  /^(?:edition|identical|oldest|orphan|physical|plain|replica|residual|spot|standby|tick|wich|twin|sister|(?:un|non|mis)[a-z]+|[a-z]+ing)$/;

function saysHow(word: string): boolean {
  return isOrdinaryWord(word) || SAYS_NO_PLACE.test(word);
}

/** A word of the language narrows nothing, but for an environment: "the failing web servers". */
function isNarrower(said: string): boolean {
  const [before = ''] = said.split(' ');
  return !saysHow(before) || stageOf(before) !== null;
}

const PLACED: ReadonlySet<string> = new Set(['place', 'subscription', 'resource-group', 'location', 'tag']);
