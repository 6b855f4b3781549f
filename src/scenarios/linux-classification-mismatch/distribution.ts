import type { Platform } from '../../facts/platform.ts';
import type { Evidence } from '../../model/evidence.ts';

/** Whether the machine runs CentOS, by what it reports or by its image, and what says so; null: it does not. */
export function centOs({ operatingSystem, image }: Platform): Evidence | null {
  if (/centos/i.test(operatingSystem.value ?? '')) return operatingSystem.evidence;
  return /centos/i.test(image.value ?? '') ? image.evidence : null;
}

/** What says which distribution the machine runs. */
export function distributionEvidence({ operatingSystem, image }: Platform): Evidence {
  return operatingSystem.value === null && image.value !== null ? image.evidence : operatingSystem.evidence;
}
