import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { furtherGaps, stretchText, upgradeText } from './gap-words.ts';
import { gapsInQuestion, NEEDS, WANTS, withoutUpgrade } from './gaps-in-question.ts';
import { isAskedAbout } from './log-kind.ts';

/** What is measured at intervals was not measured while the agent was exchanged: Heartbeat, performance counters and Change Tracking of that time are lost. */
export const intervalDataGap = defineCause({
  id: 'interval-data-gap',
  title: { en: 'Interval data lost during the upgrade', ja: 'アップグレード中の定期収集データの欠損' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'at-risk',
  needs: NEEDS,
  wants: WANTS,
  actions: [],
  references: [REFERENCES.agentManage, REFERENCES.extensionAutoUpgrade],
  judge(facts, occasion) {
    const { machine, asked, now } = occasion;
    const found = gapsInQuestion(facts, occasion);
    const [latest] = found.ofUpgrades;
    if (!latest) return found.unread ? undecided(found.unread) : excluded(...withoutUpgrade(found));
    if (!isAskedAbout('interval', asked)) return excluded(...latest.evidence);
    const stretch = stretchText(latest.gap, now);
    const upgrade = upgradeText(latest);
    return holds(
      {
        en: `The agent on ${machine.name} sent no heartbeat ${stretch.en}, ${upgrade.en}: Heartbeat, performance counters and Change Tracking of that time are lost.`,
        ja: `${machine.name} のエージェントのハートビートは、${upgrade.ja}、${stretch.ja} 途切れました。この間の Heartbeat、パフォーマンス データ、Change Tracking データは欠損しています。`,
      },
      latest.evidence,
      {
        nextStep: {
          en: 'Nothing brings them back: leave that time out of reports and of alerts on missing heartbeats.',
          ja: 'この間のデータは復元できません。レポートやハートビート停止のアラートでは、この時間帯を除外して扱ってください。',
        },
        notes: [
          {
            en: 'Event log, syslog and custom logs are read on from where the agent stopped; in theory nothing of them is missing.',
            ja: 'イベント ログ、Syslog、カスタム ログはアップグレード後に続きから読み取られるため、理論上欠損しません。',
          },
          {
            en: 'When Azure upgrades the agent cannot be chosen; the machine is not restarted for it.',
            ja: '自動アップグレードのタイミングは指定できません。アップグレードに伴うマシンの再起動はありません。',
          },
          ...furtherGaps(found),
        ],
      },
    );
  },
});
