import { Temporal } from 'temporal-polyfill';
import type { Text } from '../../model/locale.ts';
import { recurrenceText } from '../../model/recurrence-text.ts';
import { timeZoneIn } from '../../model/said-time-zone.ts';
import type { Wanted } from '../../model/wanted.ts';
import { windowsZoneOf } from '../../schedules/windows-zone-of.ts';
import { placeAction, type UponPlace } from '../action.ts';
import { restCommands } from '../azure-command.ts';
import { USUAL_CLASSIFICATIONS, USUAL_SAID } from '../install-updates/installation.ts';
import { deleteSchedule, putSchedule, scheduleId } from '../maintenance-calls.ts';
import { unknownRegistration, unregistered } from '../maintenance-registration.ts';
import { badLength, clockOf, lengthInWords, minutesOfClock, minutesOfIso } from '../window-length.ts';
import { createScheduleByHand } from './by-hand.ts';
import { firstStart, isTooNear, LEAD_IN_MINUTES } from './first-start.ts';
import { CREATE_SCHEDULE } from './topic.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** The names of resource group and schedule have fewer characters together. Source: Azure, maintenance configurations, limits. */
const MOST_CHARACTERS = 128;

/** Source: Microsoft.Maintenance 2023-04-01, MaintenanceConfigurations: Create Or Update, scope InGuestPatch. */
export const createSchedule = placeAction({
  ...createScheduleByHand,
  topic: CREATE_SCHEDULE,
  kind: 'setting',
  refuses: (wanted) => badLength(lengthOf(wanted)) ?? whatIsMissing(wanted, lengthOf(wanted), 'name-aside'),
  plan(upon) {
    const { place, existing, registration, wanted, now } = upon;
    const missing = whatIsMissing(wanted, lengthOf(wanted), 'all');
    if (missing !== null) return { refused: missing };
    const name = wanted.schedule ?? '';
    if (existing !== null) return { refused: taken(name, place.resourceGroup) };
    if (place.resourceGroup.length + name.length >= MOST_CHARACTERS) return { refused: tooLong(name) };
    const refused = unregistered(registration, null);
    if (refused !== null) return { refused };
    const { timeZone: meant, assumed } = zoneOf(upon);
    const zone = meant === null ? null : windowsZoneOf(meant, Temporal.Instant.from(now));
    const window = windowOf(upon, zone ?? 'UTC');
    if ('refused' in window) return window;
    const resourceGroupId = `/subscriptions/${place.subscriptionId}/resourceGroups/${place.resourceGroup}`;
    const id = scheduleId(resourceGroupId, name);
    const calls = [putSchedule(id, meansOf(name, window), bodyOf(place.location, window, wanted))];
    return {
      calls,
      undo: [deleteSchedule(id, { en: `Delete ${name}`, ja: `${name} を削除` })],
      notes: [
        lies(upon),
        firstRun(window),
        ...(zone === null ? [IN_UTC] : assumed),
        ...(wanted.classifications.length === 0 ? [USUAL_SAID] : []),
        nothingYet(name),
        ...unknownRegistration(registration),
      ],
      target: { resource: id, name },
      byHand: restCommands(calls),
    };
  },
  forAll: ({ reboot }) => ({
    reboot: {
      en: `No machine restarts now; in its runs machines restart: ${REBOOTS[reboot ?? 'IfRequired'].en}.`,
      ja: `今すぐの再起動は発生しません。実行時の再起動: ${REBOOTS[reboot ?? 'IfRequired'].ja}。`,
    },
    cost: { en: 'A schedule costs nothing by itself.', ja: 'スケジュール自体に料金はかかりません。' },
    notes: [],
    undo: { en: 'Undo deletes the schedule.', ja: '元に戻すと、スケジュールを削除します。' },
    verify: null,
  }),
});

interface Window {
  readonly startDateTime: string;
  readonly duration: string;
  readonly timeZone: string;
  readonly recurEvery: string;
}

function windowOf({ wanted, now }: UponPlace, timeZone: string): Window | { readonly refused: Text } {
  const recurEvery = wanted.recurrence ?? '';
  const duration = clockOf(minutesOfIso(lengthOf(wanted) ?? '') ?? 0);
  const time = wanted.time?.start ?? '';
  const said = wanted.range !== null && 'day' in wanted.range ? wanted.range.day : null;
  const day = said !== null && /^\d/.test(said) ? said : null;
  const begins = { time, recurEvery, duration, timeZone };
  const startDateTime = firstStart({ ...begins, day }, now);
  if (startDateTime === null) return { refused: NEVER };
  // A day that was said is meant: too near or past, another would be taken in its place.
  if (day !== null && isTooNear({ ...begins, day }, now)) return { refused: tooNear(day, startDateTime) };
  return { startDateTime, duration, timeZone, recurEvery };
}

/** As long as was said, or from when to when. */
function lengthOf({ duration, time }: Wanted): string | null {
  if (duration !== null) return duration;
  const from = minutesOfClock(time?.start);
  const to = minutesOfClock(time?.end);
  if (from === null || to === null) return null;
  const minutes = (to - from + 24 * 60) % (24 * 60);
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M`;
}

function bodyOf(location: string, window: Window, { classifications, reboot }: Wanted): object {
  const classificationsToInclude = classifications.length > 0 ? classifications : USUAL_CLASSIFICATIONS;
  const ofLinux = classificationsToInclude.filter((each) => LINUX.includes(each));
  const ofWindows = classificationsToInclude.filter((each) => each !== 'Other').map(asScheduled);
  return {
    location,
    properties: {
      maintenanceScope: 'InGuestPatch',
      visibility: 'Custom',
      extensionProperties: { InGuestPatchMode: 'User' },
      maintenanceWindow: window,
      installPatches: {
        rebootSetting: reboot ?? 'IfRequired',
        ...(ofWindows.length > 0 && { windowsParameters: { classificationsToInclude: ofWindows } }),
        ...(ofLinux.length > 0 && { linuxParameters: { classificationsToInclude: ofLinux } }),
      },
    },
  };
}

const LINUX: readonly string[] = ['Critical', 'Security', 'Other'];

/** The maintenance provider spells this one otherwise than the machines' own call. */
function asScheduled(classification: string): string {
  return classification === 'UpdateRollUp' ? 'UpdateRollup' : classification;
}

function meansOf(name: string, { recurEvery, startDateTime, duration }: Window): Text {
  const time = startDateTime.slice(11);
  const recurs = recurrenceText(recurEvery);
  const lasts = lengthInWords(minutesOfClock(duration) ?? 0);
  return {
    en: `Create the schedule ${name}: ${recurs.en} at ${time}, for ${lasts.en}`,
    ja: `スケジュール ${name} を作成: ${recurs.ja} ${time} から ${lasts.ja}`,
  };
}

function lies({ place: { resourceGroup, location } }: UponPlace): Text {
  return {
    en: `It will lie in the resource group ${resourceGroup}, region ${location}.`,
    ja: `作成先はリソース グループ ${resourceGroup}、リージョン ${location} です。`,
  };
}

function firstRun({ startDateTime, timeZone }: Window): Text {
  return {
    en: `Its first run starts at ${startDateTime} (${timeZone}).`,
    ja: `初回の実行は ${startDateTime} (${timeZone}) です。`,
  };
}

function nothingYet(name: string): Text {
  return {
    en: `It patches no machine until it is assigned to one: "assign schedule ${name} to …".`,
    ja: `マシンに割り当てるまで、更新は実行されません (「… にスケジュール ${name} を割り当てて」)。`,
  };
}

const REBOOTS: Readonly<Record<NonNullable<Wanted['reboot']>, Text>> = {
  IfRequired: { en: 'where an update needs it', ja: '更新プログラムが必要とする場合のみ' },
  Never: { en: 'never', ja: '行わない' },
  Always: { en: 'always', ja: '必ず行う' },
};

/** On whose clock its times are: the one that is said, else the asker's; of one who asks in Japanese and whose clock nobody knows, Japan's. */
function zoneOf({ wanted, timeZone, locale }: UponPlace): {
  readonly timeZone: string | null;
  readonly assumed: readonly Text[];
} {
  const known = timeZoneIn(wanted.text) ?? timeZone;
  if (known !== null || locale !== 'ja') return { timeZone: known, assumed: [] };
  return { timeZone: 'Asia/Tokyo', assumed: [IN_JAPAN] };
}

const IN_JAPAN: Text = {
  en: 'Your time zone is not known: as you asked in Japanese, the times are in Japan Standard Time (Tokyo Standard Time). Say another one otherwise, as in "in UTC".',
  ja: 'タイム ゾーンが不明なため、時刻は日本標準時 (Tokyo Standard Time) としました。異なる場合は「UTC で」のように指定してください。',
};

const IN_UTC: Text = {
  en: 'Your time zone is not known, or Windows has none like it: the times are in UTC.',
  ja: 'タイム ゾーンが不明、または対応する Windows のタイム ゾーンがないため、時刻は UTC です。',
};

function taken(name: string, resourceGroup: string): Text {
  return {
    en: `The resource group ${resourceGroup} has a schedule ${name} already, which would be written over. Choose another name.`,
    ja: `リソース グループ ${resourceGroup} には既にスケジュール ${name} があり、上書きされてしまいます。別の名前を指定してください。`,
  };
}

function tooLong(name: string): Text {
  return {
    en: `${name} is too long: the names of resource group and schedule have to have fewer than ${MOST_CHARACTERS} characters together.`,
    ja: `${name} は長すぎます。リソース グループ名とスケジュール名は、合わせて ${MOST_CHARACTERS} 文字未満にしてください。`,
  };
}

function tooNear(day: string, nearest: string): Text {
  return {
    en: `On ${day} it cannot start any more: a schedule starts ${LEAD_IN_MINUTES} minutes after it is made or later. The nearest is ${nearest}.`,
    ja: `${day} には開始できません。スケジュールの開始は作成の ${LEAD_IN_MINUTES} 分後以降です。最も近い日時は ${nearest} です。`,
  };
}

const NEVER: Text = {
  en: 'With that recurrence no run comes within ten years.',
  ja: 'その繰り返しでは、今後 10 年間に実行される日がありません。',
};
