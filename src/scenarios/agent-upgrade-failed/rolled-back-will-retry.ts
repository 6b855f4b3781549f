import { evidenceOfAttempt, FAILURES_THAT_REPEAT, inARow, isByHand } from '../../judging/agent-upgrades.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { agentRemedyOf, THEN_UPGRADE } from '../agent-error.ts';
import { type Aftermath, aftermathOf, NEEDS, WANTS } from './aftermath.ts';
import { guestAgentChecks } from './guest-agent-checks.ts';

type RolledBack = Extract<Aftermath, { kind: 'rolled-back' }>;

/** An upgrade failed and the version before it is in place again: Azure tries it again the next day. */
export const rolledBackWillRetry = defineCause({
  id: 'rolled-back-will-retry',
  title: { en: 'Rolled back, will be retried', ja: 'ロールバック済み (再試行予定)' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: NEEDS,
  wants: WANTS,
  actions: ['upgrade-agent'],
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.arcExtensionAutoUpgrade],
  judge(facts, { machine, now }) {
    const aftermath = aftermathOf(facts, now);
    if (aftermath.kind === 'silent') return excluded(aftermath.last.version.evidence);
    if (aftermath.kind !== 'rolled-back') return excluded(...aftermath.shown);
    const { failures, shown } = aftermath;
    const isRepeating = failures.length >= FAILURES_THAT_REPEAT;
    const { means, ...remedy } = agentRemedyOf(failures[0]?.error?.value ?? null, MEND_IT, THEN_UPGRADE);
    const [first = shown[0], ...rest] = [...evidenceOf(aftermath), ...shown];
    return holds(saysOf(aftermath, machine.name), [first, ...rest], {
      ...(isRepeating && { severity: 'act-now' as const }),
      ...(isRepeating ? remedy : { nextStep: WAIT }),
      notes: [
        ...notesOf(aftermath),
        ...(isRepeating ? [...(means ? [means] : []), ...guestAgentChecks(machine)] : []),
      ],
    });
  },
});

function saysOf({ failures, wentBack }: RolledBack, name: string): Text {
  const [last] = failures;
  if (!last && wentBack) {
    const { from, to } = wentBack;
    return {
      en: `The agent on ${name} was upgraded to ${from.version.value}, which last reported ${minuteText(from.lastSeenAt)}, and is back at ${to.version.value}: the upgrade was rolled back.`,
      ja: `${name} のエージェントは ${from.version.value} にアップグレードされましたが (最後の報告は ${minuteText(from.lastSeenAt)})、${to.version.value} に戻っています。アップグレードはロールバックされました。`,
    };
  }
  const at = last ? minuteText(last.at) : '';
  const version = wentBack
    ? { en: ` (${wentBack.to.version.value})`, ja: ` (${wentBack.to.version.value})` }
    : { en: '', ja: '' };
  const count = inARow(failures);
  return {
    en: `The upgrade of the agent on ${name} failed (${at}${count.en}); the version before it${version.en} is in place again.`,
    ja: `${name} のエージェントのアップグレードが失敗し (${at}${count.ja})、元のバージョン${version.ja}に戻っています。`,
  };
}

function evidenceOf({ failures, wentBack }: RolledBack): readonly Evidence[] {
  const [last, ...earlier] = failures;
  return [
    ...(last ? evidenceOfAttempt(last) : []),
    ...earlier.map(({ evidence }) => evidence),
    ...(wentBack ? [wentBack.from.version.evidence, wentBack.to.version.evidence] : []),
  ];
}

const WAIT: Text = {
  en: 'Wait for the next attempt, usually the next day, or upgrade once by hand.',
  ja: '次の試行 (通常は翌日) を待つか、手動で 1 回アップグレードしてください。',
};

const MEND_IT: Text = {
  en: 'Read the error, mend it on the machine, upgrade once by hand; if that fails too, open a support request.',
  ja: 'エラーを確認してマシン側で対処し、手動で 1 回アップグレードしてください。それも失敗する場合は、サポート リクエストを作成してください。',
};

function notesOf({ failures, unheard }: RolledBack): readonly Text[] {
  const [last] = failures;
  const reasons = [...new Set(failures.flatMap(({ error }) => error?.value ?? []))];
  const notes: Text[] = [];
  if (last?.error)
    notes.push({ en: `Azure says: ${last.error.value}`, ja: `Azure の記録: ${last.error.value}` });
  if (failures.length >= FAILURES_THAT_REPEAT)
    notes.push(
      reasons.length === 1
        ? {
            en: `${failures.length} attempts ended with the same text. From the third on, waiting for the retry does not help.`,
            ja: `${failures.length} 回の試行が同じメッセージで失敗しています。3 回目以降は、再試行を待っても解決しません。`,
          }
        : {
            en: `${failures.length} attempts failed in a row. From the third on, waiting for the retry does not help.`,
            ja: `${failures.length} 回の試行が連続して失敗しています。3 回目以降は、再試行を待っても解決しません。`,
          },
    );
  if (last && isByHand(last))
    notes.push({
      en: `The last attempt was made by ${last.caller}: nobody but Azure's own upgrade is retried.`,
      ja: `最後の試行は ${last.caller} によるものです。再試行されるのは Azure による自動アップグレードだけです。`,
    });
  if (unheard)
    notes.push({
      en: 'Whether the agent reports again could not be read; the state of its extension is all that is known.',
      ja: 'エージェントが再び報告しているかどうかは確認できませんでした。拡張機能の状態だけに基づく判断です。',
    });
  return notes;
}
