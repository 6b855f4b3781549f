import { z } from 'zod';
import { optional } from './when.ts';

/**
 * `windowsConfiguration` and `linuxConfiguration` of a virtual machine or an Arc-enabled server, in one shape: what one of
 * them has no such field for reads as null. Source: Microsoft.Compute virtualMachine.json, Microsoft.HybridCompute models.tsp.
 */
export const osConfiguration = z.object({
  provisionVMAgent: optional(z.boolean()),
  /** Windows virtual machines only; settable only when the machine is created. */
  enableAutomaticUpdates: optional(z.boolean()),
  patchSettings: optional(
    z.object({
      /** Manual, AutomaticByOS, AutomaticByPlatform, ImageDefault; an open set. */
      patchMode: optional(z.string()),
      assessmentMode: optional(z.string()),
      /** Windows only. */
      enableHotpatching: optional(z.boolean()),
      /** Arc-enabled servers only; read-only. */
      status: optional(
        z.object({
          /** Unknown, PendingEvaluation, Disabled, ActionRequired, Enabled; an open set. */
          hotpatchEnablementStatus: optional(z.string()),
          /** Why it is not enabled. */
          error: optional(z.object({ code: optional(z.string()), message: optional(z.string()) })),
        }),
      ),
      /** Virtual machines only, and only beside patchMode AutomaticByPlatform. */
      automaticByPlatformSettings: optional(
        z.object({
          rebootSetting: optional(z.string()),
          bypassPlatformSafetyChecksOnUserSchedule: optional(z.boolean()),
        }),
      ),
    }),
  ),
});
