import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import type { Readings } from '../../facts/fact.ts';
import { legacyAgentExtension } from '../../facts/legacy-agent-extension.ts';
import { legacyData } from '../../facts/legacy-data.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells on which side of the migration from Update Management to Update Manager a machine is. */
export const MIGRATION_FACTS = {
  legacyAgent: legacyAgentExtension,
  legacyData,
  inView: assessmentInInstanceView,
  inGraph: assessmentInResourceGraph,
};

export type MigrationReadings = Readings<typeof MIGRATION_FACTS>;

export type Migrating = ReportedMachine<MigrationReadings>;
