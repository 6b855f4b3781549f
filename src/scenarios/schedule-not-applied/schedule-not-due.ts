import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { readableSchedule } from './in-question.ts';
import { isExpired } from './schedule-expired.ts';

/** No run was due: not yet at all, or not in the time that is asked about. */
export const scheduleNotDue = defineCause({
  id: 'schedule-not-due',
  title: { en: 'Schedule not due', ja: '実行日時がまだ来ていない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { asked: schedulesInQuestion },
  actions: ['install-updates'],
  references: [REFERENCES.scheduledPatching],
  judge({ asked }, occasion) {
    const readable = readableSchedule(asked, occasion);
    if (readable.outcome !== 'readable') return readable;
    const { schedule, timing } = readable;
    const { run, latest, next, evidence, expiration } = timing;
    if (run !== null) return excluded(...evidence);
    if (isExpired(timing, occasion)) return excluded(expiration);
    const { span } = occasion.asked;
    const when =
      span === null
        ? { en: 'has had no run so far', ja: 'はまだ一度も実行されていません' }
        : {
            en: `had no run between ${minuteText(span.from)} and ${minuteText(span.to)}`,
            ja: `の実行予定は ${minuteText(span.from)} から ${minuteText(span.to)} の間にありません`,
          };
    const others = [
      ...(latest === null
        ? []
        : [
            {
              en: `the last was due at ${minuteText(latest.start)}`,
              ja: `前回の予定は ${minuteText(latest.start)}`,
            },
          ]),
      next === null
        ? { en: 'no further run is due', ja: '今後の実行予定はありません' }
        : {
            en: `the next is due at ${minuteText(next.start)}`,
            ja: `次回の予定は ${minuteText(next.start)}`,
          },
    ];
    return holds(
      {
        en: `The schedule ${schedule.name} of ${occasion.machine.name} ${when.en}: ${others.map(({ en }) => en).join(', ')}.`,
        ja: `${occasion.machine.name} のスケジュール ${schedule.name} ${when.ja} (${others.map(({ ja }) => ja).join('、')})。`,
      },
      evidence,
      {
        nextStep: {
          en: 'Wait for the next run, or install updates once now.',
          ja: '次回の実行を待つか、1 回限りの更新ですぐにインストールしてください。',
        },
      },
    );
  },
});
