/** A path or an id as the sandbox compares them: in lower case and without slashes at its end. */
export function comparablePath(path: string): string {
  return withoutSlashesAtEnd(path).toLowerCase();
}

/** Counted by hand: the expression for it takes time by the square of a run of slashes, and a caller can send ten thousand. */
function withoutSlashesAtEnd(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
