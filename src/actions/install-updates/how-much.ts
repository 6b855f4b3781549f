import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';

const UPDATES = '(?:updates?|patch(?:es)?|fix(?:es)?)';
const ALL_UPDATES = new RegExp(
  `(?<![a-z])(?:all|every|each)(?: of)?(?: the| its| their)?(?: \\d+)?(?: (?:available|pending|missing|outstanding|remaining|open|windows|linux|kinds? of|types? of))* (?:${UPDATES}|classifications?|classes|kinds?|types?)(?![a-z])`,
);
const ALL_UPDATES_JA =
  /(?:全部|すべて|全て|あらゆる|全)の?(?:分類|種類|更新|パッチ|アップデート)|(?:更新(?:プログラム)?|パッチ|アップデート|件)(?:を|は|とも)?(?:全部|すべて|全て)/;
/** "All of them", 全部: the updates, unless it is said of machines. */
const ALL =
  /(?<![a-z])(?:everything|all of (?:it|them|those|these)|(?:them|it|those|these) all)(?![a-z])|全部|すべて|全て/;
const OF_MACHINES =
  /(?<![a-z])(?:machines?|servers?|vms?|hosts?|boxes|nodes|fleet|everywhere)(?![a-z])|マシン|サーバ|仮想|(?<![a-z])vm|ホスト|全台|環境/;

/** Whether updates of every class are meant: "all updates", 全部のパッチ. */
export function isOfEveryClass({ text, classifications }: Pick<Wanted, 'text' | 'classifications'>): boolean {
  if (classifications.length > 0) return false;
  return ALL_UPDATES.test(text) || ALL_UPDATES_JA.test(text) || (ALL.test(text) && !OF_MACHINES.test(text));
}

const ALSO =
  /(?<![a-z])(?:including|plus|as well as|along with|together with|and also)(?![a-z])|も(?:含め|ふくめ|一緒|いっしょ|あわせ|合わせ|追加)/;

/** Whether a class is wanted beside those that are usual: 「ロールアップも含めて」. */
export function saysAlso({ text }: Pick<Wanted, 'text'>): boolean {
  return ALSO.test(text);
}

const DEED = '(?:install|patch|apply|deploy|update|upgrade)(?:ing)?';
/** "Install only the .NET update on …", "just apply the cumulative update". */
const ONLY = new RegExp(
  `(?<![a-z])(?:${DEED} (?:only|just)|only ${DEED}) (?!on |to |for |at |in )(?<what>[^;,?!]+?)(?= (?:on|to|for|onto|at|in|without|with|and|now|tonight|today|please)(?![a-z])|[;,?!]|\\.(?:\\s|$)|\\s*$)`,
);
/** 「.NET の更新だけ当てて」. */
const ONLY_JA =
  /(?:^|[、。,にへ\s]|(?<=[一-龠ぁ-ん])の)(?<what>[^、。,にへ\s][^、。,にへ]*?)(?:だけ|のみ)(?:を|は)?(?:今(?:すぐ)?|先に|すぐ)?\s?(?:当て|あて|適用|インストール|入れ|いれ|更新|アップデート)/;
/** What says of no update which it is. */
const NOTHING =
  /(?<![a-z])(?:the|a|an|this|that|these|those|it|them|all|any|of|new|latest|available|pending|missing|outstanding|updates?|patch(?:es)?|fix(?:es)?|once|now|one|machines?|servers?|vms?)(?![a-z])|更新(?:プログラム)?|パッチ|アップデート|これ|それ|今(?:回)?|一度|1回|一回|マシン|サーバー?|vm|台|の|を|は|に|[\s'"]/g;

/** Why nothing is planned where only some updates were wanted and nobody can tell which: what was not wanted is not installed in their stead. Null: nothing of the kind was said. */
export function unreadOnly({
  text,
  kb,
  packages,
  classifications,
}: Pick<Wanted, 'text' | 'kb' | 'packages' | 'classifications'>): Text | null {
  if (kb.length + packages.length + classifications.length > 0) return null;
  const what = (ONLY.exec(text) ?? ONLY_JA.exec(text))?.groups?.what?.trim() ?? '';
  if (what.replace(NOTHING, '') === '') return null;
  return {
    en: `Which updates "only ${what}" means is not understood. Name them by KB number ("only KB5031364"), by class ("only security updates"), or on Linux by package ("only package openssl*").`,
    ja: `「${what}だけ」がどの更新プログラムを指すのか解釈できませんでした。KB 番号 (「KB5031364 だけ」)、分類 (「セキュリティ更新だけ」)、Linux ではパッケージ (「openssl* パッケージだけ」) で指定してください。`,
  };
}
