/** Names of machines, or patterns of them, one or several. */
const NAME = '[a-z0-9][a-z0-9_.*-]*';
/** Modes and the like are no schedules. */
const TITLE = `(?!(?:manual|automatic|managed|customer|azure|image|all|any)(?![a-z0-9_.-]))${NAME}`;
const NAMES = `(?:${NAME})(?:(?:, and |, | and )${NAME})*?`;
const NAMES_IN_JAPANESE = `${NAME}(?:\\s*(?:と|、|,)\\s*${NAME})*?`;

const POLITE =
  '(?:(?:please|pls|now|then|ok|okay|can you|could you|would you|i want you to|we need to)[ ,]+)*';
const ASKED = '(?:[ ,]*(?:please|pls|now|instead|today|thanks|thank you))*\\s*[.!?]*';
const KIND = '(?:(?:the )?(?:machines?|servers?|vms?) )?';
const SCHEDULE = '(?:(?:the )?(?:maintenance )?schedule )?';
const OFF = '(?:off of|off|from|out of)';
const ONTO = '(?:onto|on|to|into|in)';
const TAKEN = '(?:take|remove|unassign|detach|pull|drop|get|delete)';
const PUT = '(?:add|put|assign|attach|place|include|link|enroll|move|get)';
const THEM = '(?:it|them|that|this|both|that one|this one|the (?:machines?|servers?|vms?))';
const THEN = '(?:\\s*[,;.]\\s*|\\s+)(?:and then |and |then |but )?(?:then |also |instead )?';

const AGAIN = '(?:それを|それ|同じマシンを)?\\s*';
const OF_SCHEDULE = '(?:スケジュール)?\\s*[「"]?';
const QUOTE = '[」"]?\\s*';
const OUT = '(?:外し|はずし|抜い|除い|取り外し|解除し)(?:てから|て)?[、,\\s]*';
const IN = '(?:入れ|いれ|追加し|割り当て|割当て|載せ|のせ|加え|登録し|移し|紐付け|紐づけ|設定し)';
const OVER = '(?:移し|移動し|変更し|変え|切り替え|切替え|付け替え|載せ替え|移行し)';
const WISHED =
  '(?:て|たい)(?:ください|下さい|くださ\\S+|くれ\\S*|ほし\\S+|欲し\\S+|もらえ\\S+|いただけ\\S+|おいて\\S*|です)?[。!?！？]*';

/** A machine that goes from one schedule to another: off the first, onto the second. */
const FROM_ONE_TO_OTHER = [
  `${POLITE}${TAKEN} ${KIND}(?<machines>${NAMES}) ${OFF} ${SCHEDULE}(?<from>${TITLE})${THEN}${PUT} (?:${THEM} |\\k<machines> )?(?:back )?${ONTO} ${SCHEDULE}(?<to>${TITLE})${ASKED}`,
  `${POLITE}(?:move|switch|transfer|shift|change|reassign|swap) ${KIND}(?<machines>${NAMES}) (?:over )?from ${SCHEDULE}(?<from>${TITLE}) (?:over )?(?:and )?${ONTO} ${SCHEDULE}(?<to>${TITLE})${ASKED}`,
].map(whole);
const FROM_ONE_TO_OTHER_IN_JAPANESE = [
  `(?<machines>${NAMES_IN_JAPANESE})\\s*を\\s*${OF_SCHEDULE}(?<from>${TITLE})${QUOTE}から${OUT}${AGAIN}${OF_SCHEDULE}(?<to>${TITLE})${QUOTE}[にへ]\\s*${IN}${WISHED}`,
  `${OF_SCHEDULE}(?<from>${TITLE})${QUOTE}から\\s*(?<machines>${NAMES_IN_JAPANESE})\\s*を\\s*${OUT}${AGAIN}${OF_SCHEDULE}(?<to>${TITLE})${QUOTE}[にへ]\\s*${IN}${WISHED}`,
  `(?<machines>${NAMES_IN_JAPANESE})\\s*を\\s*${OF_SCHEDULE}(?<from>${TITLE})${QUOTE}から\\s*${OF_SCHEDULE}(?<to>${TITLE})${QUOTE}[にへ]\\s*${OVER}${WISHED}`,
].map(whole);

/** "Web01 の評価とパッチ適用をして": the deeds are named, and done together. */
const DEED =
  '(?:再?評価|アセスメント|スキャン|パッチ(?:の)?適用|(?:セキュリティ)?更新(?:プログラム)?(?:の)?(?:インストール|適用)|起動)';
const NAMED_DEEDS = whole(
  `(?<machines>${NAMES_IN_JAPANESE})\\s*の\\s*(?<one>${DEED})と(?<other>${DEED})(?<wished>を(?:実行)?し${WISHED}|(?:を)?お願い\\S*)`,
);

/** What a clause is about: names, or all machines of something, at its end or behind "on". */
const OBJECT = new RegExp(
  `(?:^|\\s(?:on|to|for) )(?<object>(?:all|every|the|our)\\s[^,;]+|${KIND}${NAME}(?:(?:, and |, | and )(?!no\\b)${NAME})*)(?=\\s*(?:[,;.!?]|$))`,
  'i',
);

/** One message as two clauses that each say of what they are, where it is one of these; null: it is none. */
export function saidWhole(message: string): readonly [string, string] | null {
  const said = message.trim();
  const deeds = NAMED_DEEDS.exec(said)?.groups;
  if (deeds !== undefined) {
    const { machines, one, other, wished } = deeds;
    return [`${machines} の${one}${wished}`, `${machines} の${other}${wished}`];
  }
  const english = groupsOf(FROM_ONE_TO_OTHER, said);
  if (english !== null) {
    const { machines, from, to } = english;
    return [
      `unassign schedule ${isLetter(from) ? `"${from}"` : from} from ${machines}`,
      `assign schedule ${isLetter(to) ? `"${to}"` : to} to ${machines}`,
    ];
  }
  const japanese = groupsOf(FROM_ONE_TO_OTHER_IN_JAPANESE, said);
  if (japanese === null) return null;
  const { machines, from, to } = japanese;
  return [
    `${machines} からスケジュール${isLetter(from) ? `「${from}」` : ` ${from} `}の割り当てを解除して`,
    `${machines} にスケジュール${isLetter(to) ? `「${to}」` : ` ${to} `}を割り当てて`,
  ];
}

/** "Assess" of "assess and patch web01", with what the clause behind it names. `verb`: how a clause begins. */
export function withObjectOf(bare: string, next: string, verb: RegExp): string {
  const begun = verb.exec(next)?.[0] ?? '';
  const object = OBJECT.exec(next.slice(begun.length).trim())?.groups?.object;
  return object === undefined ? bare : `${bare} ${object}`;
}

function groupsOf(patterns: readonly RegExp[], said: string) {
  const groups = patterns.map((pattern) => pattern.exec(said)?.groups).find((each) => each !== undefined);
  const { machines, from, to } = groups ?? {};
  return machines === undefined || from === undefined || to === undefined ? null : { machines, from, to };
}

/** Without quotes a letter alone is taken for no name. */
function isLetter(name: string): boolean {
  return name.length === 1;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'iu');
}
