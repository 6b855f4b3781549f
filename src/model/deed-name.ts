import type { DeedRecord } from './deed-record.ts';
import type { Text } from './locale.ts';
import type { TopicId } from './topic.ts';

/** What a deed does, and to what: the first of it, and how many more. */
export function deedName({ plan }: Pick<DeedRecord, 'plan'>, titleOf: (id: TopicId) => Text | null): Text {
  const title = titleOf(plan.action) ?? { en: plan.action, ja: plan.action };
  const { en, ja } =
    plan.undoes === undefined ? title : { en: `Undo of "${title.en}"`, ja: `「${title.ja}」の取り消し` };
  const [first = '', ...others] = plan.targets.map(({ name }) => name);
  const more =
    others.length === 0
      ? { en: '', ja: '' }
      : { en: ` and ${others.length} more`, ja: ` ほか ${others.length} 件` };
  return { en: `${en}: ${first}${more.en}`, ja: `${ja}: ${first}${more.ja}` };
}
