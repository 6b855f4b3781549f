import { scheduleProvider } from '../../facts/schedule-provider.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

const NAMESPACE = 'Microsoft.Maintenance';

/** The machine's subscription is not registered for schedules. */
export const providerNotRegistered = defineCause({
  id: 'provider-not-registered',
  title: { en: 'Resource provider not registered', ja: 'リソース プロバイダーが未登録' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { registration: scheduleProvider },
  actions: ['register-provider'],
  references: [REFERENCES.resourceProviders, REFERENCES.prerequisites],
  judge({ registration }, { machine }) {
    if (registration.value === null || registration.value.toLowerCase() === 'registered')
      return excluded(registration.evidence);
    return holds(
      {
        en: `The resource provider ${NAMESPACE} is not registered in the subscription of ${machine.name} (${registration.value}); without it no schedule runs there.`,
        ja: `${machine.name} のサブスクリプションにリソース プロバイダー ${NAMESPACE} が登録されていません (${registration.value})。未登録の場合、スケジュールは実行されません。`,
      },
      [registration.evidence],
      {
        actions: [{ id: 'register-provider', arguments: { namespace: [NAMESPACE] } }],
        nextStep: { en: 'Register the resource provider.', ja: 'リソース プロバイダーを登録してください。' },
      },
    );
  },
});
