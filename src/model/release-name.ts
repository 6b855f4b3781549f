/** `windows server 2012 r2` as it is written. */
export function releaseName(release: string): string {
  return release
    .replace(/\b(?:rhel|sles|r2)\b/g, (name) => name.toUpperCase())
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
