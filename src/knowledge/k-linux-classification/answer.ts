import { APT_SINCE_UBUNTU_24_04 } from '../../codes/security-lists.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { patchService, updateSource } from '../update-source.ts';
import { securityListCommands } from './commands.ts';
import { K_LINUX_CLASSIFICATION } from './topic.ts';

/** Who classes Linux updates, and why lists differ. Sources: Troubleshoot Update Management, Linux updates shown as pending and those installed vary; Update Manager support matrix; Ubuntu Pro in Update Manager. */
export const linuxClassification = defineKnowledge({
  topic: K_LINUX_CLASSIFICATION,
  needs: { latest: assessmentInResourceGraph },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? about.machine.osType === 'windows'
          ? [ofWindows(about.machine)]
          : updateSource(about.machine, about.facts.latest)
        : []),
    ],
    commands: securityListCommands(about?.machine ?? null, patchService(about?.facts.latest)),
    references: [REFERENCES.supportMatrix, REFERENCES.ubuntuPro, REFERENCES.legacyTroubleshoot],
    check: 'linux-classification-mismatch',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: "Linux updates are Critical, Security or Other, and the distribution's vendor says which is which: Update Manager goes by the metadata of its repositories and advisories, and installs with the machine's own package manager. Where the two know different things, a run of security updates takes others than were listed.",
    ja: 'Linux の更新プログラムの分類は「緊急」「セキュリティ」「その他」で、どれに当たるかはディストリビューションのベンダーが決めます。Update Manager はリポジトリやアドバイザリのメタデータを見て分類し、インストールはマシンのパッケージ マネージャーで行います。両者の情報が食い違うと、セキュリティのみの実行で、一覧とは異なるものが入ります。',
  },
  {
    en: 'Update Management, retired on 31 August 2024, classed by the OVAL files of the vendors and installed by the package manager, which is why its lists so often differed.',
    ja: '2024 年 8 月 31 日に廃止された Update Management は、ベンダーの OVAL ファイルで分類し、インストールはパッケージ マネージャーに任せていたため、食い違いが頻繁に起きていました。',
  },
  {
    en: 'CentOS repositories class nothing: Security is always empty there, so install Other as well or name packages. CentOS Linux 7 has had no updates since 30 June 2024, 8 since the end of 2021.',
    ja: 'CentOS のリポジトリには分類情報がないため、「セキュリティ」は常に空です。「その他」も含めるか、パッケージ名を指定してインストールします。なお CentOS Linux 7 は 2024 年 6 月 30 日、8 は 2021 年末でサポートが終了しています。',
  },
  {
    en: 'Ubuntu after its standard support (18.04 since 31 May 2023) has its security updates in Ubuntu Pro (ESM): they are listed, but install only where Pro is attached; without it a run ends CompletedWithWarnings.',
    ja: '標準サポートが終了した Ubuntu (18.04 は 2023 年 5 月 31 日に終了) のセキュリティ更新は Ubuntu Pro (ESM) で提供されます。一覧には表示されますが、Pro をアタッチしたマシンでしかインストールされず、未アタッチの実行は CompletedWithWarnings で終わります。',
  },
  {
    en: 'What the package manager itself calls security shows only on the machine, with the commands below; they only read. To get a certain package whatever its class, name it in the schedule.',
    ja: 'パッケージ マネージャー自身がセキュリティに分類するものは、マシン上で下のコマンドを実行して確認します (読み取りのみ)。分類に関係なく特定のパッケージを適用するには、スケジュールでパッケージ名を指定します。',
  },
  APT_SINCE_UBUNTU_24_04,
];

function ofWindows({ name }: Machine): Text {
  return {
    en: `${name} runs Windows, whose updates have the one classification that Microsoft gives them, so the commands are not for it.`,
    ja: `${name} は Windows です。Windows の更新プログラムは Microsoft が付けた分類だけなので、このコマンドの対象ではありません。`,
  };
}
