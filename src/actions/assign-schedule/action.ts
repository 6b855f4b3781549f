import { orchestration } from '../../facts/orchestration.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { type ScheduleInQuestion, schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';
import { machineAction } from '../action.ts';
import { assignmentId, deleteAssignment, putAssignment } from '../maintenance-calls.ts';
import { maintenanceRegistration, unknownRegistration, unregistered } from '../maintenance-registration.ts';
import { honouredFrom } from '../next-run.ts';
import { severalSchedules, unknownSchedule } from '../schedule-refusals.ts';
import { assignScheduleByHand } from './by-hand.ts';
import { modeRefusal } from './mode-refusal.ts';
import { ASSIGN_SCHEDULE } from './topic.ts';

/** A static assignment, by a name that the machine and the schedule make. Source: Microsoft.Maintenance 2023-04-01, ConfigurationAssignments. */
export const assignSchedule = machineAction({
  ...assignScheduleByHand,
  topic: ASSIGN_SCHEDULE,
  kind: 'setting',
  doneTo: ({ en, ja }) => ({ en: `assign the schedule to ${en}`, ja: `${ja}にスケジュールを割り当て` }),
  namesSchedule: true,
  needs: {
    asked: schedulesInQuestion,
    orchestration,
    settings: patchSettings,
    registration: maintenanceRegistration,
  },
  refuses: ({ schedule }) => (schedule === null ? UNNAMED : null),
  plan({ machine, facts: { asked, orchestration: mode, settings, registration }, wanted, now }) {
    if (!asked?.isKnown) return { refused: asked?.needs ?? NOT_READ };
    const meant = meantOf(asked.value.schedules, wanted);
    if ('refused' in meant) return meant;
    const { configuration, isCovering } = meant.schedule;
    if (isCovering) return { refused: already(meant.schedule) };
    if (configuration === null) return { refused: unknownSchedule(meant.schedule.name) };
    const refused = unregistered(registration, machine.name) ?? modeRefusal(machine, mode, settings);
    if (refused !== null) return { refused };
    const path = assignmentId(machine, configuration);
    const { name } = configuration;
    return {
      calls: [
        putAssignment(path, machine, configuration.id, {
          en: `Assign ${name} to the machine`,
          ja: `マシンに ${name} を割り当て`,
        }),
      ],
      undo: [deleteAssignment(path, { en: `Take ${name} off the machine`, ja: `${name} の割り当てを解除` })],
      notes: [
        ...(mode?.isKnown ? [] : [MODE_UNKNOWN]),
        ...unknownRegistration(registration),
        ...honouredFrom(configuration, now),
      ],
      given: { schedule: [configuration.id] },
    };
  },
  forAll: () => ({
    reboot: {
      en: 'No machine restarts now; runs of the schedule restart machines as it says.',
      ja: '今すぐの再起動は発生しません。実行時の再起動はスケジュールの設定に従います。',
    },
    cost: {
      en: 'Free for Azure VMs; an Arc-enabled server is billed for each day on which Update Manager manages it, as it does with a schedule.',
      ja: 'Azure VM は無料です。Azure Arc 対応サーバーは、スケジュールが割り当てられると Update Manager の管理対象として日ごとに課金されます。',
    },
    notes: [],
    undo: { en: 'Undo takes the schedule off the machine.', ja: '元に戻すと、割り当てを解除します。' },
    verify: 'schedule-not-applied',
  }),
});

/** Of schedules of one name the one that is meant by its id. */
function meantOf(
  schedules: readonly ScheduleInQuestion[],
  { schedule: named }: Wanted,
): { readonly schedule: ScheduleInQuestion } | { readonly refused: Text } {
  const isById = named?.startsWith('/') === true;
  const meant = isById ? schedules.filter(({ id }) => id.toLowerCase() === named.toLowerCase()) : schedules;
  const guests = meant.filter(
    ({ configuration }) =>
      configuration === null || configuration.properties.maintenanceScope?.toLowerCase() === 'inguestpatch',
  );
  const [schedule, ...others] = guests;
  if (schedule === undefined) return { refused: unknownSchedule(named ?? '') };
  return others.length > 0 ? { refused: severalSchedules(guests.map(({ id }) => id)) } : { schedule };
}

function already({ name, scopes }: ScheduleInQuestion): Text {
  const isDynamic = scopes.some(({ failing, filter }) => filter !== null && failing?.length === 0);
  return isDynamic
    ? {
        en: `A dynamic scope of ${name} takes the machine already.`,
        ja: `マシンは既に ${name} の動的スコープに含まれています。`,
      }
    : { en: `${name} is assigned to the machine already.`, ja: `${name} は既に割り当てられています。` };
}

const UNNAMED: Text = {
  en: 'Say which schedule to assign, as in "assign schedule weekly-sat to web01". A new one: "create a schedule weekly-sat for web01 every Saturday 02:00 for 3 hours".',
  ja: '割り当てるスケジュールを指定してください (例: 「web01 にスケジュール weekly-sat を割り当てて」)。新しく作る場合: 「毎週土曜 2 時に 3 時間のスケジュール weekly-sat を web01 用に作成」',
};

const NOT_READ: Text = {
  en: 'The schedules of the machine could not be read.',
  ja: 'マシンのスケジュールを読み取れませんでした。',
};

const MODE_UNKNOWN: Text = {
  en: 'The patch orchestration of the machine could not be read: unless it is Customer Managed Schedules, the runs will fail on it.',
  ja: 'マシンのパッチ オーケストレーションを読み取れませんでした。カスタマー マネージド スケジュールでない場合、実行は失敗します。',
};
