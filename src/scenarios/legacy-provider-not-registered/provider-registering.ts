import { providerRegistration } from '../../facts/provider-registration.ts';
import { type Cause, defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** The registration is under way. */
export const providerRegistering: Cause = defineCause({
  id: 'provider-registering',
  title: { en: 'Microsoft.Automation being registered', ja: 'Microsoft.Automation を登録中' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { registration: providerRegistration('Microsoft.Automation') },
  actions: [],
  references: [REFERENCES.resourceProviders],
  judge({ registration }, { machine }) {
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
