import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { extendedSecurityUpdates } from '../../facts/extended-security-updates.ts';
import type { Readings } from '../../facts/fact.ts';
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

export type ComplianceReadings = Readings<typeof COMPLIANCE_FACTS>;

export type Assessed = ReportedMachine<ComplianceReadings>;
