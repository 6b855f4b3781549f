import type { Action } from './action.ts';
import { assessNow } from './assess-now/action.ts';
import { assignSchedule } from './assign-schedule/action.ts';
import { cancelRun } from './cancel-run/action.ts';
import { createSchedule } from './create-schedule/action.ts';
import { enableAgentAutoUpgrade } from './enable-agent-auto-upgrade.ts';
import { enablePeriodicAssessment } from './enable-periodic-assessment/action.ts';
import { excludeUpdate } from './exclude-update/action.ts';
import { extendWindow } from './extend-window/action.ts';
import { installUpdates } from './install-updates/action.ts';
import { registerProvider } from './register-provider.ts';
import type { Remedy } from './remedy.ts';
import { repairPatchExtension } from './repair-patch-extension.ts';
import { startMachine } from './start-machine.ts';
import { unassignSchedule } from './unassign-schedule/action.ts';
import { useCustomerManagedSchedules } from './use-customer-managed-schedules.ts';

/** What can be done, in the order that help lists it. */
export const ACTIONS: readonly Action[] = [
  assessNow,
  installUpdates,
  enablePeriodicAssessment,
  assignSchedule,
  unassignSchedule,
  createSchedule,
  extendWindow,
  excludeUpdate,
  cancelRun,
];

/** The actions of the catalogue that somebody can carry out by hand with one command. */
export const REMEDIES: readonly Remedy[] = [
  ...ACTIONS,
  enableAgentAutoUpgrade,
  registerProvider,
  repairPatchExtension,
  startMachine,
  useCustomerManagedSchedules,
];
