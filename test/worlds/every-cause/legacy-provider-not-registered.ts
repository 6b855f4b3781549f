import type { ScenarioQuestions } from './cause-question.ts';

export const legacyProviderNotRegistered: ScenarioQuestions = {
  scenario: 'legacy-provider-not-registered',
  questions: [
    {
      cause: 'provider-not-registered',
      world: 'legacy-provider-not-registered/two-subscriptions',
      machine: 'vm-11',
      system: 'update-management',
      en: [
        'Unable to register Automation Resource Provider for vm-11',
        'registering the Automation Resource Provider failed for vm-11',
      ],
      ja: [
        'vm-11 で Automation リソース プロバイダーを登録できない',
        'vm-11 の Automation リソース プロバイダーの登録に失敗',
      ],
    },
    {
      cause: 'provider-registering',
      world: 'legacy-provider-not-registered/two-subscriptions',
      machine: 'vm-12',
      system: 'update-management',
      en: [
        'Unable to register Automation Resource Provider, vm-12',
        "the Automation resource provider can't be registered for vm-12",
      ],
      ja: [
        'vm-12 の Automation リソース プロバイダーの登録ができません',
        'Automation リソース プロバイダーを登録できないと vm-12 で表示される',
      ],
    },
  ],
};
