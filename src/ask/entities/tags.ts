import { type MarkedText, markPattern } from '../marked-text.ts';

const KEY = String.raw`[\p{L}_][\p{L}\p{N}_.-]{0,60}`;
/** Japanese has no blanks: a value in Latin letters ends where kana or kanji begin. */
const VALUE = String.raw`(?:[a-z0-9_][a-z0-9_.-]{0,80}(?![\p{Script=Latin}])|[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,80})`;
/** What tags are called by so commonly that a colon is enough. */
const KNOWN_KEY =
  '(?:env|environment|stage|tier|role|service|app|application|team|owner|wave|ring|site|project|dept|costcenter)';
const TAG = '(?:tags?(?:ged)?(?:\\swith)?|タグ(?:が|は|の|に)?)';
/** `enableAutomaticUpgrade=true` sets a property and names no tag. */
const LONGEST_FLAG = 12;
const PATTERNS: readonly RegExp[] = [
  String.raw`(?<![\p{L}\p{N}_])${TAG}\s{0,2}[:：]?\s{0,2}["'「]?(?<name>${KEY}\s?[=:]\s?${VALUE})`,
  String.raw`(?<![\p{L}\p{N}_.:/?&-])["'「]?(?<name>[a-z_][\w.-]{0,60}[:=]${VALUE})["'」]?\s{0,2}(?:の|という)?\s{0,2}(?:タグ|tag(?!ged))`,
  // Without the word: only with an equals sign, and not as an option of a command.
  String.raw`(?<![\p{Script=Latin}\p{N}_.:/?&=-])(?<name>[a-z_][\w.-]{1,60}=${VALUE})(?![=&])`,
  String.raw`(?<![\p{Script=Latin}\p{N}_.:/?&=-])(?<name>${KNOWN_KEY}:\s?[a-z0-9_][a-z0-9_.-]{0,80})(?![=&:/])`,
].map((pattern) => new RegExp(pattern, 'dgu'));

/** A tag whose value is said of it: "the tag wave is A", タグ wave が A のマシン; what rollouts go by needs not be called a tag, "in wave 2". */
const SAID: readonly RegExp[] = [
  String.raw`(?<![\p{L}\p{N}_.=:-])(?<key>wave|ring|tier)\s?(?<value>\d{1,2})(?![\p{N}a-z_.-])`,
  String.raw`(?<![\p{L}\p{N}_])tags?\s["']?(?<key>${KEY})["']?\s(?:(?:is|are)\s(?:set\sto\s)?|(?:set|equals?|equal)\s(?:to\s)?)["']?(?!(?:not|no|to|missing|set|the|there|gone|wrong|same|different|empty)(?!\p{L}))(?<value>${VALUE})`,
  String.raw`タグ\s?[「"']?(?<key>[a-z_][\w.-]{0,60})[」"']?\s?(?:の値)?(?:が|は)\s?[「"']?(?<value>[a-z0-9_][\w.-]{0,80})[」"']?\s?(?=の|で|に|と|、|,|$)`,
].map((pattern) => new RegExp(pattern, 'dgu'));

/** Marks resource tags as `key=value`. */
export function markTags(text: MarkedText): MarkedText {
  const said = SAID.reduce(
    (marked, pattern) =>
      markPattern(marked, 'tag', pattern, (_, { groups = {} }) => `${groups.key}=${groups.value}`),
    text,
  );
  return PATTERNS.reduce(
    (marked, pattern) =>
      markPattern(marked, 'tag', pattern, (pair) => {
        const [key = '', value = ''] = pair.split(/\s?[=:]\s?/);
        if (/^(?:true|false|null)$/.test(value) && key.length > LONGEST_FLAG) return null;
        return `${key}=${value.replace(/[.-]+$|(?:のタグ.*|が付|の)$/g, '')}`;
      }),
    said,
  );
}
