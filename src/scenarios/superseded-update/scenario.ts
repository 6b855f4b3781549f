import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { NAMED_UPDATES } from '../../judging/update-in-question.ts';
import { assessmentStale } from './assessment-stale.ts';
import { declinedNeededInWsus } from './declined-needed-in-wsus.ts';
import { newerUpdatePending } from './newer-update-pending.ts';
import { notSuperseded } from './not-superseded.ts';
import { SUPERSEDED_UPDATE } from './topic.ts';
import { declinedNeededInLegacy } from './update-management/declined-needed-in-wsus.ts';
import { whetherNeeded } from './update-management/needed.ts';
import { newerUpdatePendingInLegacy } from './update-management/newer-update-pending.ts';
import { notSupersededInLegacy } from './update-management/not-superseded.ts';
import { whetherListed } from './whether-listed.ts';

/** Why is an update that was superseded still shown as missing? Source: Update Management troubleshooting, superseded updates shown as missing. */
export const supersededUpdate: Scenario = {
  topic: SUPERSEDED_UPDATE,
  // That an update is no longer needed, only who asks believes.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherListed,
      subjects: NAMED_UPDATES,
      causes: [declinedNeededInWsus, newerUpdatePending, assessmentStale, notSuperseded],
      clear: ({ machine }) => ({
        en: `No superseded update is listed as missing on ${machine.name}.`,
        ja: `${machine.name} で、置き換え済みの更新プログラムは不足と表示されていません。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherNeeded,
      subjects: NAMED_UPDATES,
      causes: [declinedNeededInLegacy, newerUpdatePendingInLegacy, notSupersededInLegacy],
      clear: ({ machine }) => ({
        en: `Update Management recorded no superseded update as missing on ${machine.name}.`,
        ja: `旧 Update Management の記録に、${machine.name} で不足とされた置き換え済みの更新プログラムはありません。`,
      }),
    }),
  ],
};
