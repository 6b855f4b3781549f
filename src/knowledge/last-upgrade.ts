import { agentUpgradeEvents, type UpgradeEvents } from '../facts/agent-upgrade-events.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';
import { told } from './told.ts';

/** What the activity log has of upgrades of the agent. */
export const UPGRADE_EVENT_FACTS = { events: agentUpgradeEvents };

/** The latest write of the agent's extension on the machine, or why it is not known. */
export function lastUpgrade(machine: Machine, events: Reading<UpgradeEvents> | undefined): readonly Text[] {
  const { name } = machine;
  return told(machine, events, ({ attempts }) => {
    const [latest] = attempts;
    if (latest === undefined)
      return [
        {
          en: `The activity log of the last 30 days has no upgrade of the agent of ${name}.`,
          ja: `過去 30 日のアクティビティ ログに、${name} のエージェントのアップグレードはありません。`,
        },
      ];
    const at = minuteText(latest.at);
    const by = latest.caller ?? '—';
    return [
      latest.hasFailed
        ? {
            en: `The latest attempt on ${name}: ${at}, failed (caller ${by}).`,
            ja: `${name} の最新の試行: ${at}、失敗 (呼び出し元 ${by})。`,
          }
        : {
            en: `The latest write of the extension on ${name}: ${at}, succeeded (caller ${by}).`,
            ja: `${name} の拡張機能への最新の書き込み: ${at}、成功 (呼び出し元 ${by})。`,
          },
    ];
  });
}

/** To the minute, in UTC: sentences are the same for every reader. */
function minuteText(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
