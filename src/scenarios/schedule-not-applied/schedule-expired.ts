import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { type ReadableSchedule, readableSchedule } from './in-question.ts';

/** The schedule's window has an end, which lies behind. */
export const scheduleExpired = defineCause({
  id: 'schedule-expired',
  title: { en: 'Schedule expired', ja: 'スケジュールの期限切れ' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion },
  actions: ['create-schedule'],
  references: [REFERENCES.scheduledPatching],
  judge({ asked }, occasion) {
    const readable = readableSchedule(asked, occasion);
    if (readable.outcome !== 'readable') return readable;
    const { schedule, timing } = readable;
    const { expiresAt, expiration, latest } = timing;
    if (expiresAt === null || !isExpired(timing, occasion)) return excluded(expiration);
    const last =
      latest === null
        ? { en: ' No run was ever due.', ja: '実行予定は一度もありませんでした。' }
        : {
            en: ` Its last run was due at ${minuteText(latest.start)}.`,
            ja: `最後の実行予定は ${minuteText(latest.start)} でした。`,
          };
    return holds(
      {
        en: `The schedule ${schedule.name} expired at ${minuteText(expiresAt)}, so it no longer patches ${occasion.machine.name}.${last.en}`,
        ja: `スケジュール ${schedule.name} は ${minuteText(expiresAt)} に期限が切れたため、${occasion.machine.name} にはもう適用されません。${last.ja}`,
      },
      [expiration],
      {
        nextStep: {
          en: `Set a later end date on ${schedule.name}, or none, in its maintenance window; or create a new schedule.`,
          ja: `${schedule.name} のメンテナンス期間で、終了日を先に延ばすか解除してください。または、新しいスケジュールを作成してください。`,
        },
      },
    );
  },
});

/** Whether it has ended by now. A time before its end is looked at for its own sake, with a run or without. */
export function isExpired(
  { expiresAt, run }: ReadableSchedule['timing'],
  { asked, now }: Pick<Occasion, 'asked' | 'now'>,
): boolean {
  if (expiresAt === null || expiresAt > now) return false;
  const isAboutEarlierRun = run !== null && (asked.run !== null || asked.span !== null);
  return !isAboutEarlierRun && (asked.span === null || asked.span.to > expiresAt);
}
