import type { Readings } from '../../facts/fact.ts';
import { maintenanceRuns } from '../../facts/maintenance-runs.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { runInstallation } from '../../facts/run-installation.ts';
import { upcomingWindows } from '../../facts/upcoming-windows.ts';
import { REBOOT_FACTS } from '../reboots-pending/reboot.ts';
import type { ReportedMachine } from '../report.ts';
import { PREVIEW_FACTS } from '../schedule-preview/preview-facts.ts';

/** What tells which machines a run will take, what it would install, and whether it is cancelled. */
export const BEFORE_FACTS = {
  ...PREVIEW_FACTS,
  pending: pendingUpdates,
  windows: upcomingWindows,
  runs: maintenanceRuns,
};

/** What tells what a run did to its machines, and which of them wait for a restart. */
export const AFTER_FACTS = {
  ...REBOOT_FACTS,
  asked: PREVIEW_FACTS.asked,
  runs: maintenanceRuns,
  results: runInstallation,
};

export type MachineBefore = ReportedMachine<Readings<typeof BEFORE_FACTS>>;
export type MachineAfter = ReportedMachine<Readings<typeof AFTER_FACTS>>;
