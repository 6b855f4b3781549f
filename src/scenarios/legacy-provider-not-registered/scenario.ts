import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { type Cause, defineCause, type Scenario } from '../../judging/scenario.ts';

const providerNotRegistered: Cause = defineCause({
  id: 'provider-not-registered',
  title: { en: 'Microsoft.Automation not registered', ja: 'Microsoft.Automation が未登録' },
  kinds: ['azure-vm', 'azure-arc'],
  needs: ['automation-registration'],
  actions: ['register-provider'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.resourceProviders],
  judge({ 'automation-registration': registration }, { machine }) {
    if (['registered', 'registering'].includes(registration.value.toLowerCase())) {
      return excluded(registration.evidence);
    }
    return holds(
      {
        en: `The resource provider Microsoft.Automation, which the Automation account needs, is not registered in the subscription of ${machine.name} (${registration.value}). Update Management itself was retired on 31 August 2024; Update Manager does not need the provider.`,
        ja: `${machine.name} のサブスクリプションに、Automation アカウントが必要とするリソース プロバイダー Microsoft.Automation が登録されていません (${registration.value})。Update Management は 2024 年 8 月 31 日に提供を終了しており、Update Manager ではこのプロバイダーは不要です。`,
      },
      [registration.evidence],
      {
        nextStep: {
          en: `Only if you still need the Automation account: az provider register --namespace Microsoft.Automation --subscription ${machine.subscriptionId}`,
          ja: `Automation アカウントがまだ必要な場合のみ: az provider register --namespace Microsoft.Automation --subscription ${machine.subscriptionId}`,
        },
      },
    );
  },
});

const providerRegistering: Cause = defineCause({
  id: 'provider-registering',
  title: { en: 'Microsoft.Automation being registered', ja: 'Microsoft.Automation を登録中' },
  kinds: ['azure-vm', 'azure-arc'],
  needs: ['automation-registration'],
  actions: [],
  references: [REFERENCES.resourceProviders],
  judge({ 'automation-registration': registration }, { machine }) {
    if (registration.value.toLowerCase() !== 'registering') return excluded(registration.evidence);
    return holds(
      {
        en: `The resource provider Microsoft.Automation is being registered in the subscription of ${machine.name} (${machine.subscriptionId}).`,
        ja: `${machine.name} のサブスクリプション (${machine.subscriptionId}) にリソース プロバイダー Microsoft.Automation を登録中です。`,
      },
      [registration.evidence],
      {
        nextStep: {
          en: 'Ask again when the registration has completed, usually within minutes.',
          ja: '登録は通常数分で完了します。完了後にもう一度質問してください。',
        },
      },
    );
  },
});

/** Why does Automation say "Unable to register Automation Resource Provider"? Source: Update Management troubleshooting. */
export const legacyProviderNotRegistered: Scenario = {
  topic: LEGACY_PROVIDER_NOT_REGISTERED,
  system: 'update-management',
  kinds: ['azure-vm', 'azure-arc'],
  premise: null,
  causes: [providerNotRegistered, providerRegistering],
  clear: ({ name, subscriptionId }) => ({
    en: `The resource provider Microsoft.Automation is registered in the subscription of ${name} (${subscriptionId}).`,
    ja: `${name} のサブスクリプション (${subscriptionId}) にはリソース プロバイダー Microsoft.Automation が登録されています。`,
  }),
};
