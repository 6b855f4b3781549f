import { providerRegistration } from '../../facts/provider-registration.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** An Arc-enabled server's subscription is not registered for Microsoft.Compute: periodic assessment silently does nothing. */
export const computeProviderNotRegistered = defineCause({
  id: 'compute-provider-not-registered',
  title: { en: 'Microsoft.Compute not registered', ja: 'Microsoft.Compute が未登録' },
  kinds: ['azure-arc'],
  severity: 'fix-setting',
  needs: { registration: providerRegistration('Microsoft.Compute') },
  actions: ['register-provider'],
  references: [REFERENCES.troubleshoot, REFERENCES.resourceProviders],
  judge({ registration }, { machine }) {
    if (registration.value.toLowerCase() === 'registered') return excluded(registration.evidence);
    return holds(
      {
        en: `The resource provider Microsoft.Compute is not registered in the subscription of ${machine.name} (${registration.value}); without it, Arc-enabled servers are not assessed.`,
        ja: `${machine.name} のサブスクリプションにリソース プロバイダー Microsoft.Compute が登録されていません (${registration.value})。未登録の場合、Arc 対応サーバーは評価されません。`,
      },
      [registration.evidence],
      {
        nextStep: {
          en: 'Register the resource provider in the subscription.',
          ja: 'サブスクリプションにリソース プロバイダーを登録してください。',
        },
        actions: [{ id: 'register-provider', arguments: { namespace: ['Microsoft.Compute'] } }],
      },
    );
  },
});
