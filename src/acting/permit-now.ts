import type { Clock } from '../model/clock.ts';
import type { People } from '../model/people.ts';
import type { Plan } from '../model/plan.ts';
import { askingGroups, type Permit, type Policy, permitOf } from '../model/policy.ts';

export interface PermitNowParts {
  readonly policy: Policy;
  readonly people: People;
  readonly clock: Clock;
}

/** What the policy says now of a plan to somebody; `actor` null: the channel does not name him. */
export function permitNow({ policy, people, clock }: PermitNowParts) {
  return async (
    actor: string | null,
    { action, kind, targets }: Pick<Plan, 'action' | 'kind' | 'targets'>,
  ): Promise<Permit> =>
    permitOf(policy, {
      actor: actor === null ? null : await people.find(actor, askingGroups(policy)),
      action,
      kind,
      resources: targets.map(({ resource }) => resource),
      at: clock.now().toISOString(),
    });
}
