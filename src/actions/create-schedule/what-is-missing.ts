import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';

/**
 * What a schedule cannot do without and was not said, by name and with an example; null: nothing. `name-aside`: the name alone is not
 * missed yet, as it may stand among the names of machines.
 */
export function whatIsMissing(
  { schedule, recurrence, time }: Wanted,
  length: string | null,
  missed: 'all' | 'name-aside',
): Text | null {
  const missing = [
    ...(schedule === null ? [NAME] : []),
    ...(recurrence === null ? [RECURRENCE] : []),
    ...(time === null ? [START] : []),
    ...(length === null ? [LENGTH] : []),
  ];
  if (missing.length === 0 || (missed === 'name-aside' && missing.every((each) => each === NAME)))
    return null;
  return {
    en: `Missing: ${missing.map(({ en }) => en).join(', ')}. As in: "create a schedule weekly-sat for web01 every Saturday 02:00 for 3 hours".`,
    ja: `次の指定がありません: ${missing.map(({ ja }) => ja).join('、')}。例: 「毎週土曜 2 時に 3 時間のスケジュール weekly-sat を web01 用に作成」`,
  };
}

const NAME: Text = { en: 'its name', ja: '名前' };
const RECURRENCE: Text = { en: 'how often it runs (such as every Saturday)', ja: '繰り返し (例: 毎週土曜)' };
const START: Text = { en: 'when it starts (such as 02:00)', ja: '開始時刻 (例: 2 時)' };
const LENGTH: Text = { en: 'how long it may take (such as 3 hours)', ja: '長さ (例: 3 時間)' };
