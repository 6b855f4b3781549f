import { ASSESSMENT_FACTS, assessmentsOf } from '../../judging/assessments.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastAssessment } from '../last-assessment.ts';
import { commandsFor } from './commands.ts';
import { K_SUPPORT } from './topic.ts';

/** Where help is to be had beyond this bot, and what to bring. Source: Azure support requests; troubleshooting of Update Manager. */
export const support = defineKnowledge({
  topic: K_SUPPORT,
  needs: ASSESSMENT_FACTS,
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ofMachine(about.machine),
            ...lastAssessment(about.machine, about.facts),
            ...(assessmentsOf(about.facts).newest?.errors.slice(0, 1).map(errorText) ?? []),
          ]
        : []),
    ],
    commands: commandsFor(about?.machine ?? null),
    references: [
      'https://learn.microsoft.com/azure/azure-portal/supportability/how-to-create-azure-support-request',
      REFERENCES.troubleshoot,
    ],
    check: 'machine-overview',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Portal: Help + support, Create a support request; issue type Technical, service Azure Update Manager, the machine as the resource. A technical request needs a support plan (Developer or higher) and the role Support Request Contributor, Contributor or Owner on the subscription.',
    ja: 'ポータルの [ヘルプとサポート] の [サポート リクエストの作成] から、問題の種類に [技術]、サービスに Azure Update Manager、リソースに対象のマシンを選びます。技術的な問い合わせには、サポート プラン (Developer 以上) と、サブスクリプションに対するサポート リクエスト共同作成者、共同作成者、所有者のいずれかのロールが必要です。',
  },
  {
    en: 'Without a plan: Microsoft Q&A, which took the place of the old Azure forums, with the tag Azure Update Manager; for whom to turn to, @AzureSupport on X.',
    ja: 'プランがない場合は、Microsoft Q&A (以前の Azure フォーラムの後継) に Azure Update Manager のタグを付けて投稿します。窓口の案内は X の @AzureSupport でも受けられます。',
  },
  {
    en: 'Bring: resource id, region and OS; when it happened, in UTC; the activity or run id; the error code and the whole message; the version and state of the patch extension; what works by hand on the machine; the logs below. "How is <machine>?" here collects most of it.',
    ja: '添えるもの: リソース ID、リージョン、OS、発生日時 (UTC)、アクティビティ ID または実行 ID、エラー コードとメッセージ全文、更新用拡張機能のバージョンと状態、OS 上で手動実行した結果、下記のログ。大半は、このボットに「<マシン名> の状態は?」と聞けばそろいます。',
  },
  {
    en: 'Update Management of Azure Automation is retired since 31 August 2024: a request about it ends in the advice to move to Update Manager.',
    ja: 'Azure Automation の Update Management は 2024 年 8 月 31 日に廃止済みです。問い合わせても、Update Manager への移行の案内になります。',
  },
];

function ofMachine({ id, location, osType, kind }: Machine): Text {
  if (kind === 'log-analytics')
    return {
      en: 'The machine has no Azure resource that the bot can see, so there is no resource id to name.',
      ja: 'このマシンの Azure リソースはボットから参照できないため、リソース ID は示せません。',
    };
  const os = osType === null ? null : osType === 'linux' ? 'Linux' : 'Windows';
  return {
    en: `To copy: resource id ${id}, region ${location ?? 'unknown'}, OS ${os ?? 'unknown'}.`,
    ja: `転記用: リソース ID ${id}、リージョン ${location ?? '不明'}、OS ${os ?? '不明'}。`,
  };
}

function errorText({ value }: { readonly value: string }): Text {
  return { en: `Error of its last assessment: ${value}`, ja: `最後の評価のエラー: ${value}` };
}
