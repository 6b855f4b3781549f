import { agentStatus } from './agent-status/report.ts';
import { agentVersionHistory } from './agent-version-history/report.ts';
import { compliance } from './compliance/report.ts';
import { complianceHistory } from './compliance-history/report.ts';
import { digestNow } from './digest-now/report.ts';
import { fleetDiagnosis } from './fleet-diagnosis/report.ts';
import { hotpatchStatus } from './hotpatch-status/report.ts';
import { machineOverview } from './machine-overview/report.ts';
import { migrationStatus } from './migration-status/report.ts';
import { nextPatch } from './next-patch/report.ts';
import { patchOrchestration } from './patch-orchestration/report.ts';
import { pendingUpdatesReport } from './pending-updates/report.ts';
import { policyDrift } from './policy-drift/report.ts';
import { rebootsPending } from './reboots-pending/report.ts';
import type { ReportDefinition } from './report.ts';
import { schedulePreview } from './schedule-preview/report.ts';
import { updateHistory } from './update-history/report.ts';

/** Every report. */
export const REPORTS: readonly ReportDefinition[] = [
  fleetDiagnosis,
  digestNow,
  machineOverview,
  patchOrchestration,
  agentStatus,
  agentVersionHistory,
  migrationStatus,
  hotpatchStatus,
  compliance,
  complianceHistory,
  nextPatch,
  pendingUpdatesReport,
  rebootsPending,
  updateHistory,
  schedulePreview,
  policyDrift,
];
