import { type OrchestrationMode, orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { hotpatchChoice } from '../../judging/hotpatch-choice.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { scheduleOf } from './covering-schedule.ts';

/** A schedule covers the virtual machine, whose settings make every run of it fail. */
export const scheduleIgnored = defineCause({
  id: 'schedule-ignored',
  title: { en: 'Schedule without effect', ja: 'スケジュールが効かない' },
  // An Arc-enabled server needs no orchestration setting for schedules.
  kinds: ['azure-vm'],
  severity: 'fix-setting',
  needs: { orchestration, schedules, settings: patchSettings },
  actions: ['use-customer-managed-schedules', 'unassign-schedule'],
  references: [REFERENCES.patchOrchestration, REFERENCES.maintenanceTroubleshoot],
  judge({ orchestration: { mode, evidence }, schedules: known, settings }, occasion) {
    const { machine } = occasion;
    const schedule = scheduleOf(known, occasion);
    if (!schedule) return excluded(known.looked);
    if (mode === 'customer-managed') return excluded(...evidence);
    const { name, consequence } = OTHER_MODES[mode];
    const choice = hotpatchChoice(settings);
    return holds(
      {
        en: `The schedule ${schedule.name} has no effect on ${machine.name}: its patch orchestration is ${name.en}, not Customer Managed Schedules, so every run fails with "prerequisites not met". ${consequence.en}`,
        ja: `スケジュール ${schedule.name} は ${machine.name} に対して機能しません。パッチ オーケストレーションがカスタマー マネージド スケジュールではなく「${name.ja}」のため、実行のたびに前提条件を満たさず失敗します。${consequence.ja}`,
      },
      [...evidence, schedule.evidence, ...(choice ? [choice.evidence] : [])],
      {
        ...(choice && { actions: [{ id: 'unassign-schedule' }] }),
        nextStep: choice?.nextStep ?? {
          en: 'Set patchMode AutomaticByPlatform together with bypassPlatformSafetyChecksOnUserSchedule true (Customer Managed Schedules), or take the schedule off the machine.',
          ja: 'patchMode を AutomaticByPlatform に、bypassPlatformSafetyChecksOnUserSchedule を true に、同時に設定してください (カスタマー マネージド スケジュール)。または、マシンからスケジュールの割り当てを解除してください。',
        },
      },
    );
  },
});

interface OtherMode {
  readonly name: Text;
  readonly consequence: Text;
}

const NOTHING_FROM_AZURE: Text = {
  en: 'Nothing from Azure patches the machine.',
  ja: 'Azure 側からパッチは適用されません。',
};

const OTHER_MODES: Readonly<Record<Exclude<OrchestrationMode, 'customer-managed'>, OtherMode>> = {
  'azure-managed': {
    name: { en: 'Azure Managed - Safe Deployment', ja: 'Azure マネージド - 安全なデプロイ' },
    consequence: {
      en: 'With a schedule assigned the platform does not patch it either.',
      ja: 'スケジュールが割り当てられているため、プラットフォームによる自動パッチも行われません。',
    },
  },
  'automatic-by-os': {
    name: { en: 'Windows automatic updates', ja: 'Windows 自動更新' },
    consequence: {
      en: 'Windows itself installs updates, at its own time.',
      ja: '更新プログラムは Windows 自身が独自のタイミングでインストールします。',
    },
  },
  manual: { name: { en: 'Manual updates', ja: '手動更新' }, consequence: NOTHING_FROM_AZURE },
  'image-default': {
    name: { en: 'Image default', ja: 'イメージの既定値' },
    consequence: NOTHING_FROM_AZURE,
  },
  undeclared: { name: { en: 'undeclared', ja: '未設定' }, consequence: NOTHING_FROM_AZURE },
};
