import { createHash } from 'node:crypto';
import { smallestRole } from '../actions/built-in-roles.ts';
import type { Plan, PlanTarget } from '../model/plan.ts';

/** Over what would be sent, and what is refused and why: whoever lets it has seen that. */
export function digestOf(action: string, { targets, refusals }: Pick<Plan, 'targets' | 'refusals'>): string {
  const shown = {
    action,
    targets: targets.map(({ resource, calls }) => ({
      resource: resource.toLowerCase(),
      calls: calls.map(({ method, path, apiVersion, body }) => ({ method, path, apiVersion, body })),
    })),
    refusals: refusals.map(({ name, reason }) => [name, reason.en]),
  };
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

/** What it takes at each target, the same ones once; null where that of one is not known. */
export function rolesOf(targets: readonly PlanTarget[]): string | null {
  const roles = targets.map(({ calls, undo }) =>
    smallestRole([...calls, ...(undo ?? [])].map(({ permission }) => permission)),
  );
  return roles.length === 0 || roles.includes(null) ? null : [...new Set(roles)].join(' / ');
}
