import { agentUpgradeParameters } from './k-agent-upgrade-parameters/answer.ts';
import { arcOnboarding } from './k-arc-onboarding/answer.ts';
import { architecture } from './k-architecture/answer.ts';
import { assessmentVsUpdate } from './k-assessment-vs-update/answer.ts';
import { compare } from './k-compare/answer.ts';
import { historyScreenDiffers } from './k-history-screen-differs/answer.ts';
import { onDemandAssessment } from './k-on-demand-assessment/answer.ts';
import { oneTimeUpdate } from './k-one-time-update/answer.ts';
import { periodicAssessment } from './k-periodic-assessment/answer.ts';
import { prerequisites } from './k-prerequisites/answer.ts';
import { resultStorage } from './k-result-storage/answer.ts';
import { scheduledUpdates } from './k-scheduled-updates/answer.ts';
import { support } from './k-support/answer.ts';
import { updateManager } from './k-update-manager/answer.ts';
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
  agentUpgradeParameters,
  support,
];
