import { patchSettings } from '../../facts/patch-settings.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { periodicSetting } from '../periodic-setting.ts';
import { told } from '../told.ts';
import { K_UPDATE_MANAGER } from './topic.ts';

/** What Azure Update Manager is, what it covers and what it costs. Source: overview and FAQ of Update Manager. */
export const updateManager = defineKnowledge({
  topic: K_UPDATE_MANAGER,
  needs: { settings: patchSettings },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ofKind(about.machine),
            ...told(about.machine, about.facts.settings, (settings) => [
              periodicSetting(about.machine, settings),
            ]),
          ]
        : []),
    ],
    commands: [],
    references: [
      'https://learn.microsoft.com/azure/update-manager/overview',
      'https://learn.microsoft.com/azure/update-manager/update-manager-faq',
      REFERENCES.supportMatrix,
    ],
    check: 'machine-overview',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Azure Update Manager finds out which operating system updates machines lack and installs them: Windows and Linux, on Azure virtual machines and on Azure Arc-enabled servers (on-premises, other clouds), once or on a schedule (maintenance configuration).',
    ja: 'Azure Update Manager は、OS の更新プログラムの評価と適用を一元管理するサービスです。対象は Azure VM と Azure Arc 対応サーバー (オンプレミス、他社クラウド) の Windows / Linux で、1 回限りの更新も、スケジュール (メンテナンス構成) による更新もできます。',
  },
  {
    en: 'It brings no updates of its own: Windows Update, WSUS or the package manager of the machine does. What fails there by hand fails through Update Manager as well.',
    ja: '更新プログラムの配布元ではありません。実際に動くのはマシン上の Windows Update (または WSUS) やパッケージ マネージャーなので、OS 上で手動の更新に失敗する状態なら、Update Manager からも失敗します。',
  },
  {
    en: 'It needs neither a Log Analytics workspace nor an Automation account nor the Log Analytics agent: those belonged to Update Management of Azure Automation, which it replaces and which was retired on 31 August 2024.',
    ja: 'Log Analytics ワークスペース、Automation アカウント、Log Analytics エージェントは不要です。これらを使っていた Azure Automation の Update Management は 2024 年 8 月 31 日に廃止され、Update Manager が後継です。',
  },
  {
    en: 'Azure virtual machines cost nothing; an Arc-enabled server has a list price of about US$5 a month, charged only for days on which it is managed.',
    ja: '料金は、Azure VM は無料、Arc 対応サーバーは 1 台あたり月額約 5 米ドル (公表価格) です。Arc は、管理の対象になった日数分だけ課金されます。',
  },
  {
    en: 'Not covered: Windows 10 and 11, scale sets with uniform orchestration, AKS nodes and drivers.',
    ja: '対象外: Windows 10 / 11、均一 (Uniform) モードのスケール セット、AKS ノード、ドライバー。',
  },
];

function ofKind({ name, kind }: Machine): Text {
  switch (kind) {
    case 'azure-vm':
      return {
        en: `${name} is an Azure virtual machine: nothing has to be installed on it first, and it costs nothing.`,
        ja: `${name} は Azure VM です。事前のインストールは不要で、料金もかかりません。`,
      };
    case 'azure-arc':
      return {
        en: `${name} is an Arc-enabled server: nothing more has to be installed, and the price above applies to it.`,
        ja: `${name} は Arc 対応サーバーです。追加のインストールは不要で、上記の料金の対象です。`,
      };
    case 'log-analytics':
      return {
        en: `${name} is known only from a Log Analytics workspace. For Update Manager it has to be an Azure virtual machine or an Arc-enabled server.`,
        ja: `${name} は Log Analytics ワークスペースにしか記録がありません。Update Manager で管理するには、Azure VM か Arc 対応サーバーである必要があります。`,
      };
  }
}
