import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';

/** What a fact comes to for the machine, in sentences; of one that could not be read, that and why; nothing of one without a meaning for it. */
export function told<Value>(
  { name }: Machine,
  reading: Reading<Value> | undefined,
  say: (value: Value) => readonly Text[],
): readonly Text[] {
  if (reading === undefined) return [];
  if (reading.isKnown) return say(reading.value);
  const { title, needs } = reading;
  return [
    {
      en: `Not known of ${name}: ${title.en}. ${needs.en}`,
      ja: `${name} の${title.ja}は読み取れませんでした。${needs.ja}`,
    },
  ];
}
