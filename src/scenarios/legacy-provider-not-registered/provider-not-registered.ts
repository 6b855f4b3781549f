import { providerRegistration } from '../../facts/provider-registration.ts';
import { type Cause, defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** The Automation account's resource provider is not registered in the machine's subscription. */
export const providerNotRegistered: Cause = defineCause({
  id: 'provider-not-registered',
  title: { en: 'Microsoft.Automation not registered', ja: 'Microsoft.Automation が未登録' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { registration: providerRegistration('Microsoft.Automation') },
  actions: ['register-provider'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.resourceProviders],
  judge({ registration }, { machine }) {
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
          en: 'Register the provider, only if you still need the Automation account.',
          ja: 'Automation アカウントがまだ必要な場合のみ、プロバイダーを登録してください。',
        },
        actions: [{ id: 'register-provider', arguments: { namespace: ['Microsoft.Automation'] } }],
      },
    );
  },
});
