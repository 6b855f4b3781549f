import { readingsOf } from '../../facts/fact.ts';
import type { ScheduleTiming } from '../../facts/schedule-timing.ts';
import {
  type ScheduleInQuestion,
  type SchedulesInQuestion,
  schedulesInQuestion,
} from '../../facts/schedules-in-question.ts';
import type { Excluded, Undecided } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, undecided } from '../../judging/outcome.ts';
import type { Subjects } from '../../judging/scenario.ts';
import { type Gap, gap } from '../../model/reading.ts';

/** Each schedule that the question means is judged for itself. */
export const SCHEDULES_IN_QUESTION: Subjects = {
  needs: { asked: schedulesInQuestion },
  of(sheet) {
    const { asked } = readingsOf({ asked: schedulesInQuestion }, sheet);
    if (!asked?.isKnown) return [];
    return asked.value.schedules.map(({ id, name }) => ({ kind: 'schedule', id, name }));
  },
};

/** The schedule that an occasion is about; null where there is none. */
export function scheduleOf(
  { schedules }: SchedulesInQuestion,
  { subject }: Pick<Occasion, 'subject'>,
): ScheduleInQuestion | null {
  return schedules.find(({ id }) => id === subject?.id) ?? null;
}

/** A schedule whose window is understood. */
export interface ReadableSchedule {
  readonly outcome: 'readable';
  readonly schedule: ScheduleInQuestion;
  readonly timing: Extract<ScheduleTiming, { readonly isReadable: true }>;
}

/** The schedule of an occasion with its window; excluded where there is no schedule or none any more, undecided where it cannot be read. */
export function readableSchedule(
  asked: SchedulesInQuestion,
  occasion: Pick<Occasion, 'subject'>,
): ReadableSchedule | Excluded | Undecided {
  const schedule = scheduleOf(asked, occasion);
  if (schedule === null) return excluded(asked.looked);
  const { timing, name, gone } = schedule;
  if (gone !== null) return excluded(gone);
  if (timing === null) return undecided(unreadSchedule(schedule));
  if (!timing.isReadable) return undecided(unreadableWindow(name, timing.evidence[0]));
  return { outcome: 'readable', schedule, timing };
}

/** The run that an occasion is about. */
export interface RunInQuestion extends Omit<ReadableSchedule, 'outcome'> {
  readonly outcome: 'run';
  readonly run: NonNullable<ReadableSchedule['timing']['run']>;
}

/** The run of an occasion; excluded where none was due. */
export function runInQuestion(
  asked: SchedulesInQuestion,
  occasion: Pick<Occasion, 'subject'>,
): RunInQuestion | Excluded | Undecided {
  const readable = readableSchedule(asked, occasion);
  if (readable.outcome !== 'readable') return readable;
  const { run, evidence } = readable.timing;
  return run === null ? excluded(...evidence) : { ...readable, outcome: 'run', run };
}

function unreadSchedule({ id, name }: ScheduleInQuestion): Gap {
  return gap(schedulesInQuestion, 'AZ_NOT_FOUND', {
    en: `The schedule ${name} cannot be seen: it does not exist, or the bot lacks Microsoft.Maintenance/maintenanceConfigurations/read on ${id} (role Reader).`,
    ja: `スケジュール ${name} を参照できません。スケジュールが存在しないか、ボットに ${id} の Microsoft.Maintenance/maintenanceConfigurations/read (閲覧者ロール) がありません。`,
  });
}

function unreadableWindow(
  name: string,
  { field, value }: { readonly field: string; readonly value: string },
): Gap {
  return gap(schedulesInQuestion, 'AZ_UNREADABLE', {
    en: `The bot cannot tell when ${name} runs from its ${field} (${value}); look at its next run in the portal.`,
    ja: `${name} の ${field} (${value}) からは実行日時を特定できません。次回の実行日時をポータルで確認してください。`,
  });
}
