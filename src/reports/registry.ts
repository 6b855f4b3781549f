import { fleetDiagnosis } from './fleet-diagnosis/report.ts';
import { machineOverview } from './machine-overview/report.ts';
import { nextPatch } from './next-patch/report.ts';
import { patchOrchestration } from './patch-orchestration/report.ts';
import { pendingUpdatesReport } from './pending-updates/report.ts';
import { rebootsPending } from './reboots-pending/report.ts';
import type { ReportDefinition } from './report.ts';
import { updateHistory } from './update-history/report.ts';

/** Every report. */
export const REPORTS: readonly ReportDefinition[] = [
  fleetDiagnosis,
  machineOverview,
  patchOrchestration,
  nextPatch,
  pendingUpdatesReport,
  rebootsPending,
  updateHistory,
];
