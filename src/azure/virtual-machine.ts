import { z } from 'zod';
import { osConfiguration } from './os-configuration.ts';
import { optional, when } from './when.ts';

/**
 * The fields of a virtual machine that the product uses. The names below `properties` are the same in the REST API,
 * in the SDK's model (which lifts `properties` to the top) and in Resource Graph, so one schema reads all three.
 * Source: Microsoft.Compute virtualMachine.json, azure-rest-api-specs.
 */
export const virtualMachineModel = z.object({
  timeCreated: when,
  osProfile: optional(
    z.object({
      computerName: optional(z.string()),
      allowExtensionOperations: optional(z.boolean()),
      windowsConfiguration: optional(osConfiguration),
      linuxConfiguration: optional(osConfiguration),
    }),
  ),
  storageProfile: optional(
    z.object({
      osDisk: optional(z.object({ osType: optional(z.string()) })),
      imageReference: optional(
        z.object({
          id: optional(z.string()),
          publisher: optional(z.string()),
          offer: optional(z.string()),
          sku: optional(z.string()),
        }),
      ),
    }),
  ),
});

export type VirtualMachineModel = z.infer<typeof virtualMachineModel>;

/** `InstanceViewStatus` of Compute. */
export const instanceViewStatus = z.object({
  code: optional(z.string()),
  level: optional(z.string()),
  displayStatus: optional(z.string()),
  message: optional(z.string()),
  time: when,
});

interface ApiErrorShape {
  readonly code: string | null;
  readonly message: string | null;
  readonly details: readonly { readonly code: string | null; readonly message: string | null }[];
}

/** `ApiError` of Compute and `errorDetails` of Resource Graph share these fields. */
export const apiError: z.ZodType<ApiErrorShape | null> = z
  .object({
    code: optional(z.string()),
    message: optional(z.string()),
    details: z
      .array(z.object({ code: optional(z.string()), message: optional(z.string()) }))
      .nullish()
      .transform((details) => details ?? []),
  })
  .nullish()
  .transform((error) => error ?? null);

/** What `AvailablePatchSummary` and `LastPatchInstallationSummary` of Compute have in common. */
const patchOperation = z.object({
  status: optional(z.string()),
  startTime: when,
  lastModifiedTime: when,
  error: apiError,
});

/** Source: Microsoft.Compute virtualMachine.json, LastPatchInstallationSummary. */
const installationSummary = patchOperation.extend({
  installationActivityId: optional(z.string()),
  maintenanceWindowExceeded: optional(z.boolean()),
  installedPatchCount: optional(z.number()),
  failedPatchCount: optional(z.number()),
  pendingPatchCount: optional(z.number()),
  notSelectedPatchCount: optional(z.number()),
  rebootStatus: optional(z.string()),
});

const availablePatchSummary = patchOperation.extend({
  criticalAndSecurityPatchCount: optional(z.number()),
  otherPatchCount: optional(z.number()),
  rebootPending: optional(z.boolean()),
});

export type AvailablePatchSummary = z.infer<typeof availablePatchSummary>;

const instanceView = z.object({
  computerName: optional(z.string()),
  osName: optional(z.string()),
  statuses: optional(z.array(instanceViewStatus)),
  vmAgent: optional(
    z.object({ vmAgentVersion: optional(z.string()), statuses: optional(z.array(instanceViewStatus)) }),
  ),
  extensions: optional(
    z.array(
      z.object({
        name: optional(z.string()),
        type: optional(z.string()),
        typeHandlerVersion: optional(z.string()),
        statuses: optional(z.array(instanceViewStatus)),
      }),
    ),
  ),
  patchStatus: optional(
    z.object({
      availablePatchSummary: optional(availablePatchSummary),
      lastPatchInstallationSummary: optional(installationSummary),
    }),
  ),
});

export type InstanceView = z.infer<typeof instanceView>;

/** A virtual machine as its resource provider returns it. */
export interface VirtualMachine {
  readonly id: string;
  readonly name: string;
  readonly location: string | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly model: VirtualMachineModel;
  /** Null where the call did not ask for it. */
  readonly instanceView: InstanceView | null;
}

const envelope = z.object({
  id: z.string(),
  name: z.string(),
  location: optional(z.string()),
  tags: optional(z.record(z.string(), z.string())),
  instanceView: optional(instanceView),
});

/** Reads a virtual machine out of the SDK's model. Throws ZodError when a field has another type. */
export function virtualMachineFromSdk(vm: unknown): VirtualMachine {
  const { tags, ...rest } = envelope.parse(vm);
  return { ...rest, tags: tags ?? {}, model: virtualMachineModel.parse(vm) };
}
