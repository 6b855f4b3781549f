import { KNOWN_PACKAGES } from '../../model/known-packages.ts';
import { type MarkedText, markPattern } from '../marked-text.ts';

const MASK = '[a-z0-9*][a-z0-9.+_*?:~-]{0,80}';
const NOUN = String.raw`(?:(?<![a-z0-9_-])packages?(?:\s(?:named|called|mask|masks|like))?(?![a-z0-9_-])|パッケージ)`;
const INTRODUCED = new RegExp(
  String.raw`${NOUN}\s{0,2}[:=]?\s{0,2}["'「]?(?<name>${MASK}(?:(?:,\s?|\sand\s|、|と)${MASK}){0,8})`,
  'dg',
);
/** 「openssl* パッケージ」, "the kernel* package". */
const FOLLOWED = new RegExp(
  String.raw`(?<![a-z0-9._*?-])(?<name>${MASK})["'」]?\s?(?:の)?(?:packages?(?![a-z])|パッケージ)`,
  'dg',
);

/** "openssl updates", "missing the kernel patch"; openssl の更新, カーネル以外の更新. */
const UPDATES_OF = new RegExp(
  String.raw`(?<![a-z0-9._*/-]|[ァ-ヶー])(?<name>${KNOWN_PACKAGES.join('|')})(?=\s(?:(?:security|critical|pending|missing)\s)?(?:updates?|patch(?:es)?|fix(?:es)?|packages?)(?![a-z])|\s?(?:関連)?(?:の|以外の)?\s?(?:更新|パッチ|アップデート|修正|パッケージ))`,
  'dg',
);

const KNOWN = `(?:${KNOWN_PACKAGES.join('|')})`;
const KNOWN_LIST = `(?<name>${KNOWN}(?:(?:, ?(?:and )?| and | & |、|と|および)${KNOWN})*)`;
/** "install only openssl", "patch just the kernel": what a package is called by is installed by that name. */
const INSTALLED = new RegExp(
  String.raw`(?<![a-z0-9_-])(?:install|patch|updat|upgrad|apply|deploy)(?:e|ing)?\s(?:(?:only|just|the|latest|newest|new)\s){0,3}${KNOWN_LIST}(?![a-z0-9._*-]|\s(?:error|service|server|machine|vm|host))`,
  'dg',
);
/** openssl だけ当てて, curl と sudo を更新して. */
const INSTALLED_JA = new RegExp(
  String.raw`(?<![a-z0-9._*/-]|[ァ-ヶー])${KNOWN_LIST}(?=\s?(?:(?:だけ|のみ)(?!で|が|は)|を(?:今すぐ|今|先に|[^。、をは]{1,24}[にへ])?\s?(?:入れ|いれ|インストール|更新|アップデート|当て|あて|適用|最新)))`,
  'dg',
);

/** Names that look like one: with a star, a hyphen or a digit, or right behind the noun. */
const ORDINARY =
  /^(?:a|an|the|this|that|these|all|any|some|from|in|on|of|for|to|is|are|was|were|which|linux|windows|update|updates|patch|security|critical|and|not|failed|has|have|by|alone|out|stay|stays|should|please|tonight|now)$/;

/** Marks names and masks of Linux packages (`openssl*`), several of them as one list with commas between. */
export function markPackages(text: MarkedText): MarkedText {
  const followed = markPattern(text, 'package', FOLLOWED, (name) => (/[*?]/.test(name) ? name : null));
  const known = [UPDATES_OF, INSTALLED, INSTALLED_JA].reduce(
    (marked, pattern) => markPattern(marked, 'package', pattern, listed),
    followed,
  );
  return markPattern(known, 'package', INTRODUCED, (names) => {
    const list = listed(names)
      .split(',')
      .map((name) => name.replace(/[.:-]+$/, ''));
    const masks = list.filter((name) => name !== '' && !ORDINARY.test(name));
    return masks.length === list.length ? masks.join(',') : null;
  });
}

function listed(names: string): string {
  return names.split(/,\s?(?:and\s)?|\s(?:and|&)\s|、|と|および/).join(',');
}
