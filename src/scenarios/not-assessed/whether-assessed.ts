import { type ArcConnection, arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { assessmentReadAlong } from '../../facts/assessment-read-along.ts';
import { existence } from '../../facts/existence.ts';
import type { GuestAgent } from '../../facts/guest-agent.ts';
import { guestAgentReadAlong } from '../../facts/guest-agent-read-along.ts';
import { assessmentTime } from '../../facts/latest-assessment.ts';
import type { PatchExtension } from '../../facts/patch-extension-of.ts';
import { hasFailed } from '../../facts/patch-extension-of.ts';
import { patchExtensionReadAlong } from '../../facts/patch-extension-read-along.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { stateInBrackets } from '../../facts/state-words.ts';
import { assessmentsOf } from '../../judging/assessments.ts';
import { freshAssessment, isPeriodic } from '../../judging/freshness.ts';
import { noLongerExists } from '../../judging/no-longer-exists.ts';
import { definePremise, type Premise, type PremiseOutcome } from '../../judging/scenario.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { Severity } from '../../model/severity.ts';
import { SHOW_AND_CHECK } from '../arc-connected-again.ts';
import { unfinishedAssessment } from './unfinished-assessment.ts';

/**
 * The latest completed assessment of either source decides, and a machine stopped since is still assessed; but where a newer
 * attempt failed, that is to be explained. Of many machines, the instance view is read only where Resource Graph leaves doubt.
 */
export const whetherAssessed: Premise = definePremise({
  stages: [
    {
      existence,
      connection: arcConnection,
      settings: patchSettings,
      inResourceGraph: assessmentInResourceGraph,
      along: assessmentReadAlong,
      agent: guestAgentReadAlong,
      extensions: patchExtensionReadAlong,
    },
    { inInstanceView: assessmentInInstanceView },
  ],
  judge(
    {
      existence: record,
      connection,
      settings,
      inResourceGraph,
      along,
      agent,
      extensions,
      inInstanceView = along,
    },
    { machine, now },
  ): PremiseOutcome {
    if (record?.isKnown && record.value.value === 'gone') {
      return {
        outcome: 'not-applicable',
        says: noLongerExists(machine.name),
        evidence: [record.value.evidence],
      };
    }
    const sources = { inResourceGraph, inInstanceView };
    const assessments = assessmentsOf(sources);
    const fresh = freshAssessment({ ...sources, settings }, now);
    const at = fresh && assessmentTime(fresh);
    if (!fresh || !at || !settings?.isKnown) {
      const [unread] = assessments.unread;
      const wasAnySourceRead = assessments.looked.length > 0;
      return unread && !wasAnySourceRead ? { outcome: 'undecided', gap: unread } : { outcome: 'open' };
    }
    const { newest } = assessments;
    if (newest?.status.value.toLowerCase() === 'failed') return { outcome: 'open' };
    const { assessmentMode } = settings.value;
    const unfinished = unfinishedAssessment(assessments, now);
    const silent = agent?.isKnown && isSilent(agent.value) ? agent.value : null;
    const broken = extensions?.isKnown ? (extensions.value.find(hasFailed) ?? null) : null;
    const apart = connection?.isKnown && !isConnected(connection.value) ? connection.value : null;
    const outlook = [
      ...(apart ? [whileApart(apart)] : []),
      ...(broken ? [withoutExtension(broken)] : []),
      ...(silent ? [WITHOUT_AGENT] : []),
      ...(isPeriodic(assessmentMode.value) ? [] : [WITHOUT_PERIODIC_ASSESSMENT]),
      ...(unfinished === null ? [] : [unfinished.isStuck ? NEWER_IS_STUCK : NEWER_IS_RUNNING]),
    ];
    const age = ageText(at, now);
    return {
      outcome: 'clear',
      severity: outlook[0]?.severity ?? 'fine',
      says: {
        en: `${machine.name} is assessed: the last assessment completed ${age.en} ago (${minuteText(at)}).`,
        ja: `${machine.name} は評価済みです。最後の評価は ${age.ja}前 (${minuteText(at)}) に完了しています。`,
      },
      evidence: [
        fresh.status.evidence,
        assessmentMode.evidence,
        ...(unfinished ? [unfinished.attempt.status.evidence] : []),
        ...(apart ? [apart.evidence] : []),
        ...(silent ? [silent.state.evidence] : []),
        ...(broken ? [(broken.error ?? broken.provisioningState).evidence] : []),
      ],
      notes: outlook.map(({ note }) => note),
    };
  },
});

/** What becomes of a fresh result. */
interface Outlook {
  readonly severity: Extract<Severity, 'at-risk' | 'wait'>;
  readonly note: Text;
}

/** Of a machine that is off the agent says nothing. */
function isSilent({ state, powerState }: GuestAgent): boolean {
  return powerState.value === 'running' && state.value !== 'ready';
}

function whileApart({ value, evidence: { since } }: ArcConnection): Outlook {
  const at = since ? minuteText(since) : null;
  return {
    severity: 'at-risk',
    note: {
      en: `Its Azure Arc agent is not connected (${value}${at ? ` since ${at}` : ''}), so the next assessment cannot take place. ${SHOW_AND_CHECK.en}`,
      ja: `Azure Arc エージェントが接続済みではないため (${at ? `${at} から` : ''}${stateInBrackets(value)})、次の評価は実行できません。${SHOW_AND_CHECK.ja}`,
    },
  };
}

function withoutExtension({ name }: PatchExtension): Outlook {
  return {
    severity: 'at-risk',
    note: {
      en: `Its patch extension ${name} has failed since, so the next assessment cannot take place: see what it reports, and ask again why the machine is not assessed once this result is out of date.`,
      ja: `その後、更新用拡張機能 ${name} が失敗しているため、次の評価は実行できません。拡張機能の報告内容を確認してください。この評価結果が古くなった後は、未評価の原因として診断されます。`,
    },
  };
}

const WITHOUT_AGENT: Outlook = {
  severity: 'at-risk',
  note: {
    en: 'Its guest agent is not ready now, so the next assessment cannot take place: restart its service on the machine, and check that the machine reaches 168.63.129.16.',
    ja: '現在ゲスト エージェントが準備完了の状態ではないため、次の評価は実行できません。マシン上でエージェントのサービスを再起動し、168.63.129.16 に接続できることを確認してください。',
  },
};

const WITHOUT_PERIODIC_ASSESSMENT: Outlook = {
  severity: 'at-risk',
  note: {
    en: 'Periodic assessment is off, so this result will go out of date: Resource Graph keeps it for seven days.',
    ja: '定期評価が無効のため、この評価結果はいずれ古くなります (Resource Graph での保持期間は 7 日)。',
  },
};

const NEWER_IS_STUCK: Outlook = {
  severity: 'at-risk',
  note: {
    en: 'A newer assessment is recorded as in progress for longer than one can last; waiting for it does not help, so assess the machine now.',
    ja: 'その後の評価が、実行可能な時間を超えて進行中のままです。待っても完了しないため、今すぐ評価を実行してください。',
  },
};

const NEWER_IS_RUNNING: Outlook = {
  severity: 'wait',
  note: {
    en: 'A newer assessment is running; its result is still to come.',
    ja: '新しい評価を実行中です。結果はまだ出ていません。',
  },
};
