import { scheduledChanges } from '../../facts/scheduled-changes.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { WITHHELD_ASSIGNMENTS } from '../../judging/withheld-assignments.ts';
import { machineKey } from '../../model/machine.ts';
import { scheduleOf } from './in-question.ts';
import { movedText, moveOf } from './move.ts';

/** Neither an assignment of the machine's own nor a dynamic scope over its subscription; of a schedule that is named, none at all. */
export const noScheduleAssigned = defineCause({
  id: 'no-schedule-assigned',
  title: { en: 'No schedule assigned', ja: 'スケジュールの割り当てなし' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion },
  wants: { changes: scheduledChanges },
  actions: ['assign-schedule', 'create-schedule'],
  references: [REFERENCES.scheduledPatching, REFERENCES.dynamicScope],
  judge({ asked, changes }, occasion) {
    const { machine } = occasion;
    const schedule = scheduleOf(asked, occasion);
    const moved = changes?.isKnown ? moveOf(changes.value.changes, machineKey(machine.id)) : null;
    if (schedule === null) {
      if (asked.unknownName !== null) return excluded(asked.looked);
      return holds(
        {
          en: `No schedule is assigned to ${machine.name}: it has no assignment of its own, and no dynamic scope lies over its subscription or resource group.`,
          ja: `${machine.name} にはスケジュールが割り当てられていません。マシン自身への割り当ても、サブスクリプションやリソース グループに対する動的スコープもありません。`,
        },
        moved ? [asked.looked, moved.evidence] : [asked.looked],
        {
          notes: moved ? [movedText(moved, machine.name), WITHHELD_ASSIGNMENTS] : [WITHHELD_ASSIGNMENTS],
          nextStep: {
            en: 'Assign a maintenance configuration to the machine, or add a dynamic scope that takes it.',
            ja: 'マシンにメンテナンス構成を割り当てるか、対象に含める動的スコープを追加してください。',
          },
        },
      );
    }
    const reaching = schedule.scopes.find(({ failing }) => failing !== null);
    if (reaching) return excluded(reaching.evidence);
    return holds(
      {
        en: `The schedule ${schedule.name} is not assigned to ${machine.name}, and it has no dynamic scope.`,
        ja: `スケジュール ${schedule.name} は ${machine.name} に割り当てられておらず、動的スコープもありません。`,
      },
      [schedule.scopes[0]?.evidence ?? asked.looked, ...(moved ? [moved.evidence] : [])],
      {
        notes: moved ? [movedText(moved, machine.name)] : [],
        actions: [{ id: 'assign-schedule', arguments: { schedule: [schedule.id] } }],
        nextStep: {
          en: `Assign ${schedule.name} to the machine.`,
          ja: `${schedule.name} をマシンに割り当ててください。`,
        },
      },
    );
  },
});
