import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { furtherGaps, stretchText, upgradeText } from './gap-words.ts';
import { gapsInQuestion, NEEDS, WANTS, withoutUpgrade } from './gaps-in-question.ts';
import { isAskedAbout } from './log-kind.ts';

/** What the agent follows as it grows was read on after the upgrade: event log, syslog and custom logs of that time come late and are complete. */
export const eventDataRecovered = defineCause({
  id: 'event-data-recovered',
  title: { en: 'Event data read on after the upgrade', ja: 'アップグレード後に再取得されたログ' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: NEEDS,
  wants: WANTS,
  actions: [],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge(facts, occasion) {
    const { machine, asked, now } = occasion;
    const found = gapsInQuestion(facts, occasion);
    const [latest] = found.ofUpgrades;
    if (!latest) return found.unread ? undecided(found.unread) : excluded(...withoutUpgrade(found));
    if (!isAskedAbout('event', asked)) return excluded(...latest.evidence);
    const stretch = stretchText(latest.gap, now);
    const upgrade = upgradeText(latest);
    const { from, to } = latest.gap;
    return holds(
      {
        en: `The agent on ${machine.name} was away ${stretch.en}, ${upgrade.en}; event log, syslog and custom logs are read on from where it stopped, so that in theory nothing of them is missing.`,
        ja: `${machine.name} のエージェントは、${upgrade.ja}、${stretch.ja} 停止していました。イベント ログ、Syslog、カスタム ログはアップグレード後に続きから読み取られるため、理論上欠損しません。`,
      },
      latest.evidence,
      {
        nextStep: lookAtTime(machine, from, to ?? now),
        notes: [
          {
            en: 'What is collected at intervals (Heartbeat, performance counters, Change Tracking) is lost for that time.',
            ja: '一定間隔で収集されるデータ (Heartbeat、パフォーマンス データ、Change Tracking) は、この間欠損します。',
          },
          {
            en: 'A log that was overwritten or rotated away on the machine before the agent came back cannot be read on.',
            ja: 'エージェントの復帰前にマシン上で上書き、ローテーションされたログは取得できません。',
          },
          ...furtherGaps(found),
        ],
      },
    );
  },
});

/** The records of that time, by computer: what the asker can see for himself. */
function lookAtTime({ osType }: Machine, from: Instant, to: Instant): Text {
  const table = osType === 'linux' ? 'Syslog' : 'Event';
  const query = `\`${table} | where TimeGenerated between (datetime(${from}) .. datetime(${to})) | summarize count() by Computer\``;
  return {
    en: `Check the records of that time in the workspace: ${query}.`,
    ja: `この時間帯のレコードをワークスペースで確認してください: ${query}。`,
  };
}
