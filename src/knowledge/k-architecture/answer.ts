import type { PatchExtension } from '../../facts/patch-extension-of.ts';
import { patchExtensions } from '../../facts/patch-extensions.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { told } from '../told.ts';
import { K_ARCHITECTURE } from './topic.ts';

/** What happens between the click and the result: order, extension, update service of the machine, Resource Graph. Source: how Update Manager works. */
export const architecture = defineKnowledge({
  topic: K_ARCHITECTURE,
  needs: { extensions: patchExtensions },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? told(about.machine, about.facts.extensions, ({ installed }) => [
            ofMachine(about.machine, installed),
          ])
        : []),
    ],
    commands: [],
    references: [
      'https://learn.microsoft.com/azure/update-manager/workflow-update-manager',
      REFERENCES.queryLogs,
    ],
    check: 'not-assessed',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Four steps: 1. the order goes to Azure, from the portal, the CLI, PowerShell, REST or a schedule; 2. an extension on the machine carries it out; 3. the extension reports back; 4. the result is stored in Azure Resource Graph.',
    ja: '処理は 4 段階です。1. ポータル、CLI、PowerShell、REST、またはスケジュールから Azure に指示が出る。2. マシン上の拡張機能が実行する。3. 拡張機能が結果を報告する。4. 結果が Azure Resource Graph に格納される。',
  },
  {
    en: 'The extension does not patch by itself: on Windows it drives the Windows Update Agent API, on Linux the package manager (apt, yum/dnf, zypper), with whatever source the machine is set to (Microsoft Update, WSUS, repositories).',
    ja: '拡張機能は、Windows では Windows Update エージェント API、Linux ではパッケージ マネージャー (apt、yum/dnf、zypper) を呼び出します。入手元はマシンの設定 (Microsoft Update、WSUS、リポジトリ) に従います。',
  },
  {
    en: 'On an Azure VM it is Microsoft.CPlat.Core.WindowsPatchExtension or LinuxPatchExtension. An Arc-enabled server has Microsoft.SoftwareUpdateManagement.WindowsOsUpdateExtension or LinuxOsUpdateExtension for operations on demand and schedules, and the two of the VM for periodic assessment.',
    ja: '拡張機能は、Azure VM では Microsoft.CPlat.Core.WindowsPatchExtension / LinuxPatchExtension です。Arc 対応サーバーでは、オンデマンドの操作とスケジュールに Microsoft.SoftwareUpdateManagement.WindowsOsUpdateExtension / LinuxOsUpdateExtension、定期評価に VM と同じものが使われます。',
  },
  {
    en: 'Azure installs the extension with the first operation; the guest agent (Arc: the Connected Machine agent) fetches the order over outbound HTTPS, so no inbound port is opened.',
    ja: '拡張機能は最初の操作のときに Azure が自動でインストールします。指示はゲスト エージェント (Arc では Connected Machine エージェント) が送信方向の HTTPS で取得するため、受信ポートの開放は不要です。',
  },
];

function ofMachine({ name }: Machine, installed: readonly PatchExtension[]): Text {
  const list = installed.map(({ name: extension, version }) =>
    [extension, version?.value].filter((part) => part !== undefined).join(' '),
  );
  return list.length === 0
    ? {
        en: `${name} has no such extension yet; its first assessment or update installs it.`,
        ja: `${name} にはまだこの拡張機能がありません。最初の評価または更新のときにインストールされます。`,
      }
    : {
        en: `On ${name}: ${list.join(', ')}.`,
        ja: `${name} の拡張機能: ${list.join('、')}。`,
      };
}
