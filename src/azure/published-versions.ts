/** The versions of an extension that are published in one region. */
export interface PublishedVersions {
  /** The path of ARM's list, for evidence. */
  readonly record: string;
  /** Oldest first, compared part by part as numbers: `1.9` before `1.10`. */
  readonly versions: readonly string[];
}

export function publishedVersions(record: string, versions: readonly string[]): PublishedVersions {
  return { record, versions: versions.toSorted(compareVersions) };
}

/** Below zero where `one` is older than `other`. A part that is missing counts as 0, one that is no number as older than any. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [parts(one), parts(other)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function parts(version: string): readonly number[] {
  return version.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : -1));
}
