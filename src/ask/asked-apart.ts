import { matchesOf } from '../model/matches-of.ts';
import { NO_ENTITIES, type Part, type Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import { saidWhole, withObjectOf } from './said-whole.ts';
import type { Understanding } from './understanding.ts';

/** What is asked for first in a clause; a restart that is said beside a deed is part of that. */
const VERB =
  '(?:assess|scan|check|install|patch|update|upgrade|enable|disable|turn|switch|set|start(?! \\d)|stop|shut|deallocate|register|unregister|assign|attach|detach|unassign|add|put|take|remove|create|make|extend|lengthen|exclude|skip|repair|reinstall|delete|uninstall|collect|cancel|apply|(?:restart|reboot)(?! (?:if|when|only|allowed|required|never|is|as)(?![a-z]))|why|what|how|when)(?=\\s|$)';
const POLITE =
  '(?:(?:please|pls|also|just|then|now|and|ok|okay|can you|could you|would you|i want you to|we need to|let us|tell me|show me|find out)[ ,]+)*';
const ENGLISH_JOINT = new RegExp(
  `(?:\\s*[,;]\\s*(?:and |then )?|\\s+(?:and then|and also|and|then|but)\\s+|[.!]\\s+)(?=${POLITE}${VERB})`,
  'gi',
);
/** "Install security updates on web01 and critical ones on web02": the verb is said once. */
const SHARED_VERB =
  /(?<=\b(?:on|to|from|off) \S+) and (?=(?:(?:[\w*-]+ ){2,4}(?:on|to|from|off)|kb\d+ (?:on|from|to|for)|\S+ (?:to|off|from)) \S)/gi;
const FIRST_VERB = new RegExp(`^${POLITE}(?<verb>${VERB})`, 'i');
const A_RESTART = new RegExp(`^${POLITE}(?:restart|reboot)\\s`, 'i');

/** The same in Japanese, where it stands at the end: 「web01 には…、web02 には…をインストールして」. */
const SHARED_VERB_IN_JAPANESE =
  /^(?<first>\S+?\s*に)は(?<one>[^、,]+?)を?[、,]\s*(?<second>\S+?\s*に)は(?<other>[^、,]+?)(?<deed>を[^、,を]+)$/;

/** A clause that asks for something: in English by its first word; in Japanese it ends so, or would have ended before. */
const REQUEST = new RegExp(`^${POLITE}${VERB}\\s*\\S|[\\p{sc=Hiragana}\\p{sc=Katakana}]`, 'iu');

const STEM =
  '(?:インストール|適用|評価|アセスメント|スキャン|更新|アップデート|アップグレード|起動|停止|シャットダウン|修復|登録|有効(?:化|に)|無効(?:化|に)|オンに|オフに|割り当て|割当て|追加|除外|延長|作成|解除|キャンセル|中止|削除|収集)';
const ON = '(?!から|くだ|下さ|ほし|欲し|もら|いた|い|お|ね|よ|も|は|る|た|あ|く|しま|ま|み|や|ち|$)';
/** Behind a deed in Japanese, where another follows. */
const JAPANESE_JOINT = new RegExp(
  `(?<=(?:${STEM}(?:し)?|外し|入れ|止め|上げ|当て)て(?:から|ください|下さい)?)[、。,\\s]*(?<!\\s$)${ON}(?=[^、。,\\s])|(?<=${STEM}(?:し)?)[、,]\\s*(?=\\S)`,
  'g',
);
const UPDATES =
  '(?:(?:セキュリティ|重要な|緊急の?)の?)?(?:パッチ|更新プログラム|更新|アップデート)(?:だけ|のみ)?も?';
/** In Japanese each clause says of what it is, or nothing but what is to be done. */
const SAYS_DEED = new RegExp(`${STEM}|(?:パッチ|更新|プログラム)[もを]?当て`);
const SAYS_DEED_ALONE = new RegExp(
  `^(?:再|再度)?(?!有効|無効|オン|オフ|登録|設定)(?:${STEM}|${UPDATES}を?(?:当て|適用|インストール))(?:も|を)?(?:し|実行し)?(?:て[^、。]{0,8})?[。!]?$`,
);
const IN_JAPANESE = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** "Assess and patch web01". */
const BARE = new RegExp(`^${POLITE}${VERB}$`, 'i');

/** These are done with a schedule to a machine: of another machine it is another one. */
const OF_A_PAIR: ReadonlySet<TopicId> = new Set(['assign-schedule', 'unassign-schedule']);

/** More is a list of orders, which nobody says in a sentence. */
const MOST_PARTS = 6;

/** How much of a message is looked through: nobody asks for two things so far apart. */
const LONGEST = 600;

/** The clauses of a message that may ask for something each. */
export function clausesOf(message: string): readonly string[] {
  if (message.length > LONGEST) return [message];
  const shared = SHARED_VERB_IN_JAPANESE.exec(message.trim())?.groups;
  if (shared !== undefined) {
    const { first, one, second, other, deed } = shared;
    return [`${first}${one}${deed}`, `${second}${other}${deed}`];
  }
  const verb = FIRST_VERB.exec(message)?.groups?.verb;
  const joints = [ENGLISH_JOINT, JAPANESE_JOINT, ...(verb === undefined ? [] : [SHARED_VERB])]
    .flatMap((pattern) =>
      matchesOf(pattern, message).map((match) => ({ match, isShared: pattern === SHARED_VERB })),
    )
    .toSorted((a, b) => a.match.index - b.match.index);
  const clauses: string[] = [];
  let at = 0;
  let before = '';
  for (const { match, isShared } of joints) {
    if (match.index < at) continue;
    clauses.push(before + message.slice(at, match.index));
    at = match.index + match[0].length;
    before = isShared ? `${verb} ` : '';
  }
  const split = [...clauses, before + message.slice(at)].map((each) => each.trim());
  const all = split.map((each, index) => withNext(each, index === 0 ? split[1] : undefined));
  const asking = all.filter((each, index) => REQUEST.test(each) || (index === 0 && BARE.test(each)));
  return all.length > MOST_PARTS || asking.length < 2 ? [message] : asking;
}

/** A verb alone is said of what the clause behind it names; that it restarts is part of what it does. */
function withNext(clause: string, next: string | undefined): string {
  const isBare = next !== undefined && BARE.test(clause) && !A_RESTART.test(next);
  return isBare ? withObjectOf(clause, next, FIRST_VERB) : clause;
}

/**
 * An understanding that tells apart what one message asks for: deeds of different machines, or different deeds, are questions of their own, since one plan for all would do
 * to some what was asked of others. `deeds`: the topics that are actions.
 */
export function eachApart(one: Understanding, deeds: ReadonlySet<TopicId>): Understanding {
  return {
    understand(text, context) {
      const whole = one.understand(text, context);
      const { text: message, pasted, locale } = whole;
      if (pasted !== null || whole.intent === 'digest' || whole.watch !== undefined) return whole;
      const clause = (said: string, previous: Question | null) =>
        one.understand(said, { hint: locale, previous });
      const inOneBreath = message.length > LONGEST || isOfPlace(whole) ? null : saidWhole(message);
      const both = inOneBreath && partsOf(inOneBreath, clause, deeds);
      const apart = both?.every(({ entities }) => entities.machines.length > 0)
        ? both
        : partsOf(clausesOf(message), clause, deeds);
      return apart === null ? whole : { text: message, pasted, locale, ...ONE_BY_ONE, apart };
    },
  };
}

/** Asked back with its parts; nothing of the whole is carried on. */
const ONE_BY_ONE = {
  intent: 'clarify',
  topic: null,
  entities: NO_ENTITIES,
  scope: 'machines',
  candidates: [],
} as const satisfies Partial<Question>;

/** Null where clauses ask for one thing. `understand`: one clause, after the one that it may lean on. */
function partsOf(
  clauses: readonly string[],
  understand: (clause: string, before: Question | null) => Question,
  deeds: ReadonlySet<TopicId>,
): readonly Part[] | null {
  if (clauses.length < 2) return null;
  const bare = clauses.map((clause) => understand(clause, null));
  // A clause that leans on another has its deed from that one.
  if (!bare.some((each) => isOfDeed(each, deeds))) return null;
  const lead = bare.findLast((each) => targetOf(each) !== null) ?? null;
  // "Assess and patch web01": what a clause leaves out another says.
  const alone = clauses.map((clause, index) => {
    const own = bare[index];
    return own && (own.topic !== null || targetOf(own) !== null) ? own : understand(clause, lead);
  });
  const ofDeeds = alone.filter((each) => isOfDeed(each, deeds));
  const named = bare.filter((each) => targetOf(each) !== null);
  const [deed] = ofDeeds;
  const [first] = named;
  if (deed === undefined || !bare.every(isWhole) || isNewSchedule(alone)) return null;
  const isOfOthers = named.some(
    (each) => first && targetOf(each) !== targetOf(first) && doneIn(each) !== doneIn(first),
  );
  const isOfOtherDeeds = ofDeeds.some(
    (each) => each.topic !== deed.topic && !isSaidBeside(each, deed, bare[alone.indexOf(each)]),
  );
  if (!isOfOthers && !isOfOtherDeeds) return null;
  let before = named.at(-1) ?? null;
  return clauses.map((clause, index) => {
    const own = alone[index];
    const question = own && targetOf(own) !== null ? own : leaningOn(understand(clause, before), before);
    if (targetOf(question) !== null) before = question;
    return partOf(question);
  });
}

/** Machines go from one resource group or region to another, too, which is no deed here. */
function isOfPlace({ entities }: Question): boolean {
  return entities.resourceGroup !== null || entities.location !== null;
}

/** A clause of Japanese may have been cut out of another: it has to say what is to be done, and of what, or that alone. */
function isWhole(question: Question): boolean {
  const { text } = question;
  if (!IN_JAPANESE.test(text)) return true;
  return SAYS_DEED_ALONE.test(text) || (SAYS_DEED.test(text) && targetOf(question) !== null);
}

/** A new schedule and what it is to install, clause by clause. */
function isNewSchedule([first, ...others]: readonly Question[]): boolean {
  const isOfIt = ({ topic }: Question) =>
    topic === null || topic === 'install-updates' || topic === 'create-schedule';
  return first?.topic === 'create-schedule' && others.every(isOfIt);
}

/** What is said beside a deed that names nothing of its own: what a new schedule installs, what is not installed, and that a repair assesses. */
function isSaidBeside(each: Question, deed: Question, bare: Question | undefined): boolean {
  if (bare !== undefined && targetOf(bare) !== null) return false;
  if (deed.topic === 'install-updates') return each.topic === 'exclude-update';
  if (deed.topic === 'repair-patch-extension') return each.topic === 'assess-now';
  return deed.topic === 'create-schedule';
}

function isOfDeed({ topic, intent, deed, watch }: Question, deeds: ReadonlySet<TopicId>): boolean {
  const isAsked = intent === 'act' || intent === 'clarify';
  return isAsked && topic !== null && deeds.has(topic) && deed === undefined && watch === undefined;
}

/** What a clause names to do something to; null where it names nothing. */
function targetOf({ entities, scope }: Question): string | null {
  const { machines, schedule, resourceGroup, subscription, location, place, osType, machineKind, tags } =
    entities;
  const { osRelease, power } = entities;
  const names = [
    schedule,
    resourceGroup,
    subscription,
    location,
    place,
    osType,
    machineKind,
    osRelease,
    power,
  ];
  const isNamed =
    scope === 'fleet' || machines.length > 0 || tags.length > 0 || names.some((name) => name !== null);
  return isNamed ? JSON.stringify([scope, machines, tags, names]) : null;
}

/** What a clause wants done, and with which particulars. */
function doneIn(question: Question): string {
  const { topic, notDone, candidates, entities } = question;
  const { kb, classifications, packages, reboot, duration, version, provider } = entities;
  const particulars = [kb, classifications, packages, reboot, duration, version, provider];
  const pair = OF_A_PAIR.has(topic ?? '') ? targetOf(question) : null;
  return JSON.stringify([topic, notDone, topic === null ? candidates : [], particulars, pair]);
}

/** "Extend its window": what the clause before names is meant. */
function leaningOn(question: Question, before: Question | null): Question {
  const { machines, schedule } = question.entities;
  const isOwn = before === null || machines.length > 0 || schedule !== null;
  return isOwn
    ? question
    : { ...question, entities: { ...question.entities, schedule: before.entities.schedule } };
}

function partOf({
  text,
  intent,
  topic,
  entities,
  scope,
  except,
  holding,
  notDone,
  candidates,
}: Question): Part {
  return {
    text,
    intent,
    topic,
    entities,
    scope,
    ...(except && { except }),
    ...(holding && { holding }),
    ...(notDone && { notDone }),
    candidates,
  };
}
