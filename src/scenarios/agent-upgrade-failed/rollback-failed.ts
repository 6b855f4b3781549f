import { evidenceOfAttempt } from '../../judging/agent-upgrades.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { agentRemedyOf, THEN_REINSTALL } from '../agent-error.ts';
import { type Aftermath, aftermathOf, NEEDS, WANTS } from './aftermath.ts';
import { guestAgentChecks } from './guest-agent-checks.ts';

/** An upgrade failed and no version of the agent works now: nothing is collected until somebody repairs it. */
export const rollbackFailed = defineCause({
  id: 'rollback-failed',
  title: { en: 'Rollback failed, agent down', ja: 'ロールバック失敗 (エージェント停止)' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: NEEDS,
  wants: WANTS,
  actions: ['upgrade-agent'],
  references: [REFERENCES.agentManage, REFERENCES.arcExtensionAutoUpgrade],
  judge(facts, { machine, now }) {
    const aftermath = aftermathOf(facts, now);
    if (aftermath.kind === 'no-failure') return excluded(...aftermath.shown);
    if (aftermath.kind === 'rolled-back')
      return aftermath.unheard ? undecided(aftermath.unheard) : excluded(...aftermath.shown);
    const [failure] = aftermath.failures;
    const attempt = failure ? evidenceOfAttempt(failure) : [facts.events.looked];
    const [first, ...rest] = [...shownBy(aftermath), ...attempt];
    const { means, ...remedy } = agentRemedyOf(errorOf(aftermath), REINSTALL, THEN_REINSTALL);
    return holds(saysOf(aftermath, machine.name), [first, ...rest], {
      ...remedy,
      notes: [
        ...(means ? [means] : []),
        ...(failure ? [] : [NOT_IN_LOG]),
        {
          en: 'Until then Azure neither retries the upgrade nor receives anything that the agent collects.',
          ja: 'それまでは、アップグレードは再試行されず、エージェントが収集するログも転送されません。',
        },
        ...guestAgentChecks(machine),
      ],
    });
  },
});

type Down = Extract<Aftermath, { kind: 'failed' | 'silent' }>;

function errorOf(down: Down): string | null {
  const [failure] = down.failures;
  return (down.kind === 'failed' ? down.error : null) ?? failure?.error?.value ?? null;
}

function shownBy(down: Down) {
  return down.kind === 'failed' ? down.shown : ([down.last.version.evidence] as const);
}

function saysOf(down: Down, name: string): Text {
  const [failure] = down.failures;
  const at = failure ? ` (${minuteText(failure.at)})` : '';
  if (down.kind === 'silent') {
    const heard = minuteText(down.last.lastSeenAt);
    return {
      en: `The upgrade of the agent on ${name} failed${at}, and the agent has been silent since ${heard} although the machine runs: the rollback failed as well.`,
      ja: `${name} のエージェントのアップグレードが失敗し${at}、マシンは実行中ですが、${heard} を最後にエージェントからの報告がありません。ロールバックも失敗しています。`,
    };
  }
  return failure
    ? {
        en: `The upgrade of the agent on ${name} failed${at}, and its extension is in a failed state: the rollback failed as well, no version of the agent works.`,
        ja: `${name} のエージェントのアップグレードが失敗し${at}、拡張機能も失敗状態です。ロールバックも失敗しており、エージェントは機能していません。`,
      }
    : {
        en: `The agent extension on ${name} is in a failed state, and no earlier version has taken its place.`,
        ja: `${name} のエージェントの拡張機能は失敗状態で、以前のバージョンにも戻っていません。`,
      };
}

const REINSTALL: Text = {
  en: 'Remove the extension and install it again; if it fails again, open a support request with the logs below.',
  ja: '拡張機能を削除して再インストールしてください。再び失敗する場合は、下記のログを添えてサポート リクエストを作成してください。',
};

const NOT_IN_LOG: Text = {
  en: 'The activity log of the last 30 days has no failed upgrade: it may be older, or an installation.',
  ja: '過去 30 日間のアクティビティ ログに失敗したアップグレードはありません。それより前に起きたか、インストールの失敗です。',
};
