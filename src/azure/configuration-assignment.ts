import { z } from 'zod';
import { maintenanceConfiguration } from './maintenance-configuration.ts';
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
  /** The schedule's name, in lower case. */
  configurationName: z.string(),
  /** The schedule itself; null where it was deleted, or the bot may not read it. */
  configuration: optional(maintenanceConfiguration),
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
