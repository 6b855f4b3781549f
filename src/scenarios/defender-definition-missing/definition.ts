import { readTitle } from '../../judging/update-title.ts';
import { DEFINITION_KBS } from '../../model/definition-kbs.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import { compareVersions } from '../../model/version.ts';

/** The number of Windows Server's own definitions. */
export const DEFINITION_KB = '2267602';

/** A release of definitions, by its title. */
export interface Definition {
  readonly title: Quoted<string>;
  /** `1.441.212.0`; null where the title has none. */
  readonly version: string | null;
  /** When it was asked for, or installed. */
  readonly at: Instant | null;
}

export function isDefinition({ kb, value }: { readonly kb: string | null; readonly value: string }): boolean {
  return kb === null ? /\bKB2267602\b/i.test(value) : DEFINITION_KBS.has(kb);
}

export function definitionOf(title: Quoted<string>, at: Instant | null): Definition {
  return { title, version: readTitle(title.value).version, at };
}

/** Of several, the newest version that is asked for. */
export function newestOf(definitions: readonly Definition[]): Definition | null {
  return definitions.toSorted((a, b) => compareVersions(b.version ?? '', a.version ?? ''))[0] ?? null;
}

/**
 * How what was installed last stands to what a scan asks for. `installed-since`: the scan could not know of it. `older`: a newer version had come out by the time of the
 * scan. `still-needed`: the scan asks for what is in. `unknown`: the titles do not say which is newer.
 */
export type Standing = 'installed-since' | 'older' | 'still-needed' | 'unknown';

/** `scannedAt`: when the scan began. */
export function standingOf(needed: Definition, installed: Definition, scannedAt: Instant | null): Standing {
  const isSince = installed.at !== null && scannedAt !== null && installed.at >= scannedAt;
  if (needed.version === null || installed.version === null) return isSince ? 'installed-since' : 'unknown';
  if (compareVersions(installed.version, needed.version) < 0) return 'older';
  return isSince ? 'installed-since' : 'still-needed';
}

/** The release, as short as it can be told: by its version, else by its title. */
export function nameOf({ version, title }: Definition): string {
  return version ?? title.value;
}
