import { earlierInstallation } from '../../facts/earlier-installation.ts';
import { legacyData } from '../../facts/legacy-data.ts';
import { ASSESSMENT_FACTS, assessmentsOf } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { type Gap, gap, MACHINE } from '../../model/reading.ts';

/** The machine is known to the retired Update Management alone; Update Manager has nothing of it. */
export const legacyOnly = defineCause({
  id: 'legacy-only',
  title: { en: 'Only in the retired Update Management', ja: '旧 Update Management のデータのみ' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { legacyData },
  wants: { ...ASSESSMENT_FACTS, installation: earlierInstallation },
  actions: ['enable-periodic-assessment', 'assess-now'],
  references: [REFERENCES.migration],
  judge(facts, { machine }) {
    const legacy = facts.legacyData;
    const { newest, looked, unread } = assessmentsOf(facts);
    if (newest) return excluded(newest.status.evidence);
    const installation = facts.installation?.isKnown ? facts.installation.value.installation : null;
    if (installation) return excluded(installation.status.evidence);
    const [last] = legacy.newest;
    if (!last) {
      return machine.kind === 'log-analytics'
        ? undecided(withoutResource(machine.name))
        : excluded(...legacy.looked);
    }
    if (unread[0]) return undecided(unread[0]);
    return holds(
      {
        en: `Only the retired Update Management knows ${machine.name}: its last record dates from ${minuteText(last.value)} (${last.evidence.record}), and Update Manager holds no assessment of the machine. Update Management was retired on 31 August 2024.`,
        ja: `${machine.name} の記録は旧 Update Management にしかありません (最終レコードは ${minuteText(last.value)}、${last.evidence.record})。Update Manager に評価結果はありません。Update Management は 2024 年 8 月 31 日に提供を終了しています。`,
      },
      [last.evidence, ...looked],
      machine.kind === 'log-analytics'
        ? { nextStep: ONBOARD, notes: [UNLESS_HIDDEN] }
        : { nextStep: MIGRATE },
    );
  },
});

/** Azure leaves resources that may not be read out of its lists without a word. */
const UNLESS_HIDDEN = {
  en: "The bot sees no Azure resource of the machine. One may exist in a subscription that the bot's identity cannot read (Reader role).",
  ja: 'ボットが参照できる範囲に、このマシンの Azure リソースはありません。ボットの ID に閲覧者ロールがないサブスクリプションに存在する可能性はあります。',
};

/** Heartbeats alone say that a computer runs, not what Update Manager can do with it. */
function withoutResource(name: string): Gap {
  return gap(MACHINE, 'AZ_NOT_FOUND', {
    en: `A virtual machine or Arc-enabled server for ${name} must exist in Azure and be visible to the bot's identity (Reader role); only a Log Analytics workspace knows ${name}.`,
    ja: `${name} に対応する仮想マシンまたは Arc 対応サーバーが Azure に存在し、ボットの ID から参照できる (閲覧者ロールがある) 必要があります。記録は Log Analytics ワークスペースにしかありません。`,
  });
}

const ONBOARD = {
  en: 'If the machine still exists, connect it to Azure Arc; Update Manager then covers it.',
  ja: 'マシンが現存する場合は Azure Arc に接続してください。Update Manager の対象になります。',
};

const MIGRATE = {
  en: 'Turn on periodic assessment in Update Manager and assess the machine now.',
  ja: 'Update Manager で定期評価を有効にし、今すぐ評価を実行してください。',
};
