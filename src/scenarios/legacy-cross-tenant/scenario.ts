import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { crossTenantMachines } from './cross-tenant-machines.ts';
import { LEGACY_CROSS_TENANT } from './topic.ts';

/**
 * Why may a deployment of the retired Update Management not take a machine of another tenant? The question quotes the refusal, or the tenants of machine and
 * accounts differ. Source: Update Management troubleshooting, "Linked subscription error when creating an update deployment".
 */
export const legacyCrossTenant: Scenario = {
  topic: LEGACY_CROSS_TENANT,
  // It explains a message that somebody saw; of a machine without one there is nothing to say in an overview.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'none'],
      premise: null,
      causes: [crossTenantMachines],
      clear: ({ machine }) => ({
        en: `${machine?.name} lives in the same tenant as an Automation account that the bot sees; a deployment of that account is not refused for its tenant.`,
        ja: `${machine?.name} は、参照できる Automation アカウントと同じテナントにあります。そのアカウントの展開がテナントの違いで拒否されることはありません。`,
      }),
    }),
  ],
};
