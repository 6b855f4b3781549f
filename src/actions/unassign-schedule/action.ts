import { type AssignedScope, schedules } from '../../facts/schedules.ts';
import type { Text } from '../../model/locale.ts';
import { machineKey } from '../../model/machine.ts';
import type { Wanted } from '../../model/wanted.ts';
import { machineAction } from '../action.ts';
import { deleteAssignment, putAssignment } from '../maintenance-calls.ts';
import { honouredFrom } from '../next-run.ts';
import { unassignScheduleByHand } from './by-hand.ts';
import { UNASSIGN_SCHEDULE } from './topic.ts';

/** Takes a machine's own assignment away, whatever it is called; a dynamic scope cannot be left so. Source: Microsoft.Maintenance 2023-04-01, ConfigurationAssignments. */
export const unassignSchedule = machineAction({
  ...unassignScheduleByHand,
  topic: UNASSIGN_SCHEDULE,
  kind: 'setting',
  doneTo: ({ en, ja }) => ({ en: `take the schedule off ${en}`, ja: `${ja}のスケジュール割り当てを解除` }),
  namesSchedule: true,
  needs: { schedules },
  plan({ machine, facts: { schedules: known }, wanted, now }) {
    if (!known?.isKnown) return { refused: known?.needs ?? NOT_READ };
    const taking = known.value.scopes.filter(
      (scope) => scope.failing?.length === 0 && isMeant(scope, wanted),
    );
    const own = taking.filter(({ filter, scopeId }) => filter === null && scopeId === machineKey(machine.id));
    const [scope, ...others] = own;
    if (scope === undefined) return { refused: notAssigned(taking, wanted) };
    if (others.length > 0) return { refused: several(own) };
    const { id, scheduleId, scheduleName, configuration } = scope;
    const dynamic = taking.find(({ filter }) => filter !== null);
    return {
      calls: [
        deleteAssignment(id, {
          en: `Take ${scheduleName} off the machine`,
          ja: `マシンから ${scheduleName} の割り当てを解除`,
        }),
      ],
      undo: [
        putAssignment(id, machine, scheduleId, {
          en: `Assign ${scheduleName} again`,
          ja: `${scheduleName} を再び割り当て`,
        }),
      ],
      notes: [
        ...(dynamic ? [takenAllTheSame(dynamic)] : []),
        ...(configuration ? honouredFrom(configuration, now) : []),
      ],
      given: { assignment: [id.split('/').at(-1) ?? ''] },
    };
  },
  forAll: () => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: null,
    notes: [
      {
        en: 'The schedule itself and its other machines stay as they are.',
        ja: 'スケジュール自体と、他のマシンへの割り当ては変わりません。',
      },
    ],
    undo: {
      en: 'Undo assigns the schedule to the machine again, by the same name.',
      ja: '元に戻すと、同じ名前で再び割り当てます。',
    },
    verify: 'patch-orchestration-conflict',
  }),
});

function isMeant({ scheduleId, scheduleName }: AssignedScope, { schedule }: Wanted): boolean {
  if (schedule === null) return true;
  const named = schedule.toLowerCase();
  return scheduleId.toLowerCase() === named || scheduleName.toLowerCase() === named;
}

function notAssigned(taking: readonly AssignedScope[], { schedule }: Wanted): Text {
  const [dynamic] = taking;
  if (dynamic)
    return {
      en: `A dynamic scope of ${dynamic.scheduleName} takes the machine; there is no assignment of its own to take away. Change the tag, resource group or other term by which the scope takes it.`,
      ja: `マシンは ${dynamic.scheduleName} の動的スコープに含まれており、マシン自身への割り当てはありません。動的スコープの条件 (タグ、リソース グループなど) に一致しないように変更してください。`,
    };
  if (schedule === null)
    return { en: 'No schedule is assigned to it.', ja: 'スケジュールは割り当てられていません。' };
  const name = schedule.split('/').at(-1);
  return {
    en: `The schedule ${name} is not assigned to it.`,
    ja: `スケジュール ${name} は割り当てられていません。`,
  };
}

function several(own: readonly AssignedScope[]): Text {
  const names = own.map(({ scheduleName }) => scheduleName).join(', ');
  return {
    en: `Several schedules are assigned to it: ${names}. Say which one to take off.`,
    ja: `複数のスケジュールが割り当てられています: ${names}。解除するスケジュールを指定してください。`,
  };
}

function takenAllTheSame({ scheduleName }: AssignedScope): Text {
  return {
    en: `A dynamic scope of ${scheduleName} goes on taking the machine.`,
    ja: `解除後も、マシンは ${scheduleName} の動的スコープの対象のままです。`,
  };
}

const NOT_READ: Text = {
  en: 'The schedules of the machine could not be read.',
  ja: 'マシンのスケジュールを読み取れませんでした。',
};
