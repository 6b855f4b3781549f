import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { installedOlderVersion } from './installed-older-version.ts';
import { releasedAfterAssessment } from './released-after-assessment.ts';
import { stillNeededAfterAssessment } from './still-needed-after-assessment.ts';
import { DEFENDER_DEFINITION_MISSING } from './topic.ts';
import { installedOlderVersionInLegacy } from './update-management/installed-older-version.ts';
import { releasedAfterAssessmentInLegacy } from './update-management/released-after-assessment.ts';
import { stillNeededAfterAssessmentInLegacy } from './update-management/still-needed-after-assessment.ts';
import { whetherNeeded } from './update-management/whether-needed.ts';
import { whetherMissing } from './whether-missing.ts';

/** Why are Defender's definitions (KB2267602) always missing? Source: Update Management troubleshooting, Windows Defender update always shown as missing. */
export const defenderDefinitionMissing: Scenario = {
  topic: DEFENDER_DEFINITION_MISSING,
  // Definitions are missing most of the time, which is as it should be.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherMissing,
      causes: [releasedAfterAssessment, installedOlderVersion, stillNeededAfterAssessment],
      clear: ({ machine }) => ({
        en: `Nothing is wrong with the definitions of Microsoft Defender on ${machine.name}.`,
        ja: `${machine.name} の Microsoft Defender の定義更新プログラムに問題はありません。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherNeeded,
      causes: [
        releasedAfterAssessmentInLegacy,
        installedOlderVersionInLegacy,
        stillNeededAfterAssessmentInLegacy,
      ],
      clear: ({ machine }) => ({
        en: `Update Management recorded nothing wrong with the definitions on ${machine.name}.`,
        ja: `旧 Update Management の記録に、${machine.name} の定義更新プログラムの問題はありません。`,
      }),
    }),
  ],
};
