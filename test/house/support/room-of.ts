/** The room of a source file: its folder below `src`, or its own name for a file that lies in `src` itself; null elsewhere. */
export function roomOf(path: string): string | null {
  const [root, room] = path.split('/');
  return root === 'src' && room !== undefined ? room : null;
}
