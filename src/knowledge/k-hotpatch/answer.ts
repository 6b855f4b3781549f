import { patchSettings } from '../../facts/patch-settings.ts';
import { platform } from '../../facts/platform.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { defineKnowledge } from '../knowledge.ts';
import { hotpatchCommands } from './commands.ts';
import { hotpatchOfMachine } from './of-machine.ts';
import { K_HOTPATCH } from './topic.ts';

/** Hotpatch: what it spares, its calendar, where it can be had and what it excludes. Sources: Hotpatch for Windows Server; Enable Hotpatch for Azure Arc-enabled servers. */
export const hotpatch = defineKnowledge({
  topic: K_HOTPATCH,
  needs: { settings: patchSettings, platform },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about ? hotpatchOfMachine(about.machine, about.facts.settings, about.facts.platform) : []),
    ],
    commands: hotpatchCommands(about?.machine ?? null, about?.facts.platform),
    references: [
      REFERENCES.hotpatch,
      'https://learn.microsoft.com/windows-server/get-started/enable-hotpatch-azure-arc-enabled-servers',
      'https://support.microsoft.com/topic/release-notes-for-hotpatch-in-azure-automanage-for-windows-server-2022-4e234525-5bd5-4171-9886-b475dabe0ce8',
      'https://support.microsoft.com/topic/release-notes-for-hotpatch-on-windows-server-2025-datacenter-azure-edition-c548437e-8c7a-4e27-99f4-e8746f97f8fa',
    ],
    check: 'patch-orchestration-conflict',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Hotpatch installs security updates of Windows Server without a restart: it changes the code of running processes in memory. In a planned year four months need a restart (the baselines of January, April, July and October) and eight do not; an urgent fix may turn a hotpatch month into a baseline.',
    ja: 'ホットパッチは、実行中のプロセスのメモリ上のコードを書き換え、再起動なしで Windows Server のセキュリティ更新を適用する機能です。予定では、再起動が必要なのは年 4 回 (1 月、4 月、7 月、10 月のベースライン)、残り 8 か月は不要です。緊急の修正により、ホットパッチの月がベースラインに変わることもあります。',
  },
  {
    en: 'It covers security updates of Windows only. .NET, drivers, firmware and non-security fixes may still restart the machine. There is no automatic rollback: uninstall the update, install the last good baseline, restart.',
    ja: '対象は Windows のセキュリティ更新だけです。.NET、ドライバー、ファームウェア、セキュリティ以外の修正では再起動が必要になることがあります。自動ロールバックはありません。問題があれば更新をアンインストールし、最後に正常だったベースラインを適用して再起動します。',
  },
  {
    en: 'Azure virtual machines: images of Windows Server 2022 Datacenter: Azure Edition (Core, or the Hotpatch image) and 2025 Datacenter: Azure Edition. Arc-enabled servers: Windows Server 2025 Standard or Datacenter with virtualization-based security; enable it under Azure Arc > Machines > the machine > Hotpatch. Not for Linux.',
    ja: 'Azure VM で使えるのは、Windows Server 2022 Datacenter: Azure Edition (Core または Hotpatch イメージ) と 2025 Datacenter: Azure Edition のイメージです。Arc 対応サーバーでは、仮想化ベースのセキュリティが有効な Windows Server 2025 Standard または Datacenter で、[Azure Arc] > [マシン] > 対象マシン > [ホットパッチ] から有効にします。Linux にはありません。',
  },
  {
    en: 'On a virtual machine it takes enableHotpatching true and patchMode AutomaticByPlatform, and Azure installs off-peak by the hotpatch calendar. It excludes Customer Managed Schedules: with the bypass flag Azure refuses it (InvalidParameter). If you need times of your own, turn hotpatch off and use a schedule.',
    ja: 'Azure VM では enableHotpatching を true、patchMode を AutomaticByPlatform にします。適用は Azure がホットパッチのカレンダーに従ってオフピーク時に行います。カスタマー マネージド スケジュールとは併用できず、bypass フラグがあると拒否されます (InvalidParameter)。適用時刻を自分で決めたい場合は、ホットパッチを無効にしてスケジュールを使います。',
  },
];
