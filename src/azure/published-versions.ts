import { compareVersions } from '../model/version.ts';

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
