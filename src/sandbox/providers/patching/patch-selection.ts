import { instant } from '../../../model/instant.ts';
import type { InstallRequest } from './install-request.ts';
import type { PatchedMachine } from './machine.ts';
import { type Classification, classification } from './patch-classification.ts';
import type { PendingPatch } from './pending-patch.ts';

/** What an installation does with a pending patch, in the words of its result. */
export type Selection = 'Installed' | 'Excluded' | 'NotSelected';

interface Criteria {
  readonly classifications: ReadonlySet<Classification>;
  isIncluded(patch: PendingPatch): boolean;
  isExcluded(patch: PendingPatch): boolean;
}

/** Decides for each patch: an exclusion beats a classification and an inclusion. */
export function patchSelector(
  machine: PatchedMachine,
  request: InstallRequest,
): (patch: PendingPatch) => Selection {
  const criteria = machine.osType === 'Windows' ? windowsCriteria(request) : linuxCriteria(request);
  return (patch) => {
    if (criteria.isExcluded(patch)) return 'Excluded';
    const isSelected =
      criteria.isIncluded(patch) || patch.classifications.some((one) => criteria.classifications.has(one));
    return isSelected ? 'Installed' : 'NotSelected';
  };
}

function windowsCriteria({ windowsParameters }: InstallRequest): Criteria {
  const included = knowledgeBaseNumbers(windowsParameters?.kbNumbersToInclude);
  const excluded = knowledgeBaseNumbers(windowsParameters?.kbNumbersToExclude);
  const includedMasks = masks(windowsParameters?.patchNameMasksToInclude);
  const excludedMasks = masks(windowsParameters?.patchNameMasksToExclude);
  const latest = instant(windowsParameters?.maxPatchPublishDate);
  const isTooNew = ({ publishedAt }: PendingPatch) => {
    const published = instant(publishedAt);
    return latest !== null && published !== null && Date.parse(published) > Date.parse(latest);
  };
  return {
    classifications: classificationsOf(windowsParameters?.classificationsToInclude),
    isIncluded: ({ kbId, name }) =>
      included.has(digits(kbId)) || includedMasks.some((mask) => mask.test(name)),
    isExcluded: (patch) =>
      excluded.has(digits(patch.kbId)) ||
      excludedMasks.some((mask) => mask.test(patch.name)) ||
      isTooNew(patch) ||
      (windowsParameters?.excludeKbsRequiringReboot === true && patch.needsReboot),
  };
}

function linuxCriteria({ linuxParameters }: InstallRequest): Criteria {
  const included = masks(linuxParameters?.packageNameMasksToInclude);
  const excluded = masks(linuxParameters?.packageNameMasksToExclude);
  const matches = (patterns: readonly RegExp[], { name, version }: PendingPatch) =>
    patterns.some((mask) => mask.test(name) || mask.test(`${name}_${version}`));
  return {
    classifications: classificationsOf(linuxParameters?.classificationsToInclude),
    isIncluded: (patch) => matches(included, patch),
    isExcluded: (patch) => matches(excluded, patch),
  };
}

function classificationsOf(texts: readonly string[] | null | undefined): ReadonlySet<Classification> {
  return new Set((texts ?? []).map(classification));
}

function knowledgeBaseNumbers(texts: readonly string[] | null | undefined): ReadonlySet<string> {
  return new Set((texts ?? []).map(digits));
}

function digits(text: string | null): string {
  return (text ?? 'none').toLowerCase().replace(/^kb/, '');
}

/** `*` stands for any characters and `?` for one; case does not count. */
function masks(texts: readonly string[] | null | undefined): readonly RegExp[] {
  return (texts ?? []).map((text) => {
    const source = text
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i');
  });
}
