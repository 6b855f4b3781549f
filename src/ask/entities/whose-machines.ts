import { type MarkedText, markPattern } from '../marked-text.ts';
import { MANY, MANY_JA } from './many-machines.ts';

/** "My team" is nobody's name. */
const TEAM = String.raw`(?!(?:my|our|your|the|this|that|each|every|which|what|another|whole)\s)[a-z][a-z0-9-]{1,30}\steam`;
const TEAM_JA = String.raw`(?<![a-z0-9ァ-ヶー一-龠々])(?!(?:同|各|当|自|他|全|弊社|自社)チーム)[a-z0-9ァ-ヶー一-龠々]{1,12}\s?チーム`;

const PATTERNS: readonly RegExp[] = [
  String.raw`(?<![\w-])${MANY}\s(?:(?:that|which)\s(?:are\s)?)?(?:of|from|for|by|owned\sby|run\sby|managed\sby|belong\sto|belonging\sto)\s(?:(?:the|our)\s)?["']?(?<name>${TEAM})(?![\w-])`,
  String.raw`(?<![\w-])${MANY}\s(?:(?:that|which)\sare\s)?owned\sby\s(?:(?:the|our)\s)?["']?(?<name>(?!(?:the|our|my|your|an|us|me|which|what)(?![a-z0-9-]))[a-z][a-z0-9-]{1,30})(?![\w.-])`,
  String.raw`(?<![\w-])(?<name>${TEAM})(?:'s)?\s${MANY}(?![\w-])`,
  String.raw`(?<name>${TEAM_JA})\s?(?:(?:が|の)\s?(?:担当|管理|所有)(?:する|している|の)?|の)\s?(?:未評価の|失敗した)?${MANY_JA}`,
  String.raw`(?:担当|所有者?|管理者?)(?:者)?(?:が|は|:)?\s?(?<name>${TEAM_JA})\s?の\s?${MANY_JA}`,
].map((pattern) => new RegExp(pattern, 'dgu'));

/** Marks whose machines are meant ("owned by the dba team", DB チームのマシン): a place that a tag may say. */
export function markWhoseMachines(text: MarkedText): MarkedText {
  if (text.spans.some(({ mark }) => mark === 'place' || mark === 'tag')) return text;
  return PATTERNS.reduce(
    (marked, pattern) => markPattern(marked, 'place', pattern, (name) => name.replace(/\s+/g, ' ')),
    text,
  );
}
