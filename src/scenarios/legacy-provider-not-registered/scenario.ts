import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { providerNotRegistered } from './provider-not-registered.ts';
import { providerRegistering } from './provider-registering.ts';
import { LEGACY_PROVIDER_NOT_REGISTERED } from './topic.ts';

/** Why does Automation say "Unable to register Automation Resource Provider"? Source: Update Management troubleshooting. */
export const legacyProviderNotRegistered: Scenario = {
  topic: LEGACY_PROVIDER_NOT_REGISTERED,
  examinations: [
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc'],
      premise: null,
      causes: [providerNotRegistered, providerRegistering],
      clear: ({ machine }) => ({
        en: `The resource provider Microsoft.Automation is registered in the subscription of ${machine.name} (${machine.subscriptionId}).`,
        ja: `${machine.name} のサブスクリプション (${machine.subscriptionId}) にはリソース プロバイダー Microsoft.Automation が登録されています。`,
      }),
    }),
  ],
};
