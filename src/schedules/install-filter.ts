/** What a schedule installs of what is pending. An empty list of classifications with nothing named besides leaves nothing out. */
export interface InstallFilter {
  readonly classifications: readonly string[];
  /** Digits, with or without `KB`. */
  readonly kbsToInclude: readonly string[];
  readonly kbsToExclude: readonly string[];
  readonly excludesRebooting: boolean;
  /** Names of packages, `*` for any characters, also with `_version` behind. */
  readonly packagesToInclude: readonly string[];
  readonly packagesToExclude: readonly string[];
}

/** An update that is pending on a machine. */
export interface PendingUpdate {
  readonly name: string;
  /** Digits; null for a Linux package. */
  readonly kb: string | null;
  readonly version: string | null;
  readonly classifications: readonly string[];
  readonly requiresReboot: boolean;
}

/**
 * Whether a schedule installs an update: what is excluded by name is out, what is included by name is in, of the rest the classification decides. Classifications compare
 * as Azure's spellings differ (`UpdateRollup`, `Update Rollups`). Source: Microsoft.Maintenance 2023-04-01, InputPatchConfiguration.
 */
export function doesInstall(filter: InstallFilter, update: PendingUpdate): boolean {
  const { kb } = update;
  const isKb = (list: readonly string[]) => kb !== null && list.some((each) => digits(each) === digits(kb));
  const isPackage = (masks: readonly string[]) => masks.some((mask) => fitsMask(mask, update));
  if (isKb(filter.kbsToExclude) || isPackage(filter.packagesToExclude)) return false;
  if (filter.excludesRebooting && update.requiresReboot) return false;
  if (isKb(filter.kbsToInclude) || isPackage(filter.packagesToInclude)) return true;
  const wanted = filter.classifications.map(classificationKey);
  if (wanted.length === 0) return filter.kbsToInclude.length + filter.packagesToInclude.length === 0;
  return update.classifications.some((each) => wanted.includes(classificationKey(each)));
}

/** Whether two spellings mean one classification: `Security Updates` and `security`. */
export function isSameClassification(one: string, other: string): boolean {
  return classificationKey(one) === classificationKey(other);
}

/** `Security Updates`, `security` → `security`; `Update Rollups`, `UpdateRollUp` → `updaterollup`; `Updates` → `update`. */
function classificationKey(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/s$/, '');
  return plain.length > 'update'.length && !plain.startsWith('update') ? plain.replace(/update$/, '') : plain;
}

function digits(kb: string): string {
  return kb.replaceAll(/\D/g, '');
}

/** Whether a mask (`openssl*`, `curl_7.81*`) is one of an update's package. */
export function fitsMask(mask: string, { name, version }: Pick<PendingUpdate, 'name' | 'version'>): boolean {
  const pattern = mask
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const fits = new RegExp(`^${pattern}$`, 'i');
  return fits.test(name) || (version !== null && fits.test(`${name}_${version}`));
}
