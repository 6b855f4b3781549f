import { z } from 'zod';
import { COMPLIANCE_STATES } from '../model/compliance.ts';
import type { Instant } from '../model/instant.ts';
import type { HeldTrouble, MachineState } from '../model/machine-state.ts';
import { STANDINGS } from '../model/standing.ts';

const SYSTEMS = ['update-manager', 'update-management', 'monitor-agent'] as const;

export const storedJudged = z.object({ scenario: z.string(), system: z.enum(SYSTEMS) });

const instantText = z.string().transform((text) => text as Instant);

/** Without names: there are some twenty of these a machine and year. */
const trouble = z.tuple([z.string(), z.string(), z.enum(SYSTEMS), z.enum(STANDINGS), instantText]).transform(
  ([scenario, cause, system, standing, since]): HeldTrouble => ({
    scenario,
    cause,
    system,
    standing,
    since,
  }),
);

/** A state as `stateJson` wrote it. */
export const storedState = z
  .object({
    held: z.array(trouble).default([]),
    ended: z.array(trouble).default([]),
    failing: instantText.nullable().default(null),
    is: z.enum(COMPLIANCE_STATES),
    since: instantText,
    pending: z.tuple([z.number(), z.number()]).nullable().default(null),
    agent: z.string().nullable().default(null),
  })
  .transform(
    ({ held, ended, failing, is, since, pending, agent }): MachineState => ({
      troubles: held,
      ended,
      failingSince: failing,
      compliance: is,
      complianceSince: since,
      pending: pending && { criticalAndSecurity: pending[0], other: pending[1] },
      agentVersion: agent,
    }),
  );

/** A state to be kept; what is empty is left out. */
export function stateJson(state: MachineState): Readonly<Record<string, unknown>> {
  const { troubles, ended, failingSince, compliance, complianceSince, pending, agentVersion } = state;
  return {
    ...(troubles.length > 0 && { held: troubles.map(asTuple) }),
    ...(ended.length > 0 && { ended: ended.map(asTuple) }),
    ...(failingSince !== null && { failing: failingSince }),
    is: compliance,
    since: complianceSince,
    ...(pending !== null && { pending: [pending.criticalAndSecurity, pending.other] }),
    ...(agentVersion !== null && { agent: agentVersion }),
  };
}

function asTuple({ scenario, cause, system, standing, since }: HeldTrouble): readonly string[] {
  return [scenario, cause, system, standing, since];
}
