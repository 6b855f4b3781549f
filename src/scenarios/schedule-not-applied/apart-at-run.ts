import { type ArcConnection, isConnected } from '../../facts/arc-connection.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Holds } from '../../judging/cause.ts';
import { holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';
import { arcConnectedAgain, toldOfConnection } from '../arc-connected-again.ts';

interface RunOnServer {
  readonly machine: string;
  readonly schedule: string;
  readonly start: Instant;
  /** What the run itself says of it; null where it says nothing. */
  readonly told: Evidence | null;
}

/** An Arc-enabled server whose agent was not connected when a run began, and is not since; null where that is not shown. The server itself may well run. */
export function apartAtRun(
  connection: ArcConnection,
  { machine, schedule, start, told }: RunOnServer,
): Holds | null {
  const { value, evidence } = connection;
  const { since } = evidence;
  if (isConnected(connection) || since === null || since > start) return null;
  const [at, from] = [minuteText(start), minuteText(since)];
  const why = toldOfConnection(connection).map((each) => each.evidence);
  return holds(
    {
      en: `The Azure Arc agent of ${machine} was not connected when ${schedule} was due at ${at} (${value} since ${from}); Update Manager reaches only connected servers, whether they run or not.`,
      ja: `${schedule} の実行予定日時 (${at}) に、${machine} の Azure Arc エージェントは接続済みではありませんでした。状態は ${from} から「${recordedState(value)}」です。サーバーが起動していても、Update Manager が操作できるのは接続済みのサーバーだけです。`,
    },
    told ? [told, evidence, ...why] : [evidence, ...why],
    { actions: [], nextStep: arcConnectedAgain(connection), references: [REFERENCES.arcAgentConnection] },
  );
}

/** What there is to do about a run that an Arc-enabled server missed: Azure starts none, and installs on one only while it is connected. */
export function serverRemedy(connection: Reading<ArcConnection>) {
  if (connection.isKnown && !isConnected(connection.value))
    return { actions: [], nextStep: arcConnectedAgain(connection.value) };
  return { actions: [{ id: 'install-updates' }], nextStep: KEEP_CONNECTED } as const;
}

const KEEP_CONNECTED: Text = {
  en: 'Have the server running and its Azure Arc agent connected at least 15 minutes before the schedule starts; install updates once for the run that was missed.',
  ja: 'スケジュールの開始 15 分前までにサーバーを起動し、Azure Arc エージェントが接続済みの状態にしておいてください。逃した分は一度だけ更新プログラムをインストールしてください。',
};
