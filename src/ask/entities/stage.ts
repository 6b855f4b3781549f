import { stageOf } from '../../model/stages.ts';
import { type MarkedText, markPattern } from '../marked-text.ts';

/** Alone these are environments; "test" is a word like any other. */
const NAME = '(?:production|prod|staging|dev)';

/** Before what they narrow, or behind it; "we run this in production" narrows nothing. */
const ENGLISH = [
  String.raw`(?:production|prod|staging|development|dev|test|testing)(?=\s(?:servers?|machines?|vms?|hosts?|boxes|fleet|environments?|systems?)(?![a-z]))`,
  String.raw`(?<=(?<![\w-])(?:of|(?:machines|servers|vms|hosts|everything|patching|patches|updates|maintenance|runs?|windows?|failed|failing|wrong|broken|red|pending|missing|stuck|overdue|anything|nothing|problems?|restarts?|reboots?|agents?|compliance|status|state|health)\s(?:in|for|across|on))\s(?:our\s|the\s)?)${NAME}(?=\s*(?:$|[?!,;.]|(?:is|are|was|were|has|have|will|be|not|that|which|last|over|done|finished|tonight|today|yesterday|this|and)(?![a-z])))`,
  String.raw`(?<=(?<![\w-])(?:is|are|how is|how's|hows|how are|what about|(?:is|are) all(?: of)?)\s(?:our\s|the\s)?)${NAME}(?=\s*(?:$|[?!,;.]|(?:all\s)?(?:ok|okay|fine|good|healthy|safe|compliant|patched|doing|current|green|alright|covered|behind)(?![a-z])))`,
  // Alone, or going on with the question before.
  String.raw`(?<=^\s*(?:(?:and|or|ok|so|now|what about|how about|same for|for|in|on),?\s+){0,3}(?:(?:our|the)\s)?)${NAME}(?=\s*[?!.]*\s*$)`,
  String.raw`(?<=^\s*)${NAME}(?=\s(?:ok|okay|fine|healthy|status|state|health|compliance|compliant|patched)(?![a-z]))`,
];
const JAPANESE = [
  '(?:本番|ステージング|開発|検証|テスト)(?:環境|系)?(?=(?:の)?(?:サーバ|マシン|仮想マシン|VM|ホスト|全|結果|状況|ダイジェスト|まとめ|レポート|未評価|未準拠|非準拠|準拠|コンプライアンス|再起動待ち|一覧|台数))',
  '(?:本番(?:環境|系)?|(?:ステージング|開発|検証|テスト)環境)(?=(?:で|は|に|だけ)|の(?:今夜|昨夜|週末|今週|来週|パッチ|更新|メンテ|準拠|コンプライアンス|状態|評価|未|非))',
];
const STAGE = new RegExp(`(?<![\\w.@/-])(?<name>${[...ENGLISH, ...JAPANESE].join('|')})`, 'dgi');

/** Marks an environment that machines are narrowed to ("the production servers", 本番のサーバー): a place that may be called so. */
export function markStage(text: MarkedText): MarkedText {
  return markPattern(text, 'place', STAGE, stageOf);
}
