/** A path as the sandbox compares paths: in lower case and without slashes at its end. */
export function comparablePath(path: string): string {
  return path.toLowerCase().replace(/(?<=.)\/+$/, '');
}
