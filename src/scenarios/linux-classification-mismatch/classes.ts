import type { ListedUpdate } from '../../facts/listed-updates.ts';

/** What Azure's Linux extension writes in place of a version that only Ubuntu Pro may have. Source: LinuxPatchExtension, Constants.UA_ESM_REQUIRED. */
const NEEDS_PRO = 'ua_esm_required';
/** How it classes such a package. Source: LinuxPatchExtension, PackageClassification.SECURITY_ESM. */
const ESM_CLASS = 'security-esm';

/** Whether a classification stands for what has to be installed soon. */
export function isUrgent(classifications: readonly string[]): boolean {
  return classifications.some((name) => ['critical', 'security'].includes(name.toLowerCase()));
}

/** Whether a pending package comes from Ubuntu's extended maintenance, which Ubuntu Pro is needed for. */
export function isEsm({ version, classifications }: ListedUpdate): boolean {
  return (
    version?.toLowerCase() === NEEDS_PRO ||
    classifications.value.some((name) => name.toLowerCase() === ESM_CLASS)
  );
}
