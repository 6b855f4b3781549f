import { arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { platform } from '../../facts/platform.ts';
import { endOf } from '../../facts/schedule-timing.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { notOfGuestsText } from '../../judging/not-of-guests.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { WITHHELD_ASSIGNMENTS } from '../../judging/withheld-assignments.ts';
import { scheduleOf } from './covering-schedule.ts';
import { isOutOfReach } from './out-of-reach.ts';

/** The machine leaves patching to schedules or to people, and no schedule covers it; or to the platform, which does not take its image. */
export const nobodyPatches = defineCause({
  id: 'nobody-patches',
  title: { en: 'Nobody patches', ja: 'パッチを適用する仕組みがない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { orchestration, schedules },
  wants: { platform, connection: arcConnection },
  actions: ['assign-schedule', 'install-updates'],
  references: [REFERENCES.patchOrchestration, REFERENCES.scheduledPatching],
  judge({ orchestration: { mode, evidence }, schedules: known, platform: image, connection }, occasion) {
    const { machine } = occasion;
    const isApart = connection?.isKnown === true && !isConnected(connection.value);
    const schedule = scheduleOf(known, occasion);
    const ended = schedule && endOf(schedule.configuration, occasion.now);
    if (schedule && !ended) return excluded(schedule.evidence);
    if (!schedule && mode === 'azure-managed' && image?.isKnown && isOutOfReach(image.value))
      return holds(
        {
          en: `Nobody patches ${machine.name}: its patch orchestration leaves it to the platform (Azure Managed - Safe Deployment), which patches listed marketplace images only, and this machine comes from an image of your own; no schedule covers it.`,
          ja: `${machine.name} にパッチを適用する仕組みがありません。パッチ オーケストレーションはプラットフォーム任せ (Azure マネージド - 安全なデプロイ) ですが、その対象は一覧にある Marketplace イメージだけで、このマシンは独自のイメージから作成されています。対象とするスケジュールもありません。`,
        },
        [image.value.ownImage.evidence, ...evidence, known.looked],
        {
          actions: [{ id: 'use-customer-managed-schedules' }, { id: 'assign-schedule' }],
          nextStep: {
            en: 'Set Customer Managed Schedules and assign a schedule: schedules patch machines of own images as well.',
            ja: 'カスタマー マネージド スケジュールに変更し、スケジュールを割り当ててください。スケジュールは独自のイメージのマシンにも適用できます。',
          },
          notes: [...known.notOfGuests.map(notOfGuestsText), WITHHELD_ASSIGNMENTS],
        },
      );
    if (mode !== 'customer-managed' && mode !== 'manual') return excluded(...evidence);
    const setting =
      mode === 'manual'
        ? { en: 'Manual updates', ja: '手動更新' }
        : { en: 'Customer Managed Schedules', ja: 'カスタマー マネージド スケジュール' };
    if (schedule && ended)
      return holds(
        {
          en: `Nobody patches ${machine.name}: its patch orchestration is ${setting.en}, and the schedule ${schedule.name} that covers it expired at ${minuteText(ended.at)}.`,
          ja: `${machine.name} にパッチを適用する仕組みがありません。パッチ オーケストレーションは「${setting.ja}」ですが、対象とするスケジュール ${schedule.name} は ${minuteText(ended.at)} に期限が切れています。`,
        },
        [...evidence, schedule.evidence, ended.evidence],
        {
          nextStep: {
            en: `Set a later end date on ${schedule.name}, or none, in its maintenance window; or assign another schedule.`,
            ja: `${schedule.name} のメンテナンス期間で、終了日を先に延ばすか解除してください。または、別のスケジュールを割り当ててください。`,
          },
        },
      );
    return holds(
      {
        en: `Nobody patches ${machine.name}: its patch orchestration is ${setting.en}, and no schedule covers it.`,
        ja: `${machine.name} にパッチを適用する仕組みがありません。パッチ オーケストレーションは「${setting.ja}」ですが、対象とするスケジュールがありません。`,
      },
      [...evidence, known.looked, ...known.notOfGuests.map((each) => each.evidence)],
      {
        // Nothing is installed on a server that cannot be reached; a schedule can be assigned all the same.
        ...(isApart && { actions: [{ id: 'assign-schedule' }] }),
        nextStep:
          mode === 'manual'
            ? {
                en: 'Install updates on the machine by hand, or set Customer Managed Schedules and assign a schedule.',
                ja: 'マシンに手動で更新プログラムをインストールするか、カスタマー マネージド スケジュールに変更してスケジュールを割り当ててください。',
              }
            : {
                en: 'Assign a schedule to the machine, or make a dynamic scope take it.',
                ja: 'マシンにスケジュールを割り当てるか、動的スコープの対象に含めてください。',
              },
        notes: [
          ...known.notOfGuests.map(notOfGuestsText),
          ...known.passedOver.slice(0, MOST_SCOPES).map(({ name, failing }) => ({
            en: `A dynamic scope of ${name} passes the machine over: ${failing.map(termText).join('; ')}.`,
            ja: `${name} の動的スコープの条件に一致しません: ${failing.map(termText).join('、')}。`,
          })),
          WITHHELD_ASSIGNMENTS,
        ],
      },
    );
  },
});

/** The scopes that nearly take the machine are a hint; more than a few are noise. */
const MOST_SCOPES = 3;

/** Azure's field names, which are the same in both languages. */
function termText({ term, wanted, has }: { term: string; wanted: string; has: string | null }): string {
  return `${term} ${wanted} ≠ ${has ?? '—'}`;
}
