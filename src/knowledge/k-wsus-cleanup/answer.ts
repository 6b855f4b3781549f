import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { actionCommands } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { updateSource } from '../update-source.ts';
import { SUPERSEDED_IN_WSUS, WOULD_DECLINE } from '../wsus-commands.ts';
import { CLEAN_UP } from './commands.ts';
import { K_WSUS_CLEANUP } from './topic.ts';

/** Cleaning up WSUS: what the wizard removes, how often, in which order, and what Update Manager sees of it. Sources: the Server Cleanup Wizard; WSUS maintenance guide. */
export const wsusCleanup = defineKnowledge({
  topic: K_WSUS_CLEANUP,
  needs: { latest: assessmentInResourceGraph },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...(about.machine.osType === 'linux'
              ? [ofLinux(about.machine)]
              : updateSource(about.machine, about.facts.latest)),
            ...(about.machine.kind === 'log-analytics' ? whyNotFilledIn(about.machine) : []),
          ]
        : []),
    ],
    commands: [
      SUPERSEDED_IN_WSUS,
      WOULD_DECLINE,
      CLEAN_UP,
      ...actionCommands({ id: 'assess-now' }, about?.machine ?? null),
    ],
    references: [
      REFERENCES.wsusCleanup,
      'https://learn.microsoft.com/powershell/module/updateservices/invoke-wsusservercleanup',
      'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/wsus-maintenance-guide',
    ],
    check: 'superseded-update',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Clean up with the Server Cleanup Wizard, in the WSUS console under Options, about once a month: it declines superseded and expired updates, and deletes old revisions, computers not seen for 30 days and files that no approved update needs. On the command line it is Invoke-WsusServerCleanup.',
    ja: 'WSUS コンソールの [オプション] にあるサーバー クリーンアップ ウィザードを、月 1 回程度実行します。置き換え済みと期限切れの更新プログラムを拒否し、古いリビジョン、30 日間接続のないコンピューター、承認済みの更新に不要なファイルを削除します。コマンドでは Invoke-WsusServerCleanup です。',
  },
  {
    en: 'It declines a superseded update only where it has not been approved for 30 days or more, no client needs it any more, and the newer one is approved. Others you decline by hand, once no machine needs them.',
    ja: '置き換え済みの更新が自動で拒否されるのは、30 日以上承認されておらず、必要とするクライアントがなく、新しい方が承認済みの場合だけです。それ以外は、必要とするマシンがないことを確認してから手動で拒否します。',
  },
  {
    en: 'Why it matters here: what is not declined goes on being offered, so Azure Update Manager lists it as missing, and scans over a crowded catalogue are slow or time out. After the cleanup assess the machines again. Update Manager cannot clean up WSUS itself.',
    ja: 'クリーンアップが必要なのは、拒否されていないものが提供され続け、Azure Update Manager で「不足」と表示されるためです。カタログが肥大すると、スキャンが遅くなったりタイムアウトしたりもします。実行後はマシンを再評価してください。Update Manager から WSUS をクリーンアップすることはできません。',
  },
  {
    en: 'Order: back up SUSDB, clean the lowest downstream servers first and the top one last, then reindex the database. A first cleanup after years may time out: run it step by step, again and again. WSUS gets no new features since September 2024, but is still supported.',
    ja: '順序は、SUSDB のバックアップ、最下位のダウンストリーム サーバーから上位へのクリーンアップ、データベースのインデックス再構築です。長年未実施の場合はタイムアウトすることがあるため、項目を分けて繰り返し実行します。WSUS は 2024 年 9 月以降、新機能は追加されませんが、サポートは続いています。',
  },
];

function ofLinux({ name }: Machine): Text {
  return {
    en: `${name} runs Linux and gets nothing from WSUS: no cleanup changes what it is offered.`,
    ja: `${name} は Linux のため WSUS を使用しておらず、クリーンアップの影響を受けません。`,
  };
}
