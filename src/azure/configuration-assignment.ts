import { z } from 'zod';
import { optional } from './when.ts';

const texts = z
  .array(z.string())
  .nullish()
  .transform((values) => values ?? []);

/**
 * A row of `configuration-assignments.kql`: a schedule put on one machine, or on whatever matches a filter in a subscription
 * or resource group (a dynamic scope). Source: Microsoft.Maintenance 2023-04-01, ConfigurationAssignment.
 */
export const configurationAssignment = z.object({
  id: z.string(),
  /** What it is assigned to, in lower case: the id of a machine, a resource group or a subscription. */
  scopeId: z.string(),
  maintenanceConfigurationId: optional(z.string()),
  /** Null for a machine's own assignment. An empty list or absent tags leave that term open. */
  filter: optional(
    z.object({
      resourceTypes: texts,
      resourceGroups: texts,
      osTypes: texts,
      locations: texts,
      tagSettings: optional(
        z.object({
          tags: z
            .record(z.string(), z.array(z.string()))
            .nullish()
            .transform((tags) => tags ?? {}),
          /** Any or All. */
          filterOperator: optional(z.string()),
        }),
      ),
    }),
  ),
});

export type ConfigurationAssignment = z.infer<typeof configurationAssignment>;
