import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { assessmentReadAlong } from '../../facts/assessment-read-along.ts';
import type { Readings } from '../../facts/fact.ts';
import { installedUpdates, type UpdateRun } from '../../facts/installed-updates.ts';
import { assessmentTime } from '../../facts/latest-assessment.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { restartAnnotations } from '../../facts/restart-annotations.ts';
import { schedules } from '../../facts/schedules.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells whether a machine waits for a restart, since when and for what. */
export const REBOOT_FACTS = {
  inResourceGraph: assessmentInResourceGraph,
  inInstanceView: assessmentReadAlong,
  installed: installedUpdates,
  restarts: restartAnnotations,
  settings: patchSettings,
};

/** What the report says beside: which schedules keep their runs from restarting it. */
export const REPORT_FACTS = { ...REBOOT_FACTS, schedules };

export type RebootMachine = ReportedMachine<Readings<typeof REPORT_FACTS>>;

/** Whether a machine waits for a restart. */
export interface Reboot {
  /** `restarted-since`: it was pending when last told, and the machine has restarted after that. `not-on-record`: nothing says. */
  readonly state: 'pending' | 'not-pending' | 'restarted-since' | 'not-on-record' | 'unreadable';
  /** When that was told: by an assessment or a run. */
  readonly toldAt: Instant | null;
  readonly told: Evidence | null;
  /** The run that left it behind; null where none on record did. */
  readonly run: UpdateRun | null;
  /** The restart that Resource Health noted after that. */
  readonly restartedAt: Instant | null;
}

interface Statement {
  readonly isPending: boolean;
  readonly at: Instant;
  readonly evidence: Evidence;
}

/** The newest that an assessment or a run says of it, and what happened since. */
export function rebootOf({ facts }: Pick<RebootMachine, 'facts'>): Reboot {
  const { inResourceGraph, inInstanceView, installed, restarts } = facts;
  const runs = installed?.isKnown ? installed.value.runs : [];
  const ofAssessments = [inResourceGraph, inInstanceView].flatMap((source): readonly Statement[] => {
    const assessment = source?.isKnown ? source.value.assessment : null;
    const at = assessment && assessmentTime(assessment);
    const said = assessment?.rebootPending;
    return at && said ? [{ isPending: said.value, at, evidence: said.evidence }] : [];
  });
  const statements = [...ofAssessments, ...runs.flatMap(statementOf)].toSorted(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
  const [newest] = statements;
  const none = { run: null, restartedAt: null };
  if (newest === undefined) {
    const isRead = [inResourceGraph, inInstanceView, installed].every(
      (reading) => reading?.isKnown !== false,
    );
    return { ...none, state: isRead ? 'not-on-record' : 'unreadable', toldAt: null, told: null };
  }
  const told = { toldAt: newest.at, told: newest.evidence };
  if (!newest.isPending) return { ...none, ...told, state: 'not-pending' };
  const restart = restarts?.isKnown ? restarts.value.restarts.find(({ at }) => at > newest.at) : undefined;
  const run = runBehind(runs, newest.at);
  if (restart) return { ...told, run, restartedAt: restart.at, state: 'restarted-since' };
  return { ...told, run, restartedAt: null, state: 'pending' };
}

/** Since when: the end of the run that left it; null where no run on record did. */
export function pendingSince({ run }: Reboot): Instant | null {
  return run && (run.run.lastModifiedAt ?? run.run.startedAt);
}

/** What a run says of restarts when it ended; `Started` and `Unknown` say nothing. */
function statementOf({ run }: UpdateRun): readonly Statement[] {
  const at = run.lastModifiedAt ?? run.startedAt;
  const status = run.rebootStatus.value?.toLowerCase() ?? '';
  if (at === null || !(OPEN.has(status) || status === 'completed')) return [];
  return [{ isPending: OPEN.has(status), at, evidence: run.rebootStatus.evidence }];
}

const OPEN: ReadonlySet<string> = new Set(['required', 'failed']);

/** The first of the runs, each of which left a restart, since the last that did not. */
function runBehind(runs: readonly UpdateRun[], toldAt: Instant): UpdateRun | null {
  let behind: UpdateRun | null = null;
  for (const each of runs) {
    const [statement] = statementOf(each);
    if (statement === undefined || statement.at > toldAt) continue;
    if (!statement.isPending) break;
    behind = each;
  }
  return behind;
}
