import { agentEnableAutoUpgrade } from './k-agent-enable-auto-upgrade/answer.ts';
import { agentManualUpgrade } from './k-agent-manual-upgrade/answer.ts';
import { agentReleaseNotes } from './k-agent-release-notes/answer.ts';
import { agentStoppedMachine } from './k-agent-stopped-machine/answer.ts';
import { agentUpgradeFailure } from './k-agent-upgrade-failure/answer.ts';
import { agentUpgradeLogLoss } from './k-agent-upgrade-log-loss/answer.ts';
import { agentUpgradeParameters } from './k-agent-upgrade-parameters/answer.ts';
import { agentUpgradeReboot } from './k-agent-upgrade-reboot/answer.ts';
import { agentUpgradeRollout } from './k-agent-upgrade-rollout/answer.ts';
import { agentUpgradeTiming } from './k-agent-upgrade-timing/answer.ts';
import { agentUpgradeVerify } from './k-agent-upgrade-verify/answer.ts';
import { arcOnboarding } from './k-arc-onboarding/answer.ts';
import { architecture } from './k-architecture/answer.ts';
import { assessmentVsUpdate } from './k-assessment-vs-update/answer.ts';
import { autoGuestPatching } from './k-auto-guest-patching/answer.ts';
import { automaticByOs } from './k-automatic-by-os/answer.ts';
import { azureManaged } from './k-azure-managed/answer.ts';
import { compare } from './k-compare/answer.ts';
import { customerManaged } from './k-customer-managed/answer.ts';
import { defenderDefinitions } from './k-defender-definitions/answer.ts';
import { guestTroubleshooting } from './k-guest-troubleshooting/answer.ts';
import { historyScreenDiffers } from './k-history-screen-differs/answer.ts';
import { hotpatch } from './k-hotpatch/answer.ts';
import { hybridWorkerOnboarding } from './k-hybrid-worker-onboarding/answer.ts';
import { imageDefault } from './k-image-default/answer.ts';
import { legacyRetired } from './k-legacy-retired/answer.ts';
import { linuxClassification } from './k-linux-classification/answer.ts';
import { manualUpdates } from './k-manual/answer.ts';
import { onDemandAssessment } from './k-on-demand-assessment/answer.ts';
import { oneTimeUpdate } from './k-one-time-update/answer.ts';
import { patchOrchestrationModes } from './k-patch-orchestration/answer.ts';
import { periodicAssessment } from './k-periodic-assessment/answer.ts';
import { prerequisites } from './k-prerequisites/answer.ts';
import { resultStorage } from './k-result-storage/answer.ts';
import { scheduledUpdates } from './k-scheduled-updates/answer.ts';
import { superseded } from './k-superseded/answer.ts';
import { support } from './k-support/answer.ts';
import { updateManager } from './k-update-manager/answer.ts';
import { wsusCleanup } from './k-wsus-cleanup/answer.ts';
import type { Knowledge } from './knowledge.ts';

/** Every knowledge answer, in the order that help lists them. */
export const KNOWLEDGE: readonly Knowledge[] = [
  updateManager,
  architecture,
  assessmentVsUpdate,
  compare,
  onDemandAssessment,
  oneTimeUpdate,
  periodicAssessment,
  scheduledUpdates,
  prerequisites,
  resultStorage,
  historyScreenDiffers,
  arcOnboarding,
  patchOrchestrationModes,
  customerManaged,
  azureManaged,
  automaticByOs,
  manualUpdates,
  imageDefault,
  autoGuestPatching,
  hotpatch,
  linuxClassification,
  superseded,
  defenderDefinitions,
  wsusCleanup,
  agentEnableAutoUpgrade,
  agentUpgradeParameters,
  agentUpgradeTiming,
  agentUpgradeRollout,
  agentManualUpgrade,
  agentUpgradeLogLoss,
  agentStoppedMachine,
  agentUpgradeReboot,
  agentUpgradeFailure,
  agentUpgradeVerify,
  agentReleaseNotes,
  legacyRetired,
  hybridWorkerOnboarding,
  guestTroubleshooting,
  support,
];
