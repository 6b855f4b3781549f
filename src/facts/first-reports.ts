import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { partialRows } from '../azure/partial-rows.ts';
import { type FilledQuery, fill } from '../azure/query.ts';
import { when } from '../azure/when.ts';
import type { Instant } from '../model/instant.ts';
import type { MachineKey } from '../model/machine.ts';
import { type GapSubject, known, type Reading } from '../model/reading.ts';
import type { Gather } from './fact.ts';
import { noWorkspace } from './no-workspace.ts';

/** A version of the Azure Monitor agent for one operating system: Windows and Linux count theirs apart, and the numbers may coincide. */
export interface AgentRelease {
  readonly version: string;
  readonly osType: 'windows' | 'linux';
}

/** When machines first reported a release to a workspace, earliest first. */
export interface FirstReports {
  readonly reports: readonly { readonly machine: MachineKey; readonly at: Instant }[];
  readonly query: FilledQuery;
}

const row = z.object({ MachineId: z.string(), FirstSeen: when });

/**
 * The first heartbeat of a release from each machine that the workspaces in scope know. One query a workspace, once a question:
 * it passes over every heartbeat that is kept. A workspace that is not read whole leaves a gap: the earliest may be in it.
 */
export function firstReportsOf(
  release: AgentRelease,
  subject: GapSubject,
  { azure, shared }: Gather,
): Promise<Reading<FirstReports>> {
  const { workspaces } = azure.scope;
  const query = fill('agent-version-arrivals', { ...release });
  return shared(`first reports of ${release.version} on ${release.osType}`, async () => {
    if (workspaces.length === 0) return noWorkspace(subject);
    try {
      const answers = await Promise.all(workspaces.map((id) => azure.queryLogs(id, query, row)));
      const cut = workspaces.find((_, index) => answers[index]?.isPartial);
      if (cut !== undefined) return partialRows(subject, cut);
      const reports = answers
        .flatMap(({ rows }) => rows)
        .flatMap(({ MachineId, FirstSeen }) =>
          FirstSeen === null ? [] : { machine: MachineId as MachineKey, at: FirstSeen },
        )
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
      return known({ reports, query });
    } catch (error) {
      return gapOf(subject, error);
    }
  });
}
