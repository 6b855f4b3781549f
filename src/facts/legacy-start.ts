import type { Asked } from '../model/asked.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { gapIn, known } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type FailedStart, failedStarts } from './failed-starts.ts';
import { isMentioned } from './is-mentioned.ts';
import type { LegacyDeployment } from './legacy-deployments.ts';
import { legacyRun } from './legacy-run.ts';

/** A deployment of the retired Update Management that was to begin on a machine, from whichever record of it there is. */
export interface StartedDeployment
  extends Pick<LegacyDeployment, 'id' | 'name' | 'startedAt' | 'updates' | 'sourceComputerId'> {
  /** That its run failed to start, as the Automation account has it; null where it does not. */
  readonly failure: Quoted<string> | null;
  /** Deployments and their machines that began in the same hour; null where the workspaces have no row of it. */
  readonly jobCount: Quoted<number> | null;
}

export interface LegacyStart {
  /** The one that the question names, else the newest; null where there is none. */
  readonly deployment: StartedDeployment | null;
  readonly looked: Evidence;
}

/** The deployment that a question about its start means: a run that failed to start, by its Automation account, or what the workspaces have of one. */
export const legacyStart: Fact<LegacyStart> = derivedFact({
  id: 'legacy-start',
  title: { en: 'start of the deployment of Update Management', ja: '旧 Update Management の展開の開始' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: { inWorkspaces: legacyRun, failed: failedStarts },
  derive({ inWorkspaces, failed }, _, { asked }) {
    if (inWorkspaces === undefined || failed === undefined) return undefined;
    const logged = inWorkspaces.isKnown ? inWorkspaces.value.deployment : null;
    const failure = failed.isKnown ? meant(failed.value.runs, asked) : null;
    const deployment = failure === null ? logged && fromRows(logged) : chosen(failure, logged, asked);
    if (deployment === null && !inWorkspaces.isKnown) return gapIn(legacyStart, inWorkspaces);
    if (deployment === null && !failed.isKnown) return gapIn(legacyStart, failed);
    const looked = inWorkspaces.isKnown ? inWorkspaces.value.looked : failure?.status.evidence;
    if (looked === undefined) throw new Error('a deployment without a record');
    return known({ deployment, looked });
  },
});

/** The failed start that is named, else the newest that may be meant. */
function meant(runs: readonly FailedStart[], { run, span, text }: Asked): FailedStart | null {
  const possible = runs.filter(({ id, name, startedAt }) => {
    if (run !== null) return id === run || name.toLowerCase() === run;
    return span === null || (startedAt !== null && startedAt >= span.from && startedAt < span.to);
  });
  return possible.find(({ name }) => isMentioned(name, text)) ?? possible[0] ?? null;
}

/** Of two records the one whose deployment is named, else the later. */
function chosen(
  failure: FailedStart,
  logged: LegacyDeployment | null,
  { text }: Asked,
): StartedDeployment | null {
  if (logged === null) return fromRun(failure);
  if (logged.id === failure.id) return { ...fromRun(failure), jobCount: logged.jobCount };
  const isNamed = isMentioned(failure.name, text);
  if (isNamed !== isMentioned(logged.name, text)) return isNamed ? fromRun(failure) : fromRows(logged);
  return (failure.startedAt ?? '') > (logged.startedAt ?? '') ? fromRun(failure) : fromRows(logged);
}

function fromRun({ id, name, startedAt, status, sourceComputerId }: FailedStart): StartedDeployment {
  return { id, name, startedAt, updates: [], sourceComputerId, failure: status, jobCount: null };
}

function fromRows({
  id,
  name,
  startedAt,
  updates,
  sourceComputerId,
  jobCount,
}: LegacyDeployment): StartedDeployment {
  return { id, name, startedAt, updates, sourceComputerId, failure: null, jobCount };
}
