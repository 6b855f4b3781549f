import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { NAMED_UPDATES } from '../../judging/update-in-question.ts';
import { alreadyInstalled } from './already-installed.ts';
import { assessmentStale } from './assessment-stale.ts';
import { configurationManagerManaged } from './configuration-manager-managed.ts';
import { esuLicenceMissing } from './esu-licence-missing.ts';
import { notApplicableOs } from './not-applicable-os.ts';
import { notServed } from './not-served.ts';
import { superseded } from './superseded.ts';
import { UPDATE_NOT_OFFERED } from './topic.ts';
import { alreadyInstalledInLegacy } from './update-management/already-installed.ts';
import { notApplicableOsInLegacy } from './update-management/not-applicable-os.ts';
import { supersededInLegacy } from './update-management/superseded.ts';
import { whetherNeeded } from './update-management/whether-needed.ts';
import { wsusManagedInLegacy } from './update-management/wsus-managed.ts';
import { wsusNotApprovedInLegacy } from './update-management/wsus-not-approved.ts';
import { whetherOffered } from './whether-offered.ts';
import { wsusManaged } from './wsus-managed.ts';
import { wsusNotApproved } from './wsus-not-approved.ts';

/** Why is an update that is out not offered to a machine? Source: Update Management troubleshooting, an update that is known to be available does not show as such. */
export const updateNotOffered: Scenario = {
  topic: UPDATE_NOT_OFFERED,
  // Which update was expected, only who asks knows.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherOffered,
      subjects: NAMED_UPDATES,
      causes: [
        notServed,
        wsusNotApproved,
        wsusManaged,
        configurationManagerManaged,
        superseded,
        alreadyInstalled,
        assessmentStale,
        notApplicableOs,
        esuLicenceMissing,
      ],
      clear: ({ machine }) => ({
        en: `Nothing that Azure records keeps the update from being offered to ${machine.name}.`,
        ja: `Azure の記録に、${machine.name} への更新プログラムの提供を妨げるものはありません。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherNeeded,
      subjects: NAMED_UPDATES,
      causes: [
        wsusNotApprovedInLegacy,
        wsusManagedInLegacy,
        supersededInLegacy,
        alreadyInstalledInLegacy,
        notApplicableOsInLegacy,
      ],
      clear: ({ machine }) => ({
        en: `What Update Management recorded of ${machine.name} shows nothing that kept an update from being offered.`,
        ja: `旧 Update Management の ${machine.name} の記録に、更新プログラムの提供を妨げたものはありません。`,
      }),
    }),
  ],
};
