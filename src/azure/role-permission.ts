import { z } from 'zod';

/** What a role allows, and what of it it does not, in patterns. Source: Azure role definitions. */
export const rolePermission = z.object({
  actions: z.array(z.string()).nullish(),
  notActions: z.array(z.string()).nullish(),
});

export type RolePermission = z.infer<typeof rolePermission>;

/** Whether a role allows an action by itself, in whatever case. */
export function roleAllows({ actions, notActions }: RolePermission, action: string): boolean {
  const matches = (patterns: readonly string[] | null | undefined) =>
    (patterns ?? []).some((pattern) => fits(pattern.toLowerCase(), action.toLowerCase()));
  return matches(actions) && !matches(notActions);
}

/** `*` stands for any characters. */
function fits(pattern: string, action: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return action === pattern;
  if (!action.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest.slice(0, -1)) {
    const found = action.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  const last = rest.at(-1) ?? '';
  return action.length - last.length >= from && action.endsWith(last);
}
