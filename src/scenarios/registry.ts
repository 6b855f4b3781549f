import type { Scenario } from '../judging/scenario.ts';
import { agentNotUpgraded } from './agent-not-upgraded/scenario.ts';
import { agentUpgradeFailed } from './agent-upgrade-failed/scenario.ts';
import { agentUpgradeLogGap } from './agent-upgrade-log-gap/scenario.ts';
import { defenderDefinitionMissing } from './defender-definition-missing/scenario.ts';
import { installFailed } from './install-failed/scenario.ts';
import { legacyCannotReachService } from './legacy-cannot-reach-service/scenario.ts';
import { legacyCertificateFailed } from './legacy-certificate-failed/scenario.ts';
import { legacyCrossTenant } from './legacy-cross-tenant/scenario.ts';
import { legacyEnableFailed } from './legacy-enable-failed/scenario.ts';
import { legacyMachineNotListed } from './legacy-machine-not-listed/scenario.ts';
import { legacyProviderNotRegistered } from './legacy-provider-not-registered/scenario.ts';
import { legacyRegisteredElsewhere } from './legacy-registered-elsewhere/scenario.ts';
import { legacyStuckConfiguring } from './legacy-stuck-configuring/scenario.ts';
import { linuxClassificationMismatch } from './linux-classification-mismatch/scenario.ts';
import { notAssessed } from './not-assessed/scenario.ts';
import { patchOrchestrationConflict } from './patch-orchestration-conflict/scenario.ts';
import { runFailedToStart } from './run-failed-to-start/scenario.ts';
import { scheduleNotApplied } from './schedule-not-applied/scenario.ts';
import { supersededUpdate } from './superseded-update/scenario.ts';
import { unexpectedReboot } from './unexpected-reboot/scenario.ts';
import { updateAgentError } from './update-agent-error/scenario.ts';
import { updateNotFoundOnMachine } from './update-not-found-on-machine/scenario.ts';
import { updateNotOffered } from './update-not-offered/scenario.ts';
import { updatesWithoutSchedule } from './updates-without-schedule/scenario.ts';
import { windowExceeded } from './window-exceeded/scenario.ts';

/** Every scenario, in the order an overview goes through them. */
export const SCENARIOS: readonly Scenario[] = [
  notAssessed,
  updateAgentError,
  scheduleNotApplied,
  runFailedToStart,
  installFailed,
  windowExceeded,
  unexpectedReboot,
  updatesWithoutSchedule,
  linuxClassificationMismatch,
  patchOrchestrationConflict,
  updateNotOffered,
  supersededUpdate,
  defenderDefinitionMissing,
  updateNotFoundOnMachine,
  agentNotUpgraded,
  agentUpgradeFailed,
  agentUpgradeLogGap,
  legacyMachineNotListed,
  legacyStuckConfiguring,
  legacyEnableFailed,
  legacyProviderNotRegistered,
  legacyCrossTenant,
  legacyRegisteredElsewhere,
  legacyCannotReachService,
  legacyCertificateFailed,
];
