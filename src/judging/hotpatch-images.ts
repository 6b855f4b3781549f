import type { Platform } from '../facts/platform.ts';
import type { Reading } from '../model/reading.ts';

/** The images of Azure that have hotpatch, by their SKU. Source: automatic VM guest patching, supported Windows images (hotpatchable). */
const HOTPATCHABLE =
  /^(?:2022-datacenter-azure-edition-(?:core|hotpatch)|2025-datacenter-azure-edition(?:-core)?)(?:-smalldisk)?$/i;

/** Whether that image, `publisher:offer:sku`, has hotpatch; none has that is no marketplace image. */
export function isHotpatchable(image: string | null): boolean {
  return image !== null && HOTPATCHABLE.test(image.slice(image.lastIndexOf(':') + 1));
}

/** Whether a virtual machine of that image may have hotpatch; so it may where the image cannot be read. */
export function hasHotpatch(platform: Reading<Platform> | undefined): boolean {
  if (!platform?.isKnown) return true;
  return isHotpatchable(platform.value.image.value);
}
