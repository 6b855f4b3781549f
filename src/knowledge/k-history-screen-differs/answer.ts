import { installationInResourceGraph } from '../../facts/installation-in-resource-graph.ts';
import type { LatestInstallation } from '../../facts/latest-installation.ts';
import { recordedState } from '../../facts/state-words.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { defineKnowledge } from '../knowledge.ts';
import { told } from '../told.ts';
import { commandsFor } from './commands.ts';
import { K_HISTORY_SCREEN_DIFFERS } from './topic.ts';

/** Why the update history in Settings does not show what Update Manager installed. Source: Windows Update Agent API; history of Update Manager. */
export const historyScreenDiffers = defineKnowledge({
  topic: K_HISTORY_SCREEN_DIFFERS,
  needs: { latest: installationInResourceGraph },
  answer: (about) => ({
    says: [
      ...SAYS,
      ...(about
        ? [
            ...told(about.machine, about.facts.latest, (latest) => [ofMachine(about.machine, latest)]),
            ...(about.machine.osType === 'linux' ? [onLinux(about.machine)] : []),
          ]
        : []),
    ],
    commands: commandsFor(about?.machine ?? null),
    references: [REFERENCES.updateAgentApi, REFERENCES.updateHistory],
    check: 'update-not-found-on-machine',
  }),
});

const SAYS: readonly Text[] = [
  {
    en: 'Yes, they may differ, and it is no fault: Update Manager installs through the Windows Update Agent API, while the update history in Settings shows what the Windows Update client did. What came through the API may be missing there.',
    ja: '食い違うことがありますが、不具合ではありません。Update Manager は Windows Update エージェント API でインストールし、[設定] の [更新の履歴] は Windows Update クライアントの動作を表示します。API 経由の分は履歴に出ないことがあります。',
  },
  {
    en: 'What counts is the history of Update Manager: in the portal the machine, Updates, History (30 days).',
    ja: '適用結果は、Azure portal の Update Manager の [履歴] で確認してください (30 日分)。',
  },
  {
    en: 'On the machine itself, look in the System log (source WindowsUpdateClient, event 19) or at the installed updates. `Get-HotFix` lists cumulative updates and the like, not Defender definitions, and one that waits for a restart not before it.',
    ja: 'マシン上では、システム ログ (ソース WindowsUpdateClient、イベント ID 19) かインストール済み更新プログラムの一覧を見ます。`Get-HotFix` に Defender の定義更新は出ません。再起動待ちの更新は、再起動するまで出ないことがあります。',
  },
];

function ofMachine({ name }: Machine, { installation }: LatestInstallation): Text {
  const at = installation?.lastModifiedAt ?? installation?.startedAt;
  if (!installation || !at)
    return {
      en: `Update Manager has no installation on ${name} on record in the last 30 days.`,
      ja: `過去 30 日間に、Update Manager による ${name} へのインストールの記録はありません。`,
    };
  const count = installation.installedCount.value ?? 0;
  return {
    en: `Last installation by Update Manager on ${name}: ${minuteText(at)}, ${installation.status.value}, installed: ${count}.`,
    ja: `Update Manager による ${name} への最後のインストール: ${minuteText(at)}、${recordedState(installation.status.value)}、インストール済み ${count} 件。`,
  };
}

function onLinux({ name }: Machine): Text {
  return {
    en: `${name} is Linux: it has no such screen. The package manager's own history shows what was installed, whoever asked for it.`,
    ja: `${name} は Linux のため、この画面はありません。誰が実行したかにかかわらず、パッケージ マネージャーの履歴に記録されます。`,
  };
}
