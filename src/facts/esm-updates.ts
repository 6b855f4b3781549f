import type { Evidence } from '../model/evidence.ts';
import type { ListedUpdate } from './listed-updates.ts';

/** What Azure's Linux extension writes in place of a version that only Ubuntu Pro may have. Source: LinuxPatchExtension, Constants.UA_ESM_REQUIRED. */
const NEEDS_PRO = 'ua_esm_required';
/** How it classes such a package. Source: LinuxPatchExtension, PackageClassification.SECURITY_ESM. */
const ESM_CLASS = 'security-esm';

/** Whether a pending package comes from Ubuntu's extended maintenance: without Ubuntu Pro no run installs it, whatever its filters let through. */
export function isEsm(update: ListedUpdate): boolean {
  return (
    hasNoVersion(update) || update.classifications.value.some((name) => name.toLowerCase() === ESM_CLASS)
  );
}

/** The field of its record that tells so. */
export function esmEvidence(update: ListedUpdate): Evidence {
  const { version, evidence, classifications } = update;
  return hasNoVersion(update)
    ? { ...evidence, field: 'properties.version', value: version ?? NEEDS_PRO }
    : classifications.evidence;
}

function hasNoVersion({ version }: ListedUpdate): boolean {
  return version?.toLowerCase() === NEEDS_PRO;
}
