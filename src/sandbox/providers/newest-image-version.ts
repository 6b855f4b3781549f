import type { Tenant } from '../tenant.ts';

interface Wanted {
  readonly location: string | undefined;
  readonly publisher: string;
  readonly type: string;
  /** `1.30`, or a version in full. */
  readonly requested: string;
}

/** The newest published version that the requested one stands for; the requested one itself where the world publishes none. */
export function newestImageVersion(tenant: Tenant, { location, publisher, type, requested }: Wanted): string {
  const versions = tenant.extensionImages
    .filter((image) => isSame(image.location, location ?? ''))
    .filter((image) => isSame(image.publisher, publisher) && isSame(image.type, type))
    .flatMap((image) => image.versions)
    .filter((version) => version === requested || version.startsWith(`${requested}.`));
  return versions.sort(byVersion).at(-1) ?? requested;
}

/** Oldest first; the parts compare as numbers, so that 1.9 comes before 1.10. */
export function byVersion(one: string, other: string): number {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part += 1) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
