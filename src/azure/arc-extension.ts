import { z } from 'zod';
import type { ExtensionRecord } from './extension-record.ts';
import { optional } from './when.ts';

const wire = z.object({
  id: z.string(),
  properties: z.object({
    publisher: optional(z.string()),
    type: optional(z.string()),
    provisioningState: optional(z.string()),
    instanceView: optional(
      z.object({
        status: optional(
          z.object({
            code: optional(z.string()),
            level: optional(z.string()),
            message: optional(z.string()),
          }),
        ),
      }),
    ),
  }),
});

/** Reads an extension of an Arc-enabled server out of ARM's JSON. Source: Microsoft.HybridCompute, MachineExtension. Throws ZodError when a field has another type. */
export function arcExtensionFromArm(body: unknown): ExtensionRecord {
  const { id, properties } = wire.parse(body);
  const { publisher, type, provisioningState, instanceView } = properties;
  return {
    id,
    publisher: publisher ?? '',
    extensionType: type ?? '',
    provisioningState,
    status: instanceView?.status ?? null,
  };
}
