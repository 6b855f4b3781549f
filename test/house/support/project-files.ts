import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** What a checkout holds beside the project's own files. */
const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', '.git', '.data', 'devTools']);

/** The project's own files below a folder (`.` for all), as sorted paths from the root with `/` between names. */
export function projectFiles(folder: string, isWanted: RegExp = /./): readonly string[] {
  return existsSync(join(ROOT, folder))
    ? walk(folder)
        .filter((path) => isWanted.test(path))
        .sort()
    : [];
}

export function textOfFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function doesExist(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** The address that `import()` takes. */
export function moduleUrl(path: string): string {
  return new URL(path.split(sep).join('/'), new URL('../../../', import.meta.url)).href;
}

function walk(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() ? [path] : [];
  });
}
