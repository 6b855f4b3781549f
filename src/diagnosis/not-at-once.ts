import { Temporal } from 'temporal-polyfill';
import type { InventoryEntry } from '../machines/inventory.ts';
import type { Text } from '../model/locale.ts';
import type { Refusal } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { Wanted } from '../model/wanted.ts';
import { spanOf } from './asked-of.ts';
import type { Inquirer } from './inquirer.ts';
import { forAll } from './refused-for-all.ts';

/** Whether a time to come was said: a day, or a time of day that is not that of asking ("it is 3 am"). */
export function isForLater({
  question,
  inquirer: { now, asker },
}: {
  readonly question: Question;
  readonly inquirer: Inquirer;
}): boolean {
  const { time, range } = question.entities;
  // What may have begun somewhere is not taken for what is under way: of a clock that nobody knows, UTC's.
  const timeZone = asker.timeZone ?? 'UTC';
  const span = range === null ? null : spanOf(range, timeZone, now);
  if (span !== null && span.from > now) return true;
  if (time === null || (span !== null && span.to <= now)) return false;
  const clock = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainTime();
  const sinceThen = clock.since(Temporal.PlainTime.from(time.start)).total('minutes');
  return sinceThen < 0 || sinceThen > MINUTES_OF_ASKING;
}

const MINUTES_OF_ASKING = 60;

/** Of each machine that was meant, and of what was wanted there, that it cannot be had for later. */
export function notAtOnce(
  { wanted }: { readonly wanted: Wanted },
  entries: readonly InventoryEntry[],
): readonly Refusal[] {
  const reason = atOnce(wanted);
  return entries.length === 0
    ? [forAll(reason)]
    : entries.map(({ machine }) => ({ machine, name: machine.name, reason }));
}

function atOnce({ classifications, kb }: Wanted): Text {
  const what = [...classifications, ...kb.map((number) => `KB${number}`)].join(', ');
  const en = what === '' ? 'It' : `What you ask for (${what})`;
  const ja = what === '' ? '' : `依頼の内容 (${what}) の`;
  return {
    en: `${en} would be done at once, not at the time you named. Ask without a time to have it now; for a time to come, make a schedule ("create a schedule …") or assign one.`,
    ja: `${ja}実行は承認後すぐに行われ、指定された日時には行われません。今すぐ実行する場合は日時を付けずに依頼してください。後で実行する場合は、スケジュールを作成するか割り当ててください (例:「スケジュールを作成して…」)。`,
  };
}
