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
