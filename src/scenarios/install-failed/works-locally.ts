/** Words that say that an update can be installed on the machine itself, in the order people put them. A denial between them says the opposite. */
const SAYINGS: readonly RegExp[] = [
  /\b(?<!not |n't |never )(?:works?|installs?|installed|succeeds?|succeeded|goes in|went in|fine|okay?)\b(?:(?!\bnot\b|n't|\bfail)[^.;\n]){0,40}?\b(?:locally|by hand|manually|directly on|on the (?:machine|server|host|box|vm) itself|when i (?:log|sign) (?:in|on))\b/i,
  /\b(?:locally|by hand|manually|directly on|on the (?:machine|server|host|box|vm) itself)\b(?:(?!\bnot\b|n't|\bfail)[^.;\n]){0,40}?\b(?:works?|installs?|installed|succeeds?|succeeded|goes in|went in|fine|okay?)\b/i,
  /(?:手動|手作業|ローカル|直接|マシン上|サーバー上|コンソール)(?:でなら|では|なら|だと|から|で|に)?[^。\n]{0,24}?(?:成功(?!し?ない|しません|せず)|入る|入り(?!ません)|入った|インストール(?:は|が)?(?:できる|できます|できた|できて|可能)|適用(?:は|が)?(?:できる|できます|できた|できて|可能)|当たる|当たります|通る|通ります|問題な(?:い|く|し))/,
];

/** The words of a question that say that the update installs on the machine itself; null where it does not say so. */
export function worksLocally(text: string): string | null {
  for (const saying of SAYINGS) {
    const said = saying.exec(text)?.[0];
    if (said !== undefined) return said;
  }
  return null;
}
