import type { ReportDefinition } from '../model/report.ts';
import { fleetDiagnosis } from './fleet-diagnosis.ts';
import { machineOverview } from './machine-overview.ts';

/** Every report. */
export const REPORTS: readonly ReportDefinition[] = [fleetDiagnosis, machineOverview];
