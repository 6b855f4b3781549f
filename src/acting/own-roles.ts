import type { PreviewedRoles } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { Needed, OwnRoles, SignIns } from '../model/sign-ins.ts';

/** As whom what is let is sent. */
export interface SentAs {
  /** As who let it; absent or null: as an identity of the bot. */
  readonly signIns?: SignIns | null;
  /** Whether that identity's own roles have what is needed; absent: nobody looks, and Azure's refusal tells. Never rejects. */
  readonly roles?: (needed: readonly Needed[]) => Promise<OwnRoles>;
}

/** Whether a plan can be carried out by the roles of whom it would be sent as, as far as it can be looked. Never rejects. */
export function rolesFor(
  { signIns = null, roles }: SentAs,
  actor: string,
  { targets }: Pick<Plan, 'targets'>,
): Promise<OwnRoles> {
  const needed = targets.map(({ resource, calls }) => ({
    resource,
    permissions: calls.map((call) => call.permission),
  }));
  if (signIns !== null) return signIns.roles(actor, needed);
  return roles?.(needed) ?? Promise.resolve({ state: 'unchecked' });
}

/** What there is to say of them to whom a plan is shown; null: nothing. Never rejects. */
export async function previewedRoles(
  sentAs: SentAs,
  actor: string | null,
  plan: Plan,
): Promise<PreviewedRoles | null> {
  const isOffered = plan.permit.state === 'allowed' && plan.targets.length > 0;
  if (actor === null || !isOffered) return null;
  const own = await rolesFor(sentAs, actor, plan);
  if (own.state === 'lacks') return { state: 'lacks', reason: lacks(own, plan.role, sentAs) };
  return sentAs.signIns ? own : null;
}

/** Which permission is missing where, and the smallest built-in role that has it; `role` null: no built-in role has. */
export function lacks(
  { resource, permission }: Extract<OwnRoles, { readonly state: 'lacks' }>,
  role: string | null,
  { signIns }: SentAs,
): Text {
  const on = resource.split('/').at(-1) ?? resource;
  const whose = signIns ? YOURS : OF_THE_BOT;
  return {
    en: `${whose.en} do not allow ${permission} on ${on}. ${role === null ? 'deploy/acting-role.json has what it takes.' : `The smallest built-in role that does: ${role}.`}`,
    ja: `${whose.ja}、${on} に対する ${permission} が許可されていません。${role === null ? '必要なアクセス許可は deploy/acting-role.json に含まれています。' : `許可する最小の組み込みロール: ${role}`}`,
  };
}

const YOURS: Text = {
  en: 'It would be carried out as you, and your roles',
  ja: 'この操作はあなたの権限で実行されますが',
};
const OF_THE_BOT: Text = {
  en: "It would be carried out as the bot's acting identity, and its roles",
  ja: 'この操作はボットの実行用 ID で実行されますが',
};
