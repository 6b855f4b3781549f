import { z } from 'zod';
import type { Instant } from '../model/instant.ts';
import { innermostError } from './innermost-error.ts';
import { optional, when } from './when.ts';

/** One event of the activity log: who did what to a resource, and how it went. */
export interface ActivityEvent {
  readonly eventTimestamp: Instant | null;
  /** `Microsoft.Compute/virtualMachines/extensions/write`. */
  readonly operationName: string | null;
  /** Started, Accepted, Succeeded, Failed … */
  readonly status: string | null;
  readonly subStatus: string | null;
  /** A user's name, or the object id of an application. */
  readonly caller: string | null;
  readonly correlationId: string | null;
  readonly resourceId: string | null;
  /** What Azure says of a failure (`properties.statusMessage`), where it is JSON the innermost message alone. */
  readonly message: string | null;
  /** The innermost code of a failure, where Azure says it in JSON. */
  readonly code: string | null;
  /** Which policies refused it, by their names. */
  readonly policies: string | null;
}

/** The newest events first. `isComplete` is false where older ones were left out. */
export interface ActivityEvents {
  readonly events: readonly ActivityEvent[];
  readonly isComplete: boolean;
}

/** The fields to ask for; Azure's events are large. */
export const ACTIVITY_FIELDS =
  'eventTimestamp,operationName,status,subStatus,caller,correlationId,resourceId,properties';

const localizable = z
  .object({ value: optional(z.string()) })
  .nullish()
  .transform((name) => name?.value ?? null);

/** Source: Azure Policy, activity log of `policies/deny/action`, `properties.policies`: JSON in a text. */
const refusedBy = z.array(
  z.object({
    policyDefinitionDisplayName: optional(z.string()),
    policyAssignmentDisplayName: optional(z.string()),
    policyAssignmentName: optional(z.string()),
  }),
);

const properties = z
  .object({ statusMessage: optional(z.string()), policies: optional(z.string()) })
  .nullish()
  .transform((said) => said ?? null)
  .catch(null);

const event = z.object({
  eventTimestamp: when,
  operationName: localizable,
  status: localizable,
  subStatus: localizable,
  caller: optional(z.string()),
  correlationId: optional(z.string()),
  resourceId: optional(z.string()),
  properties,
});

/** Reads an event out of ARM's JSON. Source: Microsoft.Insights 2015-04-01, EventData. Throws ZodError when a field has another type. */
export function activityEventFromArm(body: unknown): ActivityEvent {
  const { properties: said, ...read } = event.parse(body);
  return { ...read, ...failureIn(said?.statusMessage ?? null), policies: policiesIn(said?.policies ?? null) };
}

function failureIn(said: string | null): Pick<ActivityEvent, 'code' | 'message'> {
  if (said === null) return { code: null, message: null };
  return innermostError(said) ?? { code: null, message: said };
}

function policiesIn(said: string | null): string | null {
  if (said === null) return null;
  try {
    const names = refusedBy.parse(JSON.parse(said)).map((policy) => {
      const definition = policy.policyDefinitionDisplayName;
      const assignment = policy.policyAssignmentDisplayName ?? policy.policyAssignmentName;
      return [definition, assignment && `(${assignment})`].filter(Boolean).join(' ');
    });
    return names.filter((name) => name !== '').join(', ') || null;
  } catch {
    return null;
  }
}
