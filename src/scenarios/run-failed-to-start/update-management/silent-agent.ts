import type { SourceId, SourceIds } from '../../../facts/legacy-source-ids.ts';
import { legacySourceIds } from '../../../facts/legacy-source-ids.ts';
import type { StartedDeployment } from '../../../facts/legacy-start.ts';
import { minuteText } from '../../../judging/time-text.ts';
import type { Text } from '../../../model/locale.ts';
import { type Gap, gap } from '../../../model/reading.ts';

/** The last report of an agent that had fallen silent before the deployment began; null where it reported afterwards, or no report is on record. */
export function lastReportBefore({ startedAt }: StartedDeployment, { ids }: SourceIds): SourceId | null {
  const [last] = ids;
  if (!last?.lastSeen || startedAt === null) return null;
  return last.lastSeen < startedAt ? { ...last, evidence: { ...last.evidence, since: last.lastSeen } } : null;
}

/** "its agent last reported 2024-04-01 08:00 UTC". */
export function lastReportText({ lastSeen }: SourceId): Text {
  const at = lastSeen === null ? '—' : minuteText(lastSeen);
  return {
    en: `its Log Analytics agent last reported ${at}`,
    ja: `Log Analytics エージェントの最後の報告は ${at} です`,
  };
}

/** Nobody kept whether the machine was up at that hour. */
export function notOnRecord(deployment: StartedDeployment, machineName: string): Gap {
  return gap(legacySourceIds, 'AZ_NO_DATA', {
    en: `Whether ${machineName} was up and could be reached when ${deployment.name} began is on no record in sight: look at its System event log of that hour (event 6005, 6006), and at the job of the run in the Automation account.`,
    ja: `${deployment.name} の開始時に ${machineName} が稼働し到達可能だったかどうかの記録は、参照できる範囲にありません。その時間帯のシステム イベント ログ (イベント 6005、6006) と、Automation アカウントでの実行のジョブを確認してください。`,
  });
}
