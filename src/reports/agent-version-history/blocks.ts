import type { UpgradeAttempt } from '../../facts/agent-upgrade-events.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Block, Row } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { unreadPart } from '../../model/reading.ts';
import { callerText } from '../caller-text.ts';
import type { WithHistory } from './history-facts.ts';
import { historyOf, LATELY_IN_DAYS } from './history-state.ts';
import type { VersionSpan } from './version-spans.ts';

/** One machine: the versions that its agent has reported, and who had it installed or upgraded, the latest first. */
export function historyBlocks({ machine, facts }: WithHistory, now: Instant): readonly Block[] {
  const { agent, heartbeats, upgrades } = facts;
  const { spans } = historyOf(facts, now);
  const [current, before] = spans;
  const all = [agent, heartbeats, upgrades].flatMap((reading) => unreadPart(reading) ?? []);
  const gaps = all.filter((gap, index) => all.findIndex(({ needs }) => needs.en === gap.needs.en) === index);
  const hasNoAgent = agent?.isKnown && agent.value.extension === null;
  return [
    {
      kind: 'heading',
      over: { en: 'Versions of the Azure Monitor agent', ja: 'Azure Monitor エージェントのバージョン履歴' },
      standing: null,
      title: titleOf(current, before, heartbeats?.isKnown ?? false),
      subtitle: { en: machine.name, ja: machine.name },
    },
    ...(hasNoAgent ? [text(NO_AGENT)] : []),
    ...(heartbeats?.isKnown ? versionBlocks(spans) : []),
    ...(upgrades?.isKnown ? attemptBlocks(upgrades.value.attempts) : []),
    ...(heartbeats?.isKnown ? [{ kind: 'quotes', quotes: heartbeats.value.looked } as const] : []),
    ...(gaps.length > 0 ? [{ kind: 'gaps', gaps } as const] : []),
  ];
}

function titleOf(current: VersionSpan | undefined, before: VersionSpan | undefined, isRead: boolean): Text {
  if (!isRead) return { en: 'Versions could not be read', ja: 'バージョンを取得できませんでした' };
  if (current === undefined) return { en: 'No heartbeat on record', ja: 'ハートビートの記録なし' };
  const { firstSeenAt, version } = current;
  if (before === undefined)
    return { en: `${version}, no change on record`, ja: `${version} (変更の記録なし)` };
  const at = minuteText(firstSeenAt);
  return { en: `${before.version} → ${version}, ${at}`, ja: `${before.version} → ${version} (${at})` };
}

function versionBlocks(spans: readonly VersionSpan[]): readonly Block[] {
  if (spans.length === 0) return [text(NO_HEARTBEAT)];
  return [{ kind: 'rows', rows: spans.map(rowOfSpan) }, text(OLDEST)];
}

function rowOfSpan({ firstSeenAt, lastSeenAt, version }: VersionSpan): Row {
  const [first, last] = [minuteText(firstSeenAt), minuteText(lastSeenAt)];
  return {
    standing: null,
    title: { en: version, ja: version },
    text: {
      en: `first heartbeat ${first}, last ${last}`,
      ja: `最初のハートビート ${first}、最後 ${last}`,
    },
    detail: [],
  };
}

function attemptBlocks(attempts: readonly UpgradeAttempt[]): readonly Block[] {
  if (attempts.length === 0) return [text(NO_ATTEMPT)];
  return [text(WHO), { kind: 'rows', rows: attempts.map(rowOfAttempt) }];
}

function rowOfAttempt({ at, caller, error, evidence, hasFailed }: UpgradeAttempt): Row {
  const [when, who] = [minuteText(at), callerText(caller)];
  return {
    standing: hasFailed ? 'act-now' : null,
    title: {
      en: `${when}: ${hasFailed ? 'failed' : 'succeeded'}`,
      ja: `${when}: ${hasFailed ? '失敗' : '成功'}`,
    },
    text: who,
    detail: [{ kind: 'quotes', quotes: error ? [evidence, error.evidence] : [evidence] }],
  };
}

/** What is said of one machine in a list. */
export function changeText({ facts }: WithHistory, now: Instant): Text | null {
  const { heartbeats, upgrades } = facts;
  if (heartbeats?.isKnown === false) return heartbeats.needs;
  const { spans } = historyOf(facts, now);
  const [current, before] = spans;
  if (current === undefined) return null;
  const title = titleOf(current, before, true);
  const write = upgrades?.isKnown ? upgrades.value.attempts.find(({ hasFailed }) => !hasFailed) : undefined;
  if (write === undefined) return title;
  const [at, who] = [minuteText(write.at), callerText(write.caller)];
  return {
    en: `${title.en}; last written ${at} ${who.en}`,
    ja: `${title.ja}、最後の書き込み ${at} ${who.ja}`,
  };
}

function text(value: Text): Block {
  return { kind: 'text', text: value, tone: 'plain' };
}

const NO_AGENT: Text = {
  en: 'The machine has no Azure Monitor agent now; what is on record of an earlier one follows.',
  ja: '現在このマシンに Azure Monitor エージェントはありません。以下は以前の記録です。',
};
const NO_HEARTBEAT: Text = {
  en: 'The workspaces in scope hold no heartbeat of an Azure Monitor agent on this machine.',
  ja: '対象のワークスペースに、このマシンの Azure Monitor エージェントのハートビートはありません。',
};
const OLDEST: Text = {
  en: 'The first heartbeat of the oldest version is as old as what the workspace keeps; its installation may be older.',
  ja: '最も古いバージョンの最初のハートビートはワークスペースの保持期間によるもので、実際の導入はそれ以前の可能性があります。',
};
const WHO: Text = {
  en: `Installations and upgrades in the activity log, last ${LATELY_IN_DAYS} days:`,
  ja: `アクティビティ ログのインストールとアップグレード (過去 ${LATELY_IN_DAYS} 日):`,
};
const NO_ATTEMPT: Text = {
  en: `The activity log has no installation or upgrade of the agent in the last ${LATELY_IN_DAYS} days; who made an older change is not on record here.`,
  ja: `過去 ${LATELY_IN_DAYS} 日のアクティビティ ログに、エージェントのインストールやアップグレードの記録はありません。それ以前の変更を誰が行ったかは、ここには記録がありません。`,
};
