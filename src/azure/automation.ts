import { z } from 'zod';
import { optional, when } from './when.ts';

const texts = z
  .array(z.string())
  .nullish()
  .transform((values) => values ?? []);

/** An update deployment of the retired Update Management. Source: Microsoft.Automation 2019-06-01, softwareUpdateConfiguration. */
export const updateDeployment = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({
    updateConfiguration: z.object({
      operatingSystem: optional(z.string()),
      /** ISO 8601 (`PT2H`). */
      duration: optional(z.string()),
      azureVirtualMachines: texts,
      nonAzureComputerNames: texts,
      targets: optional(
        z.object({
          azureQueries: z
            .array(
              z.object({
                scope: texts,
                locations: texts,
                tagSettings: optional(
                  z.object({
                    tags: z
                      .record(z.string(), z.array(z.string()))
                      .nullish()
                      .transform((tags) => tags ?? {}),
                    filterOperator: optional(z.string()),
                  }),
                ),
              }),
            )
            .nullish()
            .transform((queries) => queries ?? []),
        }),
      ),
    }),
  }),
});

export type UpdateDeployment = z.infer<typeof updateDeployment>;

/** What became of one run of a deployment on one machine. Source: Microsoft.Automation 2019-06-01, softwareUpdateConfigurationMachineRun. */
export const deploymentMachineRun = z.object({
  id: z.string(),
  properties: z.object({
    /** A resource id, or the name of a computer. */
    targetComputer: optional(z.string()),
    softwareUpdateConfiguration: optional(z.object({ name: optional(z.string()) })),
    /** Succeeded, Failed, FailedToStart, MaintenanceWindowExceeded, InProgress …; an open set. */
    status: optional(z.string()),
    startTime: when,
    endTime: when,
    /** The same for all machines of a run. */
    correlationId: optional(z.string()),
    /** Under which the run looked for the agent. */
    sourceComputerId: optional(z.string()),
  }),
});

export type DeploymentMachineRun = z.infer<typeof deploymentMachineRun>;

/** A group of hybrid runbook workers; one of type `System` stands for one machine of Update Management, and is called `<computer>_<guid>`. */
export const hybridWorkerGroup = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({ groupType: optional(z.string()) }),
});

export type HybridWorkerGroup = z.infer<typeof hybridWorkerGroup>;

/** The workspace that an Automation account is linked to, by resource id; null for an empty answer. Source: Microsoft.Automation 2023-11-01, linkedWorkspace. */
export const linkedWorkspace = optional(z.object({ id: optional(z.string()) })).transform(
  (linked) => linked?.id || null,
);
