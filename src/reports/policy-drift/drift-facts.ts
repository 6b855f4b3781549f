import type { Readings } from '../../facts/fact.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { policyStates } from '../../facts/policy-states.ts';
import { schedules } from '../../facts/schedules.ts';
import { COMPLIANCE_FACTS } from '../compliance/compliance-facts.ts';
import type { ReportedMachine } from '../report.ts';

/** What Azure Policy says of a machine, and what it is held against. */
export const DRIFT_FACTS = {
  states: policyStates,
  settings: patchSettings,
  orchestration,
  schedules,
  inView: COMPLIANCE_FACTS.inView,
  inGraph: COMPLIANCE_FACTS.inGraph,
};

export type DriftMachine = ReportedMachine<Readings<typeof DRIFT_FACTS>>;
