import { type MarkedText, markPattern } from '../marked-text.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';
import { looksLikeMachineName } from './machine-name.ts';

const NOUN = String.raw`(?:(?:schedules?|maintenance configurations?)(?![a-z])|スケジュール|メンテナンス\s?構成)`;
const QUOTED = String.raw`(?:"(?<double>[^"\n]{1,80})"|'(?<single>[^'\n]{1,80})'|「(?<corner>[^」\n]{1,80})」|『(?<white>[^』\n]{1,80})』)`;
const NOUN_THEN_QUOTED = new RegExp(
  String.raw`${NOUN}(?:\s+(?:named|called))?\s{0,2}[:=]?\s{0,2}${QUOTED}`,
  'dg',
);
const QUOTED_THEN_NOUN = new RegExp(String.raw`${QUOTED}\s{0,2}(?:という\s?|の\s?)?${NOUN}`, 'dg');
const NAMED = new RegExp(String.raw`${NOUN}\s+(?:named|called)\s+(?<name>[a-z0-9_][a-z0-9._-]{0,78})`, 'dg');
/** Without quotes only what looks like a name is one: "the schedule skipped vm-03" names none. */
const NAME_LIKE = new RegExp(
  String.raw`${NOUN}\s{0,2}[:=]?\s{0,2}(?<name>[a-z0-9_]{1,40}(?:[-_][a-z0-9]{1,40}){1,8})(?![a-z0-9._-]*[a-z0-9])`,
  'dg',
);

/** In a deed even an ordinary word is the name: "assign schedule weekly to web01", スケジュール weekly を割り当て. */
const IN_DEED =
  /(?<![a-z])(?:(?:un)?assign|attach|detach|link|unlink|apply|create|make|add|remove|delete|extend|lengthen|cancel)\s(?:(?:a|an|the|new|my|our)\s){0,2}schedule\s(?!(?:to|for|from|on|in|at|by|every|each|with|that|which|of|off|and|the|a)\s)(?<name>[a-z0-9_][a-z0-9._-]{1,78})\s(?=(?:to|for|from|on|in|at|by|every|each|with|of|off)\s)|スケジュール\s?(?<japanese>[a-z_][a-z0-9._-]{1,78})\s?(?=を|から|に|の|へ)/dg;

const HYPHENATED = '(?<![a-z0-9._-])(?<name>[a-z0-9_]{1,40}(?:[-_][a-z0-9]{1,40}){1,8})(?![a-z0-9._-])';
/** "The monthly-sql schedule", monthly-sqlのスケジュール, and without the noun where one is assigned: what is built like a host is looked for as one first. */
const BEFORE_NOUN = new RegExp(
  String.raw`${HYPHENATED}(?:\s(?:maintenance\s)?(?=schedule(?![a-z]))|\s?(?:という|の)?(?=スケジュール|メンテナンス\s?構成))`,
  'dg',
);
const ASSIGNED = new RegExp(
  String.raw`(?<=(?<![a-z])(?:assign|attach|link)\s(?:the\s)?)${HYPHENATED}(?=\s(?:to|onto|with)\s)|${HYPHENATED.replace('<name>', '<japanese>')}(?=\s?[にへ]\s?(?:入れ|いれ|割り?当て|追加|載せ|のせ))`,
  'dg',
);

/** Marks the maintenance schedule that is named. */
export function markScheduleName(text: MarkedText): MarkedText {
  const quoted = [NOUN_THEN_QUOTED, QUOTED_THEN_NOUN].reduce(
    (marked, pattern) =>
      markPattern(marked, 'schedule', pattern, (_, { groups = {} }) => {
        const name = groups.double ?? groups.single ?? groups.corner ?? groups.white ?? '';
        return name.trim() || null;
      }),
    text,
  );
  const named = markPattern(quoted, 'schedule', NAMED, (name) => (isOrdinaryWord(name) ? null : name));
  const alike = [NAME_LIKE, BEFORE_NOUN, ASSIGNED].reduce(
    (marked, pattern) =>
      markPattern(marked, 'schedule', pattern, (whole, { groups = {} }) => {
        const name = groups.name ?? groups.japanese ?? whole;
        return pattern !== NAME_LIKE && looksLikeMachineName(name) ? null : name;
      }),
    named,
  );
  return markPattern(
    alike,
    'schedule',
    IN_DEED,
    (_, { groups = {} }) => groups.name ?? groups.japanese ?? null,
  );
}
