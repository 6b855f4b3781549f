import { scheduledChanges } from '../../facts/scheduled-changes.ts';
import { isForGuests } from '../../facts/schedules.ts';
import {
  type ScheduleInQuestion,
  type SchedulesInQuestion,
  schedulesInQuestion,
} from '../../facts/schedules-in-question.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import { notOfGuestsText } from '../../judging/not-of-guests.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { WITHHELD_ASSIGNMENTS } from '../../judging/withheld-assignments.ts';
import type { Evidence } from '../../model/evidence.ts';
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
        [
          asked.looked,
          ...(moved ? [moved.evidence] : []),
          ...asked.notOfGuests.map(({ evidence }) => evidence),
        ],
        {
          notes: [
            ...(moved ? [movedText(moved, machine.name)] : []),
            ...asked.notOfGuests.map(notOfGuestsText),
            WITHHELD_ASSIGNMENTS,
          ],
          nextStep: {
            en: 'Assign a maintenance configuration to the machine, or add a dynamic scope that takes it.',
            ja: 'マシンにメンテナンス構成を割り当てるか、対象に含める動的スコープを追加してください。',
          },
        },
      );
    }
    const { configuration } = schedule;
    if (configuration !== null && !isForGuests(configuration))
      return notForGuests(configuration, asked, machine.name);
    if (schedule.gone !== null) return wasDeleted(schedule, schedule.gone, asked, machine.name);
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

/** What is left of a schedule is its assignment, which patches nothing. */
function wasDeleted(
  { id, name, scopes }: ScheduleInQuestion,
  gone: Evidence,
  { looked }: SchedulesInQuestion,
  machineName: string,
): Judgement {
  return holds(
    {
      en: `The schedule ${name} of ${machineName} was deleted: only its assignment is left, which patches nothing.`,
      ja: `${machineName} のスケジュール ${name} は削除されています。残っているのは割り当てだけで、パッチは適用されません。`,
    },
    [gone, scopes[0]?.evidence ?? looked],
    {
      nextStep: {
        en: `Remove the assignment of ${id}, and assign another schedule or create one.`,
        ja: `${id} の割り当てを削除し、別のスケジュールを割り当てるか、新しく作成してください。`,
      },
    },
  );
}

/** A maintenance configuration that was named, and that installs nothing whatever it is assigned to. */
function notForGuests(
  { name, properties }: NonNullable<ScheduleInQuestion['configuration']>,
  { looked, notOfGuests }: SchedulesInQuestion,
  machineName: string,
): Judgement {
  const of = properties.maintenanceScope ?? '—';
  const assigned = notOfGuests.find((each) => each.name === name);
  return holds(
    {
      en: `${name} is no schedule for updates (maintenanceScope: ${of}), so it installs nothing on ${machineName}.`,
      ja: `${name} は更新プログラムのスケジュールではないため (maintenanceScope: ${of})、${machineName} には何もインストールしません。`,
    },
    [assigned?.evidence ?? looked],
    {
      ...(assigned && { notes: [notOfGuestsText(assigned)] }),
      actions: [{ id: 'create-schedule' }],
      nextStep: {
        en: 'Assign a maintenance configuration of the scope InGuestPatch to the machine, or create one.',
        ja: 'maintenanceScope が InGuestPatch のメンテナンス構成をマシンに割り当てるか、新しく作成してください。',
      },
    },
  );
}
