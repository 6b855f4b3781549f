import { arcConnection } from '../../facts/arc-connection.ts';
import { providerRegistration } from '../../facts/provider-registration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { told } from '../told.ts';
import { commandsFor } from './commands.ts';
import { K_ARC_ONBOARDING } from './topic.ts';

/** How a server outside Azure comes under Update Manager: as an Arc-enabled server. Source: Azure Arc, quickstart and prerequisites. */
export const arcOnboarding = defineKnowledge({
  topic: K_ARC_ONBOARDING,
  needs: { connection: arcConnection, compute: providerRegistration('Microsoft.Compute') },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ofKind(about.machine),
            ...told(about.machine, about.facts.connection, ({ value }) => [
              {
                en: `Status of its agent now: ${value}.`,
                ja: `エージェントの現在の状態: ${value}。`,
              },
            ]),
            ...(about.machine.kind === 'azure-arc'
              ? told(about.machine, about.facts.compute, ({ value }) => [
                  {
                    en: `Microsoft.Compute in its subscription: ${value}.`,
                    ja: `サブスクリプションの Microsoft.Compute の登録状態: ${value}。`,
                  },
                ])
              : []),
          ]
        : []),
    ],
    commands: commandsFor(about?.machine ?? null),
    references: [
      'https://learn.microsoft.com/azure/azure-arc/servers/learn/quick-enable-hybrid-vm',
      'https://learn.microsoft.com/azure/azure-arc/servers/prerequisites',
      REFERENCES.prerequisites,
    ],
    check: 'machine-overview',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'A server on-premises or in another cloud becomes an Azure Arc-enabled server: install the Azure Connected Machine agent on it and connect it with `azcmagent connect`. From then on Update Manager lists it like a virtual machine.',
    ja: 'オンプレミスや他社クラウドのサーバーは、Azure Arc 対応サーバーとしてオンボードします。Azure Connected Machine エージェントをインストールし、`azcmagent connect` で接続すると、Update Manager の一覧に VM と同じように表示されます。',
  },
  {
    en: 'Portal: Azure Arc, Machines, Add/Create, Add a machine: it makes a script for one server, or for many with a service principal. Group Policy, Configuration Manager or Ansible can carry it out.',
    ja: 'ポータルでは Azure Arc の [マシン] から追加すると、1 台用、またはサービス プリンシパルを使う複数台用のスクリプトが生成されます。グループ ポリシー、Configuration Manager、Ansible での一括展開もできます。',
  },
  {
    en: 'Needed: administrator or root on the server, outbound HTTPS (443, TLS 1.2), the role Azure Connected Machine Onboarding on the resource group, and Microsoft.HybridCompute, Microsoft.GuestConfiguration and Microsoft.HybridConnectivity registered; for periodic assessment Microsoft.Compute too.',
    ja: '必要なもの: サーバーの管理者 / root 権限、送信方向の HTTPS (443、TLS 1.2)、リソース グループに対する Azure Connected Machine のオンボード ロール、Microsoft.HybridCompute・Microsoft.GuestConfiguration・Microsoft.HybridConnectivity の登録。定期評価には Microsoft.Compute の登録も必要です。',
  },
  {
    en: 'Afterwards: no patch orchestration has to be set, schedules take the server as it is. Its own automatic updates go on unless you turn them off. The Log Analytics agent and a hybrid worker are no longer needed (Update Management, until August 2024).',
    ja: 'オンボード後は、パッチ オーケストレーションの設定なしでスケジュールを割り当てられます。OS 自身の自動更新は止まらないので、不要なら OS 側で無効にしてください。Log Analytics エージェントや Hybrid Worker (2024 年 8 月までの Update Management) は不要です。',
  },
];

function ofKind({ name, kind }: Machine): Text {
  switch (kind) {
    case 'azure-vm':
      return {
        en: `${name} is an Azure virtual machine: it is under Update Manager already and must not be connected to Arc, so there are no commands for it.`,
        ja: `${name} は Azure VM です。すでに Update Manager の管理対象で、Arc への接続はサポートされないため、コマンドは示しません。`,
      };
    case 'azure-arc':
      return {
        en: `${name} is an Arc-enabled server already; only what periodic assessment needs is shown.`,
        ja: `${name} はオンボード済みの Arc 対応サーバーです。定期評価に必要なコマンドだけを示します。`,
      };
    case 'log-analytics':
      return {
        en: `${name} is known only from a Log Analytics workspace, as a server outside Azure may be; where it is to go in Azure the commands leave open.`,
        ja: `${name} は Log Analytics ワークスペースにしか記録がありません。登録先のサブスクリプションなどは、コマンドの < > を書き換えて指定してください。`,
      };
  }
}
