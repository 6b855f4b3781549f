import type { Platform } from '../../facts/platform.ts';

/**
 * Whether the platform would not patch the machine although its mode leaves that to it: automatic guest patching takes listed marketplace
 * images only. Source: Automatic Guest Patching for Azure virtual machines, "Supported OS images".
 */
export function isOutOfReach({ ownImage }: Platform): boolean {
  return ownImage.value !== null;
}
