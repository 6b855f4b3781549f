import { LOCALES, type Text } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';

/** A question that finds something of a scenario, and the world that comes with UpdateOps where it does. */
export interface ScenarioMet {
  readonly scenario: TopicId;
  readonly world: 'demo' | 'fabrikam';
  /** Says nothing that a shell reads between double quotes. */
  readonly question: Text;
}

/** One question for each scenario, in the order of the registry. */
export const SCENARIOS_MET: readonly ScenarioMet[] = [
  inDemo('not-assessed', 'why is vm-01 not assessed?', 'vm-01 が未評価なのはなぜ?'),
  inDemo(
    'update-agent-error',
    'what does 0x8024402C mean on sql-prod-02?',
    'sql-prod-02 の 0x8024402C はどういう意味?',
  ),
  inDemo(
    'schedule-not-applied',
    'the scheduled update skipped app-dub-01',
    'スケジュールで app-dub-01 だけパッチが当たらない',
  ),
  inDemo(
    'run-failed-to-start',
    "why did the update run not start on app-osa-04, it says 'Failed to start'?",
    'app-osa-04 で更新プログラムの展開が「起動できませんでした」となるのはなぜ?',
  ),
  inDemo(
    'install-failed',
    'why did the update run fail on web02?',
    'web02 の更新プログラムの実行が失敗した原因は?',
  ),
  inDemo(
    'window-exceeded',
    'why was the maintenance window exceeded on sql-prod-01?',
    'sql-prod-01 でメンテナンス期間を超過した原因は?',
  ),
  inDemo(
    'unexpected-reboot',
    'why did vm-05 reboot although reboot is Never?',
    '再起動しない設定なのに vm-05 が再起動したのはなぜ?',
  ),
  inDemo(
    'updates-without-schedule',
    'updates got installed on web02 with no deployment',
    '展開していないのに web02 に更新がインストールされた',
  ),
  inFabrikam(
    'linux-classification-mismatch',
    'security updates pending on lnx-01 but others were installed',
    'lnx-01 で分類と違う更新がインストールされる',
  ),
  inDemo('patch-orchestration-conflict', 'nothing patches db-dub-01', 'db-dub-01 に誰もパッチを当てない'),
  inDemo(
    'update-not-offered',
    "KB5031364 is out but sql-prod-02 doesn't show it",
    '公開済みの KB5031364 が sql-prod-02 に表示されない',
  ),
  inFabrikam(
    'superseded-update',
    'superseded updates show as missing on shop-web-01',
    '置き換え済みの更新が shop-web-01 で不足と表示される',
  ),
  inFabrikam(
    'defender-definition-missing',
    'KB2267602 is always missing on file-01',
    'file-01 で KB2267602 が常に不足と表示される',
  ),
  inDemo(
    'update-not-found-on-machine',
    "KB5047000 shows installed but I can't find it on sql-prod-01",
    'インストール済みのはずの KB5047000 が sql-prod-01 で見つからない',
  ),
  inDemo(
    'agent-not-upgraded',
    "why hasn't the agent on dc02 upgraded?",
    'dc02 のエージェントが自動アップグレードされないのはなぜ?',
  ),
  inFabrikam(
    'agent-upgrade-failed',
    'the upgrade of the agent on app-01 failed, what now?',
    'app-01 のエージェントのアップグレードが失敗した',
  ),
  inFabrikam(
    'agent-upgrade-log-gap',
    'logs of app-02 are missing during the agent upgrade',
    'エージェントのアップグレード中に app-02 のログが欠けた',
  ),
  inDemo(
    'legacy-machine-not-listed',
    'web01 is missing from Update Management',
    'web01 が Update Management に表示されない',
  ),
  inDemo(
    'legacy-stuck-configuring',
    'old-fs-01 is still being configured in Update Management, why?',
    'old-fs-01 が Update Management で構成中のままなのはなぜ?',
  ),
  inDemo(
    'legacy-enable-failed',
    'Failed to enable the Update solution on arc-osa-01',
    'arc-osa-01 で Update ソリューションの有効化に失敗する',
  ),
  inDemo(
    'legacy-provider-not-registered',
    "is Microsoft.Automation registered for arc-tok-01's subscription?",
    'arc-tok-01 のサブスクリプションに Microsoft.Automation は登録されている?',
  ),
  inFabrikam(
    'legacy-cross-tenant',
    'is nw-erp-01 in another tenant than the Automation account?',
    'nw-erp-01 は Automation アカウントとは別のテナント?',
  ),
  inFabrikam(
    'legacy-registered-elsewhere',
    'is crm-03 registered to another Update Management account?',
    'crm-03 は別のアカウントの Update Management に登録済み?',
  ),
  inFabrikam(
    'legacy-cannot-reach-service',
    'why can crm-01 not be registered with Update Management?',
    'crm-01 が Update Management に登録できないのはなぜ?',
  ),
  inFabrikam(
    'legacy-certificate-failed',
    'why could crm-02 not create its self-signed certificate?',
    'crm-02 で自己署名証明書を作成できないのはなぜ?',
  ),
];

function inDemo(scenario: TopicId, en: string, ja: string): ScenarioMet {
  return { scenario, world: 'demo', question: { en, ja } };
}

function inFabrikam(scenario: TopicId, en: string, ja: string): ScenarioMet {
  return { scenario, world: 'fabrikam', question: { en, ja } };
}

/** What is typed to meet a scenario, a command a language. */
export function commandsToMeet({ world, question }: ScenarioMet): readonly string[] {
  const where = world === 'demo' ? '' : `--world ${world} `;
  return LOCALES.map((locale) => `npm run ask -- ${where}"${question[locale]}"`);
}
