import { assessNow } from './assess-now.ts';
import { enableAgentAutoUpgrade } from './enable-agent-auto-upgrade.ts';
import { enablePeriodicAssessment } from './enable-periodic-assessment.ts';
import { installUpdates } from './install-updates.ts';
import { registerProvider } from './register-provider.ts';
import type { Remedy } from './remedy.ts';
import { repairPatchExtension } from './repair-patch-extension.ts';
import { startMachine } from './start-machine.ts';
import { useCustomerManagedSchedules } from './use-customer-managed-schedules.ts';

/** The actions of the catalogue that somebody can carry out by hand with one command. */
export const REMEDIES: readonly Remedy[] = [
  assessNow,
  enableAgentAutoUpgrade,
  enablePeriodicAssessment,
  installUpdates,
  registerProvider,
  repairPatchExtension,
  startMachine,
  useCustomerManagedSchedules,
];
