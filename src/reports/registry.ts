import { fleetDiagnosis } from './fleet-diagnosis/report.ts';
import { machineOverview } from './machine-overview/report.ts';
import { patchOrchestration } from './patch-orchestration/report.ts';
import type { ReportDefinition } from './report.ts';

/** Every report. */
export const REPORTS: readonly ReportDefinition[] = [fleetDiagnosis, machineOverview, patchOrchestration];
