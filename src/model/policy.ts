import type { ActionKind } from './action-kind.ts';
import type { Text } from './locale.ts';
import { GROUP_PREFIX, groupsAmong, isAmong, type Person } from './person.ts';
import { hoursText, isWithinHours, type PolicyHours } from './policy-hours.ts';

/** What of actions a rule allows: an action by its id, a kind of action, or `*`: every kind but `guest`, which has to be named. */
export interface PolicyRule {
  readonly allow: readonly string[];
  /** Entra object ids, groups as `group:` and theirs; `*`: everybody. */
  readonly who: readonly string[];
  /** Resource ids under which it holds; empty: everywhere. */
  readonly scopes: readonly string[];
  /** How many other people have to approve. */
  readonly approvals: number;
  /** Who may approve; `*`: everybody. */
  readonly approvers: readonly string[];
  /** Who may do without the approvals in an emergency, and says why; `*`: everybody. Absent: nobody. */
  readonly breakGlass?: readonly string[];
  /** When it holds. Absent: always. */
  readonly hours?: PolicyHours;
}

/** A stretch of time in which nothing is changed. ISO 8601. */
export interface Freeze {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Who may have the bot do what. For each resource the first rule that fits decides; what no rule fits is refused. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
  readonly freezes: readonly Freeze[];
  /** Who may have digests posted, changed and stopped, named as in a rule. Absent: everybody. */
  readonly digests?: { readonly who: readonly string[] };
}

/** Whether somebody may have an action carried out. */
export type Permit =
  | {
      readonly state: 'allowed';
      readonly approvals: number;
      readonly approvers: readonly string[];
      /** Whether he may do without the approvals in an emergency. Absent: not; plans of earlier releases do not say. */
      readonly mayBreakGlass?: boolean;
    }
  /** `isUnread`: it could not be looked whether he may. */
  | { readonly state: 'refused'; readonly reason: Text; readonly isUnread?: true };

/** The codes under which a call was left because the policy of then did not allow it any more, or asked for more approvals. */
export const POLICY_REFUSES = 'PolicyRefuses';
export const APPROVALS_MISSING = 'ApprovalsMissing';

/** What is to be permitted. */
export interface Intended {
  /** With the groups that `askingGroups` names; null: the channel does not say. */
  readonly actor: Person | null;
  readonly action: string;
  readonly kind: ActionKind;
  /** Resource ids. */
  readonly resources: readonly string[];
  /** ISO 8601. */
  readonly at: string;
}

/** What the policy says of it; `null`: there is nobody to act as, so nothing is carried out. */
export function permitOf(policy: Policy | null, intended: Intended): Permit {
  if (policy === null) return refused(NOBODY_ACTS);
  const { actor, action, kind, resources, at } = intended;
  if (actor === null) return refused(NOBODY_ASKS);
  const freeze = policy.freezes.find(({ from, to }) => isWithin(at, from, to));
  if (freeze && kind !== 'read-like') return refused(frozen(freeze));
  const rules = policy.rules.filter((rule) => allows(rule, { id: action, kind }));
  const own = rules.filter(({ who }) => isAmong(actor, who) !== 'no');
  const holding = own.filter(({ hours }) => hours === undefined || isWithinHours(hours, at));
  const forEach =
    resources.length === 0
      ? [holding[0]]
      : resources.map((resource) => holding.find(({ scopes }) => isUnder(resource, scopes)));
  const fitting = new Set(forEach.filter((rule) => rule !== undefined));
  // A rule that may be the first to fit decides, so that the next one does not.
  if (actor.unread !== null && [...fitting].some(({ who }) => isAmong(actor, who) === 'unread'))
    return { ...refused(groupsUnread(actor.unread)), isUnread: true };
  if (!forEach.includes(undefined)) return together([...fitting], actor);
  if (rules.length === 0) return refused(notAllowed(action));
  const later = own.find(
    (rule) =>
      !holding.includes(rule) &&
      (resources.length === 0 || resources.some((resource) => isUnder(resource, rule.scopes))),
  );
  if (later?.hours) return refused(atOtherHours(action, later.hours));
  return refused(own.length === 0 ? notYou(action, rules) : notHere(action));
}

/** An action that a rule may name. */
export interface NamedAction {
  readonly id: string;
  readonly kind: ActionKind;
}

/** Whether a rule is about an action. What reaches into guests has to be named. */
export function allows({ allow }: PolicyRule, { id, kind }: NamedAction): boolean {
  return allow.includes(id) || allow.includes(kind) || (allow.includes('*') && kind !== 'guest');
}

/** Whom its rules name who allow an action: people, groups, and `*`. */
export function whoIsAllowed(policy: Policy, action: NamedAction): readonly string[] {
  return [...new Set(policy.rules.filter((rule) => allows(rule, action)).flatMap(({ who }) => who))];
}

/** What several rules ask for at once: as many approvals as the strictest, of people who may approve under each. */
function together(rules: readonly PolicyRule[], actor: Person): Permit {
  const asking = rules.filter((rule) => rule.approvals > 0);
  const approvals = Math.max(0, ...asking.map((rule) => rule.approvals));
  const [first, ...others] = asking
    .map(({ approvers }) => approvers)
    .filter((approvers) => !approvers.includes('*'));
  const everybody = asking.length === 0 ? [] : ['*'];
  // Of a group that one rule names and a person whom another does, nobody knows here whether they meet.
  const approvers = first?.filter((each) => others.every((people) => isNamed(each, people))) ?? everybody;
  const people = new Set(approvers.map((each) => each.toLowerCase()));
  people.delete(actor.id.toLowerCase());
  // How many people a group has is not known either.
  const isOpen = [...people].some((each) => each === '*' || each.startsWith(GROUP_PREFIX));
  if (!isOpen && people.size < approvals) return refused(APART);
  const mayBreakGlass =
    asking.length > 0 && asking.every(({ breakGlass = [] }) => isAmong(actor, breakGlass) === 'yes');
  return { state: 'allowed', approvals, approvers, ...(mayBreakGlass && { mayBreakGlass }) };
}

/** The groups that decide who may ask, and who may do without approval. */
export function askingGroups(policy: Policy | null): readonly string[] {
  return groupsAmong(policy?.rules.flatMap(({ who, breakGlass = [] }) => [...who, ...breakGlass]) ?? []);
}

/** Every group that it names. */
export function groupsIn(policy: Policy | null): readonly string[] {
  if (policy === null) return [];
  const approvers = policy.rules.flatMap((rule) => rule.approvers);
  return groupsAmong([...askingGroups(policy), ...approvers, ...whoKeepsDigests(policy)]);
}

/** Whether somebody may approve what another asked for; `unread`: he may, by a group that could not be looked up. */
export function mayApprove(
  approvers: readonly string[],
  requester: string,
  actor: Person | null,
): 'yes' | 'no' | 'unread' {
  return actor === null || isSame(actor.id, requester) ? 'no' : isAmong(actor, approvers);
}

/** Who may have digests posted, changed and stopped; where there is no policy, everybody. */
export function whoKeepsDigests(policy: Policy | null): readonly string[] {
  return policy?.digests?.who ?? ['*'];
}

function refused(reason: Text) {
  return { state: 'refused', reason } as const;
}

function isNamed(name: string, people: readonly string[]): boolean {
  return people.some((each) => each === '*' || isSame(each, name));
}

/** Whether two object ids, or names of groups, are the same. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a resource, or a scope, lies under one of some scopes; under none where there are none: that is everywhere. */
export function isUnder(resource: string, scopes: readonly string[]): boolean {
  return scopes.length === 0 || scopes.some((scope) => pathOf(resource).startsWith(pathOf(scope)));
}

function pathOf(id: string): string {
  return `${id.toLowerCase().replace(/\/$/, '')}/`;
}

function isWithin(at: string, from: string, to: string): boolean {
  return Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);
}

const NOBODY_ACTS: Text = {
  en: 'This bot carries nothing out: it has no acting identity (UPDATEOPS_ACTING_CLIENT_ID), nor does it act as whoever asks (UPDATEOPS_OAUTH_CONNECTION). The commands by hand do the same.',
  ja: 'このボットは操作を実行しません。実行用の ID (UPDATEOPS_ACTING_CLIENT_ID) も、依頼者として実行するための接続 (UPDATEOPS_OAUTH_CONNECTION) も設定されていません。手動のコマンドで同じ操作ができます。',
};

/** Why nothing is carried out for whom the channel does not name. */
export const NOBODY_ASKS: Text = {
  en: 'The channel does not say who asks, so nothing is carried out.',
  ja: '依頼者を確認できないため、実行しません。',
};

/** Why somebody is refused where a group could not be looked up; `needs`: what would let it be. */
export function groupsUnread(needs: Text): Text {
  return {
    en: `The policy goes by Entra groups, and it could not be looked whether you are in them, so this is refused. ${needs.en}`,
    ja: `ポリシーで Entra グループが使われていますが、メンバーかどうかを確認できなかったため、受け付けられません。${needs.ja}`,
  };
}

function frozen({ to, reason }: Freeze): Text {
  return {
    en: `Changes are frozen until ${to}: ${reason}.`,
    ja: `${to} まで変更は凍結されています: ${reason}`,
  };
}

function notAllowed(action: string): Text {
  return {
    en: `The policy allows ${action} to nobody (UPDATEOPS_POLICY).`,
    ja: `ポリシーで ${action} は誰にも許可されていません (UPDATEOPS_POLICY)。`,
  };
}

const APART: Text = {
  en: 'The policy has different rules for these resources, and nobody could approve all of them together: ask for them apart.',
  ja: 'ポリシーのルールがリソースごとに異なり、まとめて承認できる担当者がいません。リソースを分けて依頼してください。',
};

function atOtherHours(action: string, hours: PolicyHours): Text {
  const { en, ja } = hoursText(hours);
  return {
    en: `The policy allows ${action} at other hours: ${en}.`,
    ja: `ポリシーで ${action} が許可されている時間帯ではありません。許可されている時間帯: ${ja}`,
  };
}

function notHere(action: string): Text {
  return {
    en: `The policy allows you ${action}, but not on all of these resources.`,
    ja: `ポリシーで ${action} は許可されていますが、対象に許可されていないリソースがあります。`,
  };
}

/** Who could is said by object id: the bot knows no names. */
function notYou(action: string, rules: readonly PolicyRule[]): Text {
  const who = [...new Set(rules.flatMap((rule) => rule.who))].slice(0, 5).join(', ');
  return {
    en: `The policy does not allow you ${action}. It allows: ${who}.`,
    ja: `ポリシーにより、${action} を実行できません。許可されているユーザーとグループ: ${who}`,
  };
}
