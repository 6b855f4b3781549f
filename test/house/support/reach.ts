import { type Import, importsOf } from './imports-of.ts';
import { syntaxOf } from './syntax.ts';

/** What is loaded at run time when some files are: themselves included. */
export interface Reach {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** What `starts` load, by way of every import that `isFollowed`. */
export function reachOf(starts: readonly string[], isFollowed: (each: Import) => boolean): Reach {
  const files = new Set(starts);
  const packages = new Set<string>();
  for (const path of files) {
    for (const each of importsOf(syntaxOf(path))) {
      if (each.isTypeOnly || !isFollowed(each)) continue;
      if (each.packageName !== null) packages.add(each.packageName);
      else if (each.target?.endsWith('.ts')) files.add(each.target);
    }
  }
  return { files, packages };
}
