import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { agentNotReady } from './agent-not-ready.ts';
import { arcDisconnected } from './arc-disconnected.ts';
import { assessmentFailed } from './assessment-failed.ts';
import { assessmentInProgress } from './assessment-in-progress.ts';
import { assessmentStale } from './assessment-stale.ts';
import { assessmentStuck } from './assessment-stuck.ts';
import { computeProviderNotRegistered } from './compute-provider-not-registered.ts';
import { extensionOperationsBlocked } from './extension-operations-blocked.ts';
import { legacyOnly } from './legacy-only.ts';
import { machineStopped } from './machine-stopped.ts';
import { neverAssessed } from './never-assessed.ts';
import { patchExtensionFailed } from './patch-extension-failed.ts';
import { periodicAssessmentOff } from './periodic-assessment-off.ts';
import { NOT_ASSESSED } from './topic.ts';
import { unsupportedMachine } from './unsupported-machine.ts';
import { whetherAssessed } from './whether-assessed.ts';

/** Why has a machine no current assessment in Azure Update Manager? Source: Update Manager troubleshooting, "Not assessed". */
export const notAssessed: Scenario = {
  topic: NOT_ASSESSED,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherAssessed,
      causes: [
        unsupportedMachine,
        machineStopped,
        arcDisconnected,
        agentNotReady,
        extensionOperationsBlocked,
        computeProviderNotRegistered,
        patchExtensionFailed,
        assessmentFailed,
        assessmentStuck,
        assessmentInProgress,
        periodicAssessmentOff,
        assessmentStale,
        legacyOnly,
        neverAssessed,
      ],
      clear: ({ machine }) => ({
        en: `Nothing keeps ${machine.name} from being assessed.`,
        ja: `${machine.name} の評価を妨げるものはありません。`,
      }),
    }),
  ],
};
