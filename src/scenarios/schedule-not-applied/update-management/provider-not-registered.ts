import { automationProvider } from '../../../facts/automation-provider.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';

/** The machine's subscription is not registered for Automation, so that a deployment cannot ask for its machines. */
export const automationNotRegistered = defineCause({
  id: 'provider-not-registered',
  title: { en: 'Resource provider not registered', ja: 'リソース プロバイダーが未登録' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: updateDeployments, registration: automationProvider },
  actions: ['register-provider'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.resourceProviders],
  judge({ registration: { value, evidence } }, { machine }) {
    if (value === null || value.toLowerCase() === 'registered') return excluded(evidence);
    return holds(
      {
        en: `The resource provider Microsoft.Automation is not registered in the subscription of ${machine.name} (${value}); without it Update Management cannot ask for the machines there.`,
        ja: `${machine.name} のサブスクリプションにリソース プロバイダー Microsoft.Automation が登録されていません (${value})。未登録の場合、Update Management はそのサブスクリプションのマシンを照会できません。`,
      },
      [evidence],
      {
        actions: [{ id: 'register-provider', arguments: { namespace: ['Microsoft.Automation'] } }],
        nextStep: { en: 'Register the resource provider.', ja: 'リソース プロバイダーを登録してください。' },
      },
    );
  },
});
