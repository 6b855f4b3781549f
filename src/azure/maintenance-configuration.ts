import { z } from 'zod';
import { optional } from './when.ts';

const texts = z
  .array(z.string())
  .nullish()
  .transform((values) => values ?? []);

/**
 * A maintenance configuration, the same in ARM's JSON and in a row of `maintenance-configurations.kql`. Source:
 * Microsoft.Maintenance 2023-04-01, MaintenanceConfiguration.
 */
export const maintenanceConfiguration = z.object({
  id: z.string(),
  name: z.string(),
  location: optional(z.string()),
  properties: z.object({
    /** InGuestPatch for schedules of Update Manager; an open set. */
    maintenanceScope: optional(z.string()),
    extensionProperties: optional(z.object({ InGuestPatchMode: optional(z.string()) })),
    maintenanceWindow: optional(
      z.object({
        /** Local to `timeZone`: `2026-12-01 02:00`. */
        startDateTime: optional(z.string()),
        expirationDateTime: optional(z.string()),
        /** `HH:mm`. */
        duration: optional(z.string()),
        /** A Windows name: `Tokyo Standard Time`. */
        timeZone: optional(z.string()),
        /** `Week Saturday,Sunday`, `Month Third Sunday Offset3` … */
        recurEvery: optional(z.string()),
      }),
    ),
    installPatches: optional(
      z.object({
        /** IfRequired, Never, Always; NeverReboot and AlwaysReboot are still met. */
        rebootSetting: optional(z.string()),
        windowsParameters: optional(
          z.object({
            classificationsToInclude: texts,
            kbNumbersToInclude: texts,
            kbNumbersToExclude: texts,
            excludeKbsRequiringReboot: optional(z.boolean()),
          }),
        ),
        linuxParameters: optional(
          z.object({
            classificationsToInclude: texts,
            packageNameMasksToInclude: texts,
            packageNameMasksToExclude: texts,
          }),
        ),
      }),
    ),
  }),
});

export type MaintenanceConfiguration = z.infer<typeof maintenanceConfiguration>;
