/** One thing that is wrong with a world file: where, and what with the way to put it right. */
export interface WorldProblem {
  /** `resources[3].id`; empty for the file as a whole. */
  readonly path: string;
  readonly says: string;
}

/** A path through a parsed file as `resources[3].properties.osProfile`; a key that is no plain word is put in quotes. */
export function problemPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[\w-]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
    })
    .join('')
    .replace(/^\./, '');
}
