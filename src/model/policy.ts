import type { ActionKind } from './action-kind.ts';
import type { Text } from './locale.ts';

/** What of actions a rule allows: an action by its id, a kind of action, or `*`: every kind but `guest`, which has to be named. */
export interface PolicyRule {
  readonly allow: readonly string[];
  /** Entra object ids; `*`: everybody. */
  readonly who: readonly string[];
  /** Resource ids under which it holds; empty: everywhere. */
  readonly scopes: readonly string[];
  /** How many other people have to approve. */
  readonly approvals: number;
  /** Who may approve; `*`: everybody. */
  readonly approvers: readonly string[];
}

/** A stretch of time in which nothing is changed. ISO 8601. */
export interface Freeze {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Who may have the bot do what. The first rule that fits decides; what no rule fits is refused. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
  readonly freezes: readonly Freeze[];
}

/** Whether somebody may have an action carried out. */
export type Permit =
  | { readonly state: 'allowed'; readonly approvals: number; readonly approvers: readonly string[] }
  | { readonly state: 'refused'; readonly reason: Text };

/** What is to be permitted. */
export interface Intended {
  readonly actor: string | null;
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
  const allows = ({ allow }: PolicyRule) =>
    allow.includes(action) || allow.includes(kind) || (allow.includes('*') && kind !== 'guest');
  const rules = policy.rules.filter(allows);
  const rule = rules.find(
    ({ who, scopes }) =>
      isAmong(actor, who) && resources.every((resource) => scopes.length === 0 || isUnder(resource, scopes)),
  );
  if (rule !== undefined) return { state: 'allowed', approvals: rule.approvals, approvers: rule.approvers };
  return refused(rules.length === 0 ? notAllowed(action) : notYou(action, rules));
}

/** Whether somebody may approve what another asked for. */
export function mayApprove(approvers: readonly string[], requester: string, actor: string | null): boolean {
  return actor !== null && !isSame(actor, requester) && isAmong(actor, approvers);
}

function refused(reason: Text): Permit {
  return { state: 'refused', reason };
}

function isAmong(actor: string, people: readonly string[]): boolean {
  return people.some((each) => each === '*' || isSame(each, actor));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isUnder(resource: string, scopes: readonly string[]): boolean {
  const path = `${resource.toLowerCase()}/`;
  return scopes.some((scope) => path.startsWith(`${scope.toLowerCase().replace(/\/$/, '')}/`));
}

function isWithin(at: string, from: string, to: string): boolean {
  return Date.parse(at) >= Date.parse(from) && Date.parse(at) < Date.parse(to);
}

const NOBODY_ACTS: Text = {
  en: 'This bot carries nothing out: it has no acting identity (UPDATEOPS_ACTING_CLIENT_ID). The commands by hand do the same.',
  ja: 'このボットは操作を実行しません。実行用の ID (UPDATEOPS_ACTING_CLIENT_ID) が設定されていません。手動のコマンドで同じ操作ができます。',
};

const NOBODY_ASKS: Text = {
  en: 'The channel does not say who asks, so nothing is carried out.',
  ja: '依頼者を確認できないため、実行しません。',
};

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

/** Who could is said by object id: the bot knows no names. */
function notYou(action: string, rules: readonly PolicyRule[]): Text {
  const who = [...new Set(rules.flatMap((rule) => rule.who))].filter((each) => each !== '*').slice(0, 5);
  return who.length === 0
    ? {
        en: `The policy allows ${action}, but not on all of these resources.`,
        ja: `ポリシーで ${action} は許可されていますが、対象に許可されていないリソースがあります。`,
      }
    : {
        en: `The policy does not allow you ${action} here. It allows: ${who.join(', ')}.`,
        ja: `ポリシーにより、ここで ${action} を実行できません。許可されているユーザー: ${who.join(', ')}`,
      };
}
