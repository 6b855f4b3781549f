import type { ReportedVersion } from '../../facts/agent-heartbeats.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';

/** From the first to the last heartbeat of one version. */
export interface VersionSpan {
  readonly version: string;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly evidence: Evidence;
}

/**
 * The versions that an agent has reported, the one that reported last first. A version is one span, whichever workspaces have it and
 * under whichever of its names the machine reported.
 */
export function versionSpans(versions: readonly ReportedVersion[]): readonly VersionSpan[] {
  const byVersion = Map.groupBy(versions, ({ version }) => version.value);
  return [...byVersion]
    .flatMap(([version, all]): readonly VersionSpan[] => {
      const [first] = all;
      if (first === undefined) return [];
      const starts = all.map(({ firstSeenAt }) => firstSeenAt).toSorted(byTime);
      const ends = all.map(({ lastSeenAt }) => lastSeenAt).toSorted(byTime);
      return [
        {
          version,
          firstSeenAt: starts[0] ?? first.firstSeenAt,
          lastSeenAt: ends.at(-1) ?? first.lastSeenAt,
          evidence: first.version.evidence,
        },
      ];
    })
    .toSorted((a, b) => byTime(b.lastSeenAt, a.lastSeenAt) || byTime(b.firstSeenAt, a.firstSeenAt));
}

function byTime(a: Instant, b: Instant): number {
  return Date.parse(a) - Date.parse(b);
}
