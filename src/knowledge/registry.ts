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
import { guestTroubleshooting } from './k-guest-troubleshooting/answer.ts';
import { hybridWorkerOnboarding } from './k-hybrid-worker-onboarding/answer.ts';
import { legacyRetired } from './k-legacy-retired/answer.ts';
import type { Knowledge } from './knowledge.ts';

/** Every knowledge answer, in the order that help lists them. */
export const KNOWLEDGE: readonly Knowledge[] = [
  agentEnableAutoUpgrade,
  agentManualUpgrade,
  agentReleaseNotes,
  agentStoppedMachine,
  agentUpgradeFailure,
  agentUpgradeLogLoss,
  agentUpgradeParameters,
  agentUpgradeReboot,
  agentUpgradeRollout,
  agentUpgradeTiming,
  agentUpgradeVerify,
  guestTroubleshooting,
  hybridWorkerOnboarding,
  legacyRetired,
];
