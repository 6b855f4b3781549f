import type { Action } from './action.ts';
import { assessNow } from './assess-now/action.ts';
import { assignSchedule } from './assign-schedule/action.ts';
import { cancelRun } from './cancel-run/action.ts';
import { collectGuestEvidence } from './collect-guest-evidence/action.ts';
import { createSchedule } from './create-schedule/action.ts';
import { enableAgentAutoUpgrade } from './enable-agent-auto-upgrade/action.ts';
import { enablePeriodicAssessment } from './enable-periodic-assessment/action.ts';
import { excludeUpdate } from './exclude-update/action.ts';
import { extendWindow } from './extend-window/action.ts';
import { installUpdates } from './install-updates/action.ts';
import { registerProvider } from './register-provider/action.ts';
import { repairPatchExtension } from './repair-patch-extension/action.ts';
import { startMachine } from './start-machine/action.ts';
import { unassignSchedule } from './unassign-schedule/action.ts';
import { upgradeAgent } from './upgrade-agent/action.ts';
import { useCustomerManagedSchedules } from './use-customer-managed-schedules/action.ts';

/** What can be done, in the order that help lists it. */
export const ACTIONS: readonly Action[] = [
  assessNow,
  installUpdates,
  enablePeriodicAssessment,
  useCustomerManagedSchedules,
  assignSchedule,
  unassignSchedule,
  createSchedule,
  extendWindow,
  excludeUpdate,
  cancelRun,
  startMachine,
  enableAgentAutoUpgrade,
  upgradeAgent,
  repairPatchExtension,
  registerProvider,
  collectGuestEvidence,
];
