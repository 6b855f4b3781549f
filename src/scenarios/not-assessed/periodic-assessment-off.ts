import { decodeError } from '../../codes/decode-error.ts';
import { inShort } from '../../codes/error-sentences.ts';
import { assessmentSettingChange } from '../../facts/assessment-setting-change.ts';
import type { MachineChange } from '../../facts/machine-changes.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { type RefusedOperation, refusedOperations } from '../../facts/refused-operations.ts';
import { ASSESSMENT_FACTS } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { freshAssessment, isPeriodic } from '../../judging/freshness.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { MachineKind } from '../../model/machine.ts';
import { known } from '../../model/reading.ts';

/** Nobody assesses the machine by itself: periodic assessment is off, which is also the default. */
export const periodicAssessmentOff = defineCause({
  id: 'periodic-assessment-off',
  title: { en: 'Periodic assessment off', ja: '定期評価が無効' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { patchSettings },
  wants: { ...ASSESSMENT_FACTS, change: assessmentSettingChange, refused: refusedOperations },
  actions: ['enable-periodic-assessment', 'assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.periodicAssessmentAtScale],
  judge({ patchSettings: settings, change, refused, ...assessed }, { machine, now }) {
    const { assessmentMode, osProfile } = settings;
    if (isPeriodic(assessmentMode.value)) return excluded(assessmentMode.evidence);
    // A setting that will let a fresh assessment go stale is advice, not the cause of what failed after it.
    const fresh = freshAssessment({ ...assessed, settings: known(settings) }, now);
    if (fresh) return excluded(fresh.status.evidence);
    const setting = assessmentMode.value ?? 'ImageDefault';
    const hasNoProfile = osProfile.value === null;
    const switchedOff = change?.isKnown ? change.value : null;
    const failed = refused?.isKnown ? refused.value.find(({ kind }) => kind === 'machine') : undefined;
    return holds(
      {
        en: `Periodic assessment is off for ${machine.name} (assessmentMode ${setting}${assessmentMode.value === null ? ', the default' : ''}), so it is assessed only when somebody asks for it.`,
        ja: `${machine.name} は定期評価が無効です (assessmentMode は${assessmentMode.value === null ? '既定値の' : ''} ${setting})。評価は手動で要求したときにしか行われません。`,
      },
      [
        assessmentMode.evidence,
        ...(hasNoProfile ? [osProfile.evidence] : []),
        ...(switchedOff ? [switchedOff.evidence] : []),
        ...(failed ? failed.evidence : []),
      ],
      {
        ...(hasNoProfile &&
          machine.kind === 'azure-vm' && {
            actions: [
              { id: 'enable-periodic-assessment', byHand: { osProfile: ['absent'] } },
              { id: 'assess-now' },
            ],
          }),
        nextStep: {
          en: 'Turn on periodic assessment (Update settings in Update Manager; assessmentMode AutomaticByPlatform), then assess the machine once now.',
          ja: '定期評価を有効にし (Update Manager の [設定の更新]、assessmentMode は AutomaticByPlatform)、今すぐ評価を 1 回実行してください。',
        },
        notes: [
          ...(switchedOff ? [switchedOffBy(switchedOff)] : []),
          ...(failed ? refusedChange(failed) : []),
          policyNote(machine.kind, hasNoProfile),
        ],
      },
    );
  },
});

/** Azure Policy sets what it is for; infrastructure code that does not know the setting puts it back with every deployment. */
function switchedOffBy({ at, by, evidence }: MachineChange): Text {
  const who = by ?? '—';
  return {
    en: `The setting was changed at ${minuteText(at)} by ${who} (${evidence.value}). If infrastructure code sets it back, change it there.`,
    ja: `この設定は ${minuteText(at)} に ${who} が変更しました (${evidence.value})。構成管理のコードが元に戻している場合は、そのコードを修正してください。`,
  };
}

/** A remediation of Azure Policy is a change of the machine like any other; that it failed stands in the activity log alone. */
function refusedChange({ at, caller, said }: RefusedOperation): readonly Text[] {
  const who = caller ?? '—';
  return [
    {
      en: `The latest change of the machine failed (${minuteText(at)}, by ${who}): ${said} If that was the remediation of a policy, its identity needs what the message names.`,
      ja: `このマシンへの直近の変更は失敗しています (${minuteText(at)}、実行者: ${who}): ${said} ポリシーの修復タスクによるものであれば、その ID にメッセージに示された権限が必要です。`,
    },
    ...decodeError([said]).slice(0, 1).map(inShort),
  ];
}

function policyNote(kind: MachineKind, hasNoProfile: boolean): Text {
  if (kind === 'azure-arc') return ANOTHER_POLICY;
  return hasNoProfile ? POLICY_PASSES_OVER : POLICY_NEEDS_REMEDIATION;
}

/** Source: Update Manager, periodic assessment at scale: "Configure periodic checking for missing system updates on azure Arc-enabled servers". */
const ANOTHER_POLICY = {
  en: 'If Azure Policy is to turn it on: Arc-enabled servers have a definition of their own, the one for virtual machines leaves them out; a server that existed before the assignment needs a remediation task.',
  ja: 'Azure Policy で有効にする場合、Arc 対応サーバーには専用の定義があり、仮想マシン用の定義の対象にはなりません。割り当て前から存在するサーバーには修復タスクが必要です。',
};

const POLICY_NEEDS_REMEDIATION = {
  en: 'If Azure Policy is to turn it on: a machine that existed before the assignment needs a remediation task. What the machine itself says decides, not its compliance state.',
  ja: 'Azure Policy で有効にする場合、割り当て前から存在するマシンには修復タスクが必要です。ポリシーの準拠状態ではなく、マシン自体の設定で決まります。',
};

const POLICY_PASSES_OVER = {
  en: 'Azure Policy counts a machine without osProfile as compliant and does not change it. What the machine itself says decides: set it on the machine.',
  ja: 'osProfile がないマシンは Azure Policy では準拠と判定され、設定も変更されません。マシン自体の設定で決まるため、マシン側で設定してください。',
};
