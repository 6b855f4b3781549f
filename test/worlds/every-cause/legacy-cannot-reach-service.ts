import type { ScenarioQuestions } from './cause-question.ts';

export const legacyCannotReachService: ScenarioQuestions = {
  scenario: 'legacy-cannot-reach-service',
  questions: [
    {
      cause: 'tls-mismatch',
      world: 'legacy-cannot-reach-service/registration-refused',
      machine: 'vm-01',
      system: 'update-management',
      en: [
        'vm-01: Unable to Register Machine for Patch Management',
        'vm-01 cannot register with Update Management, no common algorithm',
      ],
      ja: [
        'vm-01 が Update Management に登録できない',
        'vm-01 の修正プログラム管理の登録に失敗する。共通のアルゴリズムがない',
      ],
    },
    {
      cause: 'proxy-altered-response',
      world: 'legacy-cannot-reach-service/registration-refused',
      machine: 'vm-02',
      system: 'update-management',
      en: [
        'vm-02: Unable to Register Machine for Patch Management',
        'registration of vm-02 fails with parsing positive infinity',
      ],
      ja: ['vm-02 の登録が正の無限大の解析エラーで失敗', 'vm-02 を修正プログラム管理に登録できない'],
    },
    {
      cause: 'tls-interception',
      world: 'legacy-cannot-reach-service/registration-refused',
      machine: 'vm-03',
      system: 'update-management',
      en: [
        "vm-03 can't reach the Update Management service, certificate not issued by Microsoft",
        'vm-03: the certificate presented by the service was not issued by a certificate authority used for Microsoft services',
      ],
      ja: [
        'vm-03 で証明書が Microsoft の証明機関から発行されていないと出る',
        'vm-03 が Update Management のサービスに接続できない',
      ],
    },
    {
      cause: 'access-denied',
      world: 'legacy-cannot-reach-service/registration-refused',
      machine: 'vm-04',
      system: 'update-management',
      en: [
        'vm-04 cannot register for patch management: access is denied',
        'Update Management registration of vm-04 fails, Access is denied',
      ],
      ja: ['vm-04 の Update Management の登録がアクセス拒否で失敗する', 'vm-04 の登録でアクセスが拒否される'],
    },
  ],
};
