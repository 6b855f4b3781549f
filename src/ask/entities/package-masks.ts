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

/** Names that look like one: with a star, a hyphen or a digit, or right behind the noun. */
const ORDINARY =
  /^(?:a|an|the|this|that|these|all|any|some|from|in|on|of|for|to|is|are|was|were|which|linux|windows|update|updates|patch|security|critical|and|not|failed|has|have|by|alone|out|stay|stays|should|please|tonight|now)$/;

/** Marks names and masks of Linux packages (`openssl*`), several of them as one list with commas between. */
export function markPackages(text: MarkedText): MarkedText {
  const followed = markPattern(text, 'package', FOLLOWED, (name) => (/[*?]/.test(name) ? name : null));
  const known = markPattern(followed, 'package', UPDATES_OF, (name) => name);
  return markPattern(known, 'package', INTRODUCED, (names) => {
    const list = names.split(/,\s?|\sand\s|、|と/).map((name) => name.replace(/[.:-]+$/, ''));
    const masks = list.filter((name) => name !== '' && !ORDINARY.test(name));
    return masks.length === list.length ? masks.join(',') : null;
  });
}
