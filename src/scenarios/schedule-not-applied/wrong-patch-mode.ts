import type { MachineChange } from '../../facts/machine-changes.ts';
import { maintenanceRuns, recordOf } from '../../facts/maintenance-runs.ts';
import { type OrchestrationMode, orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { scheduledChanges } from '../../facts/scheduled-changes.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { hotpatchChoice } from '../../judging/hotpatch-choice.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { runInQuestion, scheduleOf } from './in-question.ts';
import { modeChange, modeChangeSince } from './mode-at-run.ts';

/** The virtual machine's patch orchestration is not Customer Managed Schedules, or was not when the run began. */
export const wrongPatchMode = defineCause({
  id: 'wrong-patch-mode',
  title: { en: 'Not Customer Managed Schedules', ja: 'カスタマー マネージド スケジュールでない' },
  // An Arc-enabled server needs no orchestration setting for schedules.
  kinds: ['azure-vm'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion, orchestration, settings: patchSettings },
  wants: { changes: scheduledChanges, runs: maintenanceRuns },
  actions: ['use-customer-managed-schedules'],
  references: [REFERENCES.patchOrchestration, REFERENCES.maintenanceTroubleshoot],
  judge({ asked, orchestration: { mode, evidence }, settings, changes, runs }, occasion) {
    const { machine } = occasion;
    const schedule = scheduleOf(asked, occasion);
    if (schedule === null) return excluded(asked.looked);
    if (mode !== 'customer-managed') {
      const change = changes?.isKnown ? modeChange(changes.value) : null;
      const choice = hotpatchChoice(settings);
      return holds(
        {
          en: `The patch orchestration of ${machine.name} is ${NAMES[mode].en}, not Customer Managed Schedules, so runs of the schedule ${schedule.name} fail on it with "prerequisites not met".`,
          ja: `${machine.name} のパッチ オーケストレーションがカスタマー マネージド スケジュールではなく「${NAMES[mode].ja}」のため、スケジュール ${schedule.name} の実行は前提条件を満たさず失敗します。`,
        },
        [...evidence, ...[change, choice].flatMap((each) => each?.evidence ?? [])],
        {
          notes: change ? [changedBy(change)] : [],
          nextStep: choice?.nextStep ?? SET_BOTH,
          ...(choice && { actions: [] }),
        },
      );
    }
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return excluded(...evidence);
    const { run } = judged;
    const record = runs?.isKnown ? recordOf(runs.value.ofMachine, schedule.id, run) : null;
    const restored = changes?.isKnown ? modeChangeSince(changes.value, run.start) : null;
    const refusal = record && PREREQUISITES.test(record.errorMessage.value) ? record.errorMessage : null;
    if (refusal === null && restored === null) return excluded(...evidence);
    const shown = [refusal?.evidence, restored?.evidence, ...evidence].filter((each) => each !== undefined);
    const [first = evidence[0], ...rest] = shown;
    return holds(
      {
        en: `When ${schedule.name} ran at ${minuteText(run.start)}, ${machine.name} was not on Customer Managed Schedules; by now it is.`,
        ja: `${schedule.name} が実行された ${minuteText(run.start)} の時点で、${machine.name} はカスタマー マネージド スケジュールではありませんでした (現在は設定済み)。`,
      },
      [first, ...rest],
      {
        severity: 'wait',
        notes: restored ? [changedBy(restored)] : [],
        actions: [{ id: 'install-updates' }],
        nextStep: {
          en: 'Nothing needs to be set any more: the next run takes it, or install updates once now.',
          ja: '設定の変更は不要です。次回の実行で適用されます。急ぐ場合は、1 回限りの更新でインストールしてください。',
        },
      },
    );
  },
});

const SET_BOTH: Text = {
  en: 'Set patchMode AutomaticByPlatform together with bypassPlatformSafetyChecksOnUserSchedule true (Customer Managed Schedules).',
  ja: 'patchMode を AutomaticByPlatform に、bypassPlatformSafetyChecksOnUserSchedule を true に、同時に設定してください (カスタマー マネージド スケジュール)。',
};

/** What a run says of a machine that is set to another mode. */
const PREREQUISITES = /prerequisite/i;

function changedBy({ at, by, evidence }: MachineChange): Text {
  const who = by ?? '—';
  return {
    en: `The patch mode was changed at ${minuteText(at)} by ${who} (${evidence.value}). If infrastructure code sets it back, change it there.`,
    ja: `パッチ モードは ${minuteText(at)} に ${who} が変更しました (${evidence.value})。構成管理のコードが元に戻している場合は、そのコードを修正してください。`,
  };
}

const NAMES: Readonly<Record<Exclude<OrchestrationMode, 'customer-managed'>, Text>> = {
  'azure-managed': { en: 'Azure Managed - Safe Deployment', ja: 'Azure マネージド - 安全なデプロイ' },
  'automatic-by-os': { en: 'Windows automatic updates', ja: 'Windows 自動更新' },
  manual: { en: 'Manual updates', ja: '手動更新' },
  'image-default': { en: 'Image default', ja: 'イメージの既定値' },
  undeclared: { en: 'undeclared', ja: '未設定' },
};
