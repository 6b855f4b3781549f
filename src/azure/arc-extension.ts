import { z } from 'zod';
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

/** An extension of an Arc-enabled server as its resource provider returns it. Source: Microsoft.HybridCompute, MachineExtension. */
export interface ArcExtension {
  readonly id: string;
  readonly publisher: string;
  readonly extensionType: string;
  readonly provisioningState: string | null;
  /** What the extension reports of itself: singular, unlike a virtual machine's `statuses`. */
  readonly status: {
    readonly code: string | null;
    readonly level: string | null;
    readonly message: string | null;
  } | null;
}

/** Reads an extension out of ARM's JSON. Throws ZodError when a field has another type. */
export function arcExtensionFromArm(body: unknown): ArcExtension {
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
