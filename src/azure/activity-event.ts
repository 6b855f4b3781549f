import { z } from 'zod';
import type { Instant } from '../model/instant.ts';
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
  /** What Azure says of a failure (`properties.statusMessage`), its message alone where it is JSON. */
  readonly message: string | null;
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

const failure = z.object({ error: z.object({ message: z.string() }) });

const properties = z
  .object({ statusMessage: optional(z.string()) })
  .nullish()
  .transform((said) => said?.statusMessage ?? null)
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
  return { ...read, message: said === null ? null : messageIn(said) };
}

function messageIn(said: string): string {
  try {
    return failure.parse(JSON.parse(said)).error.message;
  } catch {
    return said;
  }
}
