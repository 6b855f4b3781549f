import type { Text } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { OwnRoles, SignIns } from '../model/sign-ins.ts';

/** Whether a plan can be carried out as somebody: by his own roles, as far as it can be looked. Never rejects. */
export function rolesFor(
  signIns: Pick<SignIns, 'roles'>,
  actor: string,
  { targets }: Pick<Plan, 'targets'>,
): Promise<OwnRoles> {
  return signIns.roles(
    actor,
    targets.map(({ resource, calls }) => ({ resource, permissions: calls.map((call) => call.permission) })),
  );
}

/** Which permission is missing where, and the smallest built-in role that has it; `role` null: no built-in role has. */
export function lacks(
  { resource, permission }: Extract<OwnRoles, { readonly state: 'lacks' }>,
  role: string | null,
): Text {
  const on = resource.split('/').at(-1) ?? resource;
  return {
    en: `It would be carried out as you, and your roles do not allow ${permission} on ${on}. ${role === null ? 'deploy/acting-role.json has what it takes.' : `The smallest built-in role that does: ${role}.`}`,
    ja: `この操作はあなたの権限で実行されますが、${on} に対する ${permission} が許可されていません。${role === null ? '必要なアクセス許可は deploy/acting-role.json に含まれています。' : `許可する最小の組み込みロール: ${role}`}`,
  };
}
