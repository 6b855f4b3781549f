import { powerOperations } from '../../facts/power-operations.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Evidence, SomeEvidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { stretchText, upgradeText } from './gap-words.ts';
import { type GapOfUpgrade, gapsInQuestion, NEAR_IN_MS, NEEDS, WANTS } from './gaps-in-question.ts';

/** The agent was silent, and neither its version changed nor its extension was written at the time: something else kept it from reporting. */
export const gapNotFromUpgrade = defineCause({
  id: 'gap-not-from-upgrade',
  title: { en: 'Gap not from an upgrade', ja: 'アップグレード以外による途切れ' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'at-risk',
  needs: NEEDS,
  wants: { ...WANTS, power: powerOperations },
  actions: [],
  references: [REFERENCES.agentManage],
  judge({ power, ...facts }, occasion) {
    const { machine, now } = occasion;
    const { ofUpgrades, others, over, looked, unread } = gapsInQuestion(facts, occasion);
    const [explained] = ofUpgrades;
    if (explained) return excluded(...explained.evidence);
    if (unread) return undecided(unread);
    const [gap] = others;
    if (!gap) return excluded(...looked);
    const stretch = stretchText(gap, now);
    const written = facts.events?.isKnown ? [facts.events.value.looked] : [];
    const operations = (power?.isKnown ? power.value.operations : []).filter(
      ({ at }) =>
        Date.parse(at) >= Date.parse(gap.from) - NEAR_IN_MS && Date.parse(at) <= Date.parse(gap.to ?? now),
    );
    const evidence: [Evidence, ...Evidence[]] = [gap.evidence, ...written];
    for (const operation of operations) evidence.push(...(operation.evidence satisfies SomeEvidence));
    const notes: Text[] = operations.map(({ at, verb, caller }) => ({
      en: `The activity log shows an operation on the machine: ${verb}, ${minuteText(at)}${caller === null ? '' : `, by ${caller}`}.`,
      ja: `アクティビティ ログにマシンへの操作が記録されています: ${verb}、${minuteText(at)}${caller === null ? '' : `、実行者 ${caller}`}。`,
    }));
    return holds(
      {
        en: `The agent on ${machine.name} sent no heartbeat ${stretch.en}, but it was not upgraded within ${NEAR_IN_MINUTES} minutes of that: the gap has another reason.`,
        ja: `${machine.name} のエージェントのハートビートが ${stretch.ja} 途切れていますが、その前後 ${NEAR_IN_MINUTES} 分にアップグレードはありません。途切れの原因は別にあります。`,
      },
      evidence,
      {
        ...(gap.to === null && { severity: 'act-now' as const }),
        nextStep: {
          en: 'See whether the machine was off, restarted or cut off from the network at that time, and whether its data collection rule was changed.',
          ja: 'その時間帯にマシンの停止、再起動、ネットワークの切断がなかったか、データ収集ルールが変更されていないかを確認してください。',
        },
        notes: [
          ...notes,
          ...(others.length > 1 ? [countText(others.length)] : []),
          ...over.slice(0, 1).map((each) => overText(each, now)),
        ],
      },
    );
  },
});

const NEAR_IN_MINUTES = NEAR_IN_MS / 60_000;

function overText(each: GapOfUpgrade, now: Instant): Text {
  const [stretch, upgrade] = [stretchText(each.gap, now), upgradeText(each)];
  return {
    en: `An earlier gap, ${stretch.en}, was ${upgrade.en}, and the agent reported again after it.`,
    ja: `これより前の途切れ (${stretch.ja}) は${upgrade.ja}のもので、その後エージェントは報告を再開しています。`,
  };
}

function countText(count: number): Text {
  return {
    en: `${count} such gaps in the time that is asked about; this is the latest.`,
    ja: `対象の期間に同様の途切れが ${count} 件あります。これは直近のものです。`,
  };
}
