import { z } from 'zod';
import { optional, when } from './when.ts';

/** What Resource Graph and ARM both say of an extension. */
export const extensionRecord = z.object({
  id: z.string(),
  publisher: z.string(),
  extensionType: z.string(),
  provisioningState: optional(z.string()),
  /** All four parts of the version on the machine; Resource Graph has it of Arc's alone. */
  installedVersion: optional(z.string()).transform((version) => version || null),
  /** What the extension reports of itself; only Arc's records have it. Singular, unlike a virtual machine's `statuses`. */
  status: optional(
    z.object({
      code: optional(z.string()),
      level: optional(z.string()),
      message: optional(z.string()),
      time: when,
    }),
  ),
});

export type ExtensionRecord = Readonly<z.infer<typeof extensionRecord>>;
