import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { extendedSecurityUpdates } from '../../facts/extended-security-updates.ts';
import type { Readings } from '../../facts/fact.ts';
import { installedSince } from '../../facts/installed-since.ts';
import { machineTags } from '../../facts/machine-tags.ts';
import { subscriptionNames } from '../../facts/subscription-names.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells whether a machine lacks updates, and by which tags machines are grouped. */
export const COMPLIANCE_FACTS = {
  inView: assessmentInInstanceView,
  inGraph: assessmentInResourceGraph,
  esu: extendedSecurityUpdates,
  tags: machineTags,
  subscriptions: subscriptionNames,
};

/** What the report adds to that of a machine: whether a run has overtaken the assessment. */
export const REPORT_FACTS = { ...COMPLIANCE_FACTS, since: installedSince };

export type ComplianceReadings = Readings<typeof COMPLIANCE_FACTS>;

export type Assessed = ReportedMachine<Readings<typeof REPORT_FACTS>>;
