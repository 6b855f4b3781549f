import { matchesOf } from '../../model/matches-of.ts';
import { type Mark, type MarkedText, markSpans } from '../marked-text.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';

const WORD = String.raw`[A-Z][\w&'-]{0,40}`;
const WORDS = String.raw`(?<name>${WORD}(?:\s(?:${WORD}|\d{1,4}(?![\w-])|&|of(?=\s[A-Z]))){0,4})`;
const IN_SUBSCRIPTION = new RegExp(
  String.raw`(?:[Ss]ubscriptions?|サブスクリプション)(?:\s(?:named|called|name))?[\s:]{1,2}(?<name>${WORD}(?:\s(?:${WORD}|\d{1,4}(?![\w-])|&|of(?=\s[A-Z]))){1,4})`,
  'dg',
);
const BEFORE_SUBSCRIPTION = new RegExp(
  String.raw`(?<=(?:[Tt]he|[Ii]n|[Oo]ur)\s)${WORDS}\s(?=subscriptions?(?![a-z]))|${WORDS.replace('<name>', '<other>')}\s?(?:という|の)?(?=サブスクリプション)`,
  'dg',
);
const IN_PLACE = new RegExp(
  String.raw`(?<![\w-])(?:[Ii]n|[Aa]cross|[Ww]ithin|[Uu]nder)\s(?:the\s)?${WORDS}`,
  'dg',
);
const PLACE_OF = new RegExp(
  String.raw`${WORDS}\s?(?:の|内の|にある|配下の)\s?(?=(?:マシン|サーバー?|仮想マシン|VM|vm|ホスト|環境|全))`,
  'dg',
);
/** "Contoso Europe の未評価マシン": what stands before the machines says what they are like; two capitalised words are no host name. */
const PLACE_OF_SUCH = new RegExp(
  String.raw`(?<name>${WORD}(?:\s${WORD}){1,4})\s?の[^\s、。?？]{1,12}?(?=マシン|サーバ|仮想マシン|VM|ホスト)`,
  'dg',
);
/** で stands behind tools as well; two capitalised words are no tool. Where something is left out it is of a place. */
const PLACE_WHERE = new RegExp(String.raw`(?<name>${WORD}(?:\s${WORD}){1,4})\s?(?:で|内|以外|を?除)`, 'dg');

/** Marks subscriptions that are named by several capitalised words: "subscription Contoso Europe". */
export function markCapitalisedSubscription(text: MarkedText): MarkedText {
  return markCapitalised(
    markCapitalised(text, 'subscription', IN_SUBSCRIPTION),
    'subscription',
    BEFORE_SUBSCRIPTION,
  );
}

/** Marks a place that may be a subscription, a group or a region by another name: "in Contoso Europe". */
export function markPlace(text: MarkedText): MarkedText {
  return [IN_PLACE, PLACE_OF, PLACE_OF_SUCH, PLACE_WHERE].reduce(
    (marked, pattern) => markCapitalised(marked, 'place', pattern),
    text,
  );
}

const YEAR = /^20\d\d$/;

/** Words that are all everyday words or products ("in Update Manager", "in October 2026") name no place. */
function markCapitalised(text: MarkedText, mark: Mark, pattern: RegExp): MarkedText {
  if (!/[a-z\u3040-\u30ff]/.test(text.written)) return text;
  const found = matchesOf(pattern, text.written).flatMap((match) => {
    const group = match.groups?.name === undefined ? 'other' : 'name';
    const name = match.groups?.[group]?.replace(/['&-]+$/, '');
    const start = match.indices?.groups?.[group]?.[0];
    if (name === undefined || start === undefined) return [];
    const value = name.toLowerCase();
    const isTaken = text.rest.slice(start, start + value.length) !== value;
    if (isTaken || value.split(/\s/).every((word) => isOrdinaryWord(word) || YEAR.test(word))) return [];
    return [{ mark, value, start, end: start + value.length }];
  });
  return markSpans(text, found);
}
