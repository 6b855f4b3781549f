import type { Scenario } from '../judging/scenario.ts';
import type { Instant } from '../model/instant.ts';
import type { Holding } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import { groupKey } from '../reports/fleet-diagnosis/cause-groups.ts';
import type { ReportDefinition } from '../reports/report.ts';
import type { Diagnosed } from './diagnose.ts';
import type { Task } from './task.ts';

/** How it is told of a machine, read and judged, in which groups of an answer it stands. */
export interface Grouping extends Pick<Task, 'scenarios' | 'report'> {
  isAmong(diagnosed: Diagnosed, group: Holding['group'], now: Instant): boolean;
}

/** The groupings of everything that groups machines, by its topic. */
export function groupingsOf(
  scenarios: readonly Scenario[],
  reports: readonly ReportDefinition[],
): ReadonlyMap<TopicId, Grouping> {
  return new Map([
    ...scenarios.map((scenario) => [scenario.topic.id, byCause(scenario)] as const),
    ...reports.flatMap((report) => {
      const grouping = byState(report);
      return grouping === null ? [] : [[report.topic.id, grouping] as const];
    }),
  ]);
}

function byCause(scenario: Scenario): Grouping {
  return {
    scenarios: [scenario],
    report: null,
    isAmong: ({ findings }, group) =>
      findings.some((finding) =>
        group === null ? finding.verdict === 'found' : groupKey(finding) === group,
      ),
  };
}

function byState(report: ReportDefinition): Grouping | null {
  const { groupOf } = report;
  if (groupOf === undefined) return null;
  return {
    scenarios: [],
    report,
    isAmong: ({ machine, sheet }, group, now) =>
      group !== null && groupOf({ machine, findings: [], facts: sheet }, now) === group,
  };
}
