import { z } from 'zod';
import { optional, when } from './when.ts';

/** Resource Graph's `tostring` makes an empty text of an absent field. */
const textOrNull = optional(z.string()).transform((text) => text || null);

/**
 * A row of `policy-states.kql`: what an assignment of a definition came to on one machine when it was last evaluated. Source: Resource Graph's
 * `policyresources`, type policystates, whose properties are those of Microsoft.PolicyInsights 2019-10-01, PolicyState.
 */
export const policyStateRecord = z.object({
  id: z.string(),
  /** Of the machine, in lower case. */
  resourceId: z.string(),
  /** The definition's name, a GUID of a built-in one, in lower case. */
  definition: z.string(),
  /** Compliant, NonCompliant, Exempt, Conflict, Unknown, Error, Protected; an open set. */
  complianceState: textOrNull,
  timestamp: when,
  policyAssignmentId: textOrNull,
});

export type PolicyStateRecord = z.infer<typeof policyStateRecord>;
