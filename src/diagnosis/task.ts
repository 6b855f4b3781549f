import type { Scenario } from '../judging/scenario.ts';
import type { Asked } from '../model/asked.ts';
import type { Finding, System } from '../model/finding.ts';
import type { Topic } from '../model/topic.ts';
import type { ReportDefinition } from '../reports/report.ts';
import type { Diagnosed } from './diagnose.ts';

/** What a question wants to know of machines. */
export interface Task {
  /** In whose name it is said what could not be found out at all. */
  readonly topic: Topic;
  readonly system: System;
  readonly scenarios: readonly Scenario[];
  /** What of the findings of one machine is told; absent: all. */
  told?(diagnosed: Diagnosed, asked: Asked): readonly Finding[];
  /** What is made of the findings; null: they are the answer. */
  readonly report: ReportDefinition | null;
}
