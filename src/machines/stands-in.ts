/** What would go on with a word in Latin letters: `contoso` is no word of `contoso-01`, but one of `contoso.` at the end of a sentence. */
const NO_LATIN_BEFORE = '(?<![a-z0-9]|[a-z0-9][._-])';
const NO_LATIN_BEHIND = '(?![a-z0-9]|[._-][a-z0-9])';
/** Japanese has no blanks: a name ends where kana of the grammar begin, or a word that says what it is. `評価` is no word of `未評価`. */
const NO_KANJI_BEFORE = String.raw`(?<![\p{sc=Han}\p{sc=Katakana}ー])`;
const NO_KANJI_BEHIND = String.raw`(?=サブスクリプション|内|配下|[^\p{sc=Han}\p{sc=Katakana}ー]|$)`;

/** Whether a name stands in a text as words of its own, without regard to case, width and breadth of blanks. */
export function standsIn(name: string, text: string): boolean {
  const sought = folded(name);
  if (sought === '') return false;
  const before = /^[a-z0-9]/.test(sought) ? NO_LATIN_BEFORE : NO_KANJI_BEFORE;
  const behind = /[a-z0-9]$/.test(sought) ? NO_LATIN_BEHIND : NO_KANJI_BEHIND;
  const literal = sought.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return new RegExp(`${before}${literal}${behind}`, 'u').test(folded(text));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
