import type { Report } from './answer.ts';
import type { Finding } from './finding.ts';
import type { Machine } from './machine.ts';
import type { Scenario } from './scenario.ts';
import type { Topic } from './topic.ts';

/** A report: which scenarios it runs over the machines asked about, and what it makes of their findings. Pure. */
export interface ReportDefinition {
  readonly topic: Topic;
  covers(scenarios: readonly Scenario[]): readonly Scenario[];
  build(findings: readonly Finding[], machines: readonly Machine[]): Report | null;
}
