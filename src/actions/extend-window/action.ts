import type { MaintenanceConfiguration } from '../../azure/maintenance-configuration.ts';
import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';
import { scheduleAction } from '../action.ts';
import { restCommands } from '../azure-command.ts';
import { patchSchedule } from '../maintenance-calls.ts';
import { honouredFrom } from '../next-run.ts';
import {
  badLength,
  clockOf,
  LONGEST_WINDOW_IN_MINUTES,
  lengthInWords,
  minutesOfClock,
  minutesOfIso,
} from '../window-length.ts';
import { extendWindowByHand } from './by-hand.ts';
import { EXTEND_WINDOW } from './topic.ts';

/** Source: Microsoft.Maintenance 2023-04-01, MaintenanceWindow.duration; maintenance configurations, limits. */
export const extendWindow = scheduleAction({
  ...extendWindowByHand,
  topic: EXTEND_WINDOW,
  kind: 'setting',
  refuses: ({ longerBy, duration }) => (longerBy === null ? badLength(duration) : null),
  plan({ schedule, wanted, now }) {
    const before = minutesOfClock(schedule.properties.maintenanceWindow?.duration);
    if (before === null) return { refused: UNREADABLE };
    const minutes = lengthOf(wanted, before);
    const refused = whyNot(schedule, before, minutes);
    if (refused !== null) return { refused };
    const call = (length: number, means: Text) =>
      patchSchedule(schedule, means, { maintenanceWindow: { duration: clockOf(length) } });
    const calls = [call(minutes, meansOf(schedule, minutes))];
    return {
      calls,
      undo: [call(before, PUT_BACK)],
      notes: [fromTo(before, minutes), ...honouredFrom(schedule, now)],
      byHand: restCommands(calls),
    };
  },
  forAll: () => ({
    reboot: {
      en: 'No machine restarts now; a run has longer to install, and restarts machines as the schedule says.',
      ja: '今すぐの再起動は発生しません。実行の時間が延び、再起動はスケジュールの設定に従います。',
    },
    cost: null,
    notes: [],
    undo: {
      en: 'Undo sets the window to the length that it had.',
      ja: '元に戻すと、メンテナンス期間が以前の長さになります。',
    },
    verify: 'window-exceeded',
  }),
});

/** As long as was said, or longer by that; as long as Azure allows where nothing was. */
function lengthOf({ longerBy, duration }: Wanted, before: number): number {
  const more = longerBy === null ? null : minutesOfIso(longerBy);
  if (more !== null) return before + more;
  return (duration === null ? null : minutesOfIso(duration)) ?? LONGEST_WINDOW_IN_MINUTES;
}

function whyNot({ name }: MaintenanceConfiguration, before: number, minutes: number): Text | null {
  const [now, longest] = [lengthInWords(before), lengthInWords(LONGEST_WINDOW_IN_MINUTES)];
  if (before >= LONGEST_WINDOW_IN_MINUTES)
    return {
      en: `The window of ${name} is ${now.en} already, the longest that Azure allows. Fewer updates a run need less time: a second schedule, or fewer classifications.`,
      ja: `${name} のメンテナンス期間は既に最長の ${now.ja}です。スケジュールを分けるか、分類を絞って、1 回の更新を減らしてください。`,
    };
  if (minutes > LONGEST_WINDOW_IN_MINUTES)
    return {
      en: `${lengthInWords(minutes).en} is longer than Azure allows. The nearest is ${longest.en}.`,
      ja: `${lengthInWords(minutes).ja}は上限を超えています。最も近い値は ${longest.ja}です。`,
    };
  if (minutes <= before)
    return {
      en: `The window of ${name} is ${now.en} already. It can be made longer, up to ${longest.en}.`,
      ja: `${name} のメンテナンス期間は既に ${now.ja}です。最長 ${longest.ja}まで延長できます。`,
    };
  return null;
}

function meansOf({ name }: MaintenanceConfiguration, minutes: number): Text {
  const { en, ja } = lengthInWords(minutes);
  return {
    en: `Make the window of ${name} ${en} long`,
    ja: `${name} のメンテナンス期間を ${ja}に延長`,
  };
}

function fromTo(before: number, minutes: number): Text {
  const [now, then] = [lengthInWords(before), lengthInWords(minutes)];
  return {
    en: `The window is ${now.en} long now and becomes ${then.en}, for every machine of the schedule.`,
    ja: `メンテナンス期間は現在 ${now.ja}で、${then.ja}になります (スケジュールの対象マシンすべてに適用)。`,
  };
}

const PUT_BACK: Text = { en: 'Put the length back', ja: '期間の長さを元に戻す' };

const UNREADABLE: Text = {
  en: 'The schedule says no length of its window that can be read.',
  ja: 'スケジュールのメンテナンス期間の長さを読み取れません。',
};
