import { extensionSettings } from '../../facts/extension-settings.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { providerRegistration } from '../../facts/provider-registration.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands, labelled } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { REACH_FACTS } from '../reachable.ts';
import { ofMachine } from './of-machine.ts';
import { K_PREREQUISITES } from './topic.ts';

/** What has to be in place for assessments, updates and schedules. Source: prerequisites, support matrix, roles and permissions of Update Manager. */
export const prerequisites = defineKnowledge({
  topic: K_PREREQUISITES,
  needs: {
    ...REACH_FACTS,
    agent: guestAgent,
    extensions: extensionSettings,
    maintenance: providerRegistration('Microsoft.Maintenance'),
    compute: providerRegistration('Microsoft.Compute'),
  },
  answer(about) {
    const machine = about?.machine ?? null;
    return {
      says: [
        ...SAYS,
        ...(about ? [...ofMachine(about.machine, about.facts), ...whyNotFilledIn(about.machine)] : []),
      ],
      commands: ['Microsoft.Maintenance', 'Microsoft.Compute'].flatMap((namespace) =>
        labelled(
          actionCommands({ id: 'register-provider', arguments: { namespace: [namespace] } }, machine),
          namespace,
        ),
      ),
      references: [REFERENCES.prerequisites, REFERENCES.supportMatrix, REFERENCES.rolesAndPermissions],
      check: 'not-assessed',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'For anything at all: a supported Windows Server or Linux image, running, with the VM agent Ready (Arc: the agent Connected) and extensions allowed; Windows Update or the package manager works on the machine; outbound HTTPS with TLS 1.2. On Linux the agent runs as root (sudoers) and finds Python 2.7 or newer.',
    ja: '共通の前提: サポートされる Windows Server / Linux であること、稼働中で VM エージェントが Ready (Arc は Connected) であること、拡張機能の操作が許可されていること、OS 上で Windows Update またはパッケージ マネージャーが正常に動くこと、送信方向の HTTPS (TLS 1.2) が通ること。Linux では root の sudo 権限と Python 2.7 以降も必要です。',
  },
  {
    en: 'Checking for updates and one-time updates need nothing more. Periodic assessment has to be turned on; for Arc-enabled servers the subscription is registered for Microsoft.Compute.',
    ja: '更新プログラムの確認と 1 回限りの更新は、これだけで使えます。定期評価は有効化が必要で、Arc 対応サーバーではサブスクリプションへの Microsoft.Compute の登録も必要です。',
  },
  {
    en: 'A schedule needs Customer Managed Schedules as the patch orchestration of a VM (not of an Arc-enabled server) and Microsoft.Maintenance registered in the subscription.',
    ja: 'スケジュールには、VM ではパッチ オーケストレーションを [カスタマー マネージド スケジュール] にすること (Arc 対応サーバーは不要)、サブスクリプションに Microsoft.Maintenance を登録することが必要です。',
  },
  {
    en: 'Roles: Virtual Machine Contributor for a VM, Azure Connected Machine Resource Administrator for Arc, Scheduled Patching Contributor for schedules only; to look, Reader is enough.',
    ja: 'ロール: VM は仮想マシン共同作成者、Arc は Azure Connected Machine のリソース管理者、スケジュールだけなら Scheduled Patching Contributor。参照だけなら閲覧者で足ります。',
  },
  {
    en: 'On Windows the machine reaches *.windowsupdate.com, *.update.microsoft.com and *.delivery.mp.microsoft.com (or its WSUS server), through the WinHTTP proxy; on Linux its repositories.',
    ja: '通信先: Windows は *.windowsupdate.com、*.update.microsoft.com、*.delivery.mp.microsoft.com (または WSUS サーバー) で、プロキシは WinHTTP の設定が使われます。Linux はリポジトリです。',
  },
];
