import { Temporal } from 'temporal-polyfill';
import type { Asker } from '../model/asker.ts';
import {
  type Cadence,
  DIGEST_NOW,
  type DigestPlan,
  isAroundRuns,
  type Subscription,
} from '../model/digest.ts';
import type { UnkeptWish } from '../model/digest-wish.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import { isListed, POWER_WORDS, WHY_NOT_LISTED } from '../model/power-asked.ts';
import type { Question } from '../model/question.ts';
import { recurrence } from '../schedules/recurrence.ts';
import { USUAL_TIME } from './cadences-offered.ts';
import { withFormWish } from './form-wish.ts';
import { slotAfter } from './slots.ts';

/** How many of its times are shown before it is kept. */
const TIMES_SHOWN = 3;

/** What a question asks to be posted, and when; nothing is kept. */
export function subscriptionOf(question: Question, asker: Asker, now: Instant): Subscription {
  const untold = refusedPower(question);
  if (untold !== null) return untold;
  if (question.digest?.runs) return aroundRuns(question, asker, now);
  const unkept = question.digest?.unkept ?? [];
  const refusal = unkept.flatMap((wish) => REFUSED[wish] ?? [])[0];
  if (refusal !== undefined) return { state: 'refused', reason: refusal };
  const subscription = planned(withFormWish(question), asker, now, null);
  if (subscription.state !== 'ready') return subscription;
  const notes = unkept.flatMap((wish) => NOTED[wish] ?? []);
  return { ...subscription, assumed: [...subscription.assumed, ...notes] };
}

/** Of machines that nobody can tell from the rest there is no digest; null: it is not of such. */
function refusedPower({ entities: { power } }: Question): Subscription | null {
  if (power === null || isListed(power)) return null;
  const { en, ja } = POWER_WORDS[power];
  return {
    state: 'refused',
    reason: {
      en: `No digest of ${en}: ${WHY_NOT_LISTED.en}.`,
      ja: `${ja}に限ったダイジェストは作成できません: ${WHY_NOT_LISTED.ja}。`,
    },
  };
}

/** Told from now on, at the windows' own times: how often and at which hour is nobody's to say. */
function aroundRuns(question: Question, { timeZone }: Asker, from: Instant): Subscription {
  return {
    state: 'ready',
    plan: {
      cadence: { around: 'runs', timeZone: question.digest?.timeZone ?? timeZone ?? 'UTC', from },
      question: askedEachTime(question),
    },
    next: [],
    assumed: [],
  };
}

/** `from`: the day from which its periods are counted; null: today. */
function planned(question: Question, asker: Asker, now: Instant, from: string | null): Subscription {
  const { recurrence: written, time } = question.entities;
  if (question.digest?.cron === 'unkept') return { state: 'refused', reason: NO_CRON };
  if (written === null) return { state: 'when', time: time?.start ?? USUAL_TIME };
  if (isTooOften(written)) return { state: 'refused', reason: TOO_OFTEN };
  const timeZone = question.digest?.timeZone ?? asker.timeZone ?? 'UTC';
  const cadence: Cadence = {
    recurrence: written,
    time: time?.start ?? USUAL_TIME,
    timeZone,
    from: from ?? dayAt(now, timeZone),
  };
  return {
    state: 'ready',
    plan: { cadence, question: askedEachTime(question) },
    next: nextSlots(cadence, now),
    assumed: assumedIn(question, asker),
  };
}

/** A plan with what a question changes of it: when, of which machines, in which form. Null where it changes nothing. */
export function changedPlan(
  { cadence, question: before }: DigestPlan,
  changing: Question,
  asker: Asker,
  now: Instant,
): Subscription | null {
  const question = withFormWish(changing);
  const { entities, digest = {} } = question;
  const isAtOtherTimes = [entities.recurrence, entities.time, digest.timeZone ?? null].some(isSaid);
  const isOfOthers =
    [
      entities.resourceGroup,
      entities.subscription,
      entities.location,
      entities.place,
      entities.osType,
      entities.osRelease,
      entities.power,
      entities.schedule,
    ].some(isSaid) ||
    entities.tags.length + entities.machines.length > 0 ||
    question.except !== undefined;
  if (digest.cron === 'unkept') return { state: 'refused', reason: NO_CRON };
  const untold = isOfOthers ? refusedPower(question) : null;
  if (untold !== null) return untold;
  const isInOtherForm = [digest.errorsOnly, digest.afterOnly, digest.language].some(
    (said) => said !== undefined,
  );
  if (isAroundRuns(cadence)) {
    if (isOfOthers || isInOtherForm)
      return aroundRuns(
        {
          ...question,
          locale: before.locale,
          ...machinesOf(isOfOthers ? question : before),
          digest: { ...before.digest, ...digest, timeZone: digest.timeZone ?? cadence.timeZone },
        },
        asker,
        now,
      );
    return isAtOtherTimes ? { state: 'refused', reason: AT_WINDOWS } : null;
  }
  if (!isAtOtherTimes && !isOfOthers && !isInOtherForm) return null;
  return planned(
    {
      ...question,
      locale: before.locale,
      ...machinesOf(isOfOthers ? question : before),
      entities: {
        ...(isOfOthers ? entities : before.entities),
        recurrence: otherDays(entities.recurrence, cadence.recurrence) ?? cadence.recurrence,
        // "From 9:00 to 9:30": the second is the new one.
        time: { start: entities.time?.end ?? entities.time?.start ?? cadence.time, end: null },
      },
      digest: { ...before.digest, ...digest, timeZone: digest.timeZone ?? cadence.timeZone },
    },
    asker,
    now,
    // Every other Monday stays the same Mondays at another time of day.
    [null, cadence.recurrence].includes(entities.recurrence) ? cadence.from : null,
  );
}

const ON_DAYS = /^(?<weeks>\d*Weeks?) (?<days>.+)$/;

/** "Move the Monday digest to Tuesday" names two days: of those that are said, those that are new. */
function otherDays(said: string | null, before: string): string | null {
  const { weeks, days } = ON_DAYS.exec(said ?? '')?.groups ?? {};
  const had = new Set(ON_DAYS.exec(before)?.groups?.days?.split(','));
  const others = days?.split(',').filter((day) => !had.has(day)) ?? [];
  return others.length === 0 ? said : `${weeks} ${others.join(',')}`;
}

/** Which machines a question is about. */
function machinesOf({ entities, except }: Question): Pick<Question, 'entities' | 'except'> {
  return { entities, ...(except && { except }) };
}

function isSaid(value: unknown): boolean {
  return value !== null;
}

/** Whether it would be posted more than once a day, or nobody can tell when. */
function isTooOften(written: string): boolean {
  const read = recurrence(written);
  return read === null || read.unit === 'hour';
}

function dayAt(now: Instant, timeZone: string): string {
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** What is asked at each of its times: of the same machines, without what was said of the times. */
function askedEachTime({ text, locale, entities, except, digest }: Question): Question {
  const { errorsOnly, afterOnly, once, language } = digest ?? {};
  const form = { ...(errorsOnly && { errorsOnly }), ...(afterOnly && { afterOnly }), ...(once && { once }) };
  return {
    text,
    pasted: null,
    locale: language ?? locale,
    intent: 'digest',
    topic: DIGEST_NOW,
    entities: { ...entities, recurrence: null, time: null, duration: null, range: null },
    scope: entities.machines.length > 0 ? 'machines' : 'fleet',
    ...(except && { except }),
    ...(Object.keys(form).length > 0 && { digest: form }),
    candidates: [],
  };
}

function nextSlots(cadence: Cadence, now: Instant): readonly Instant[] {
  const slots: Instant[] = [];
  for (let at: Instant | null = now; slots.length < TIMES_SHOWN; ) {
    at = slotAfter(cadence, at);
    if (at === null) break;
    slots.push(at);
  }
  return slots;
}

function assumedIn({ entities, digest }: Question, { timeZone }: Asker): readonly Text[] {
  return [
    ...(entities.time === null ? [NO_TIME] : []),
    ...(timeZone === null && digest?.timeZone === undefined ? [NO_TIME_ZONE] : []),
  ];
}

/** What would come at another time than was meant is not kept at all. */
const REFUSED: Partial<Record<UnkeptWish, Text>> = {
  'no-such-time': {
    en: 'There is no such time of day. Say one from 0:00 to 23:59: "every Monday at 9:00", "every day at 1:30".',
    ja: 'その時刻はありません。「毎週月曜 9:00」「毎日 1:30」のように、0:00 から 23:59 までの時刻で指定してください。',
  },
  several: {
    en: 'One digest is kept at a time. Ask for each by itself: "digest every Monday at 9:00 for rg-a", then "digest every Friday at 9:00 for rg-b".',
    ja: '一度に登録できるダイジェストは 1 件です。「毎週月曜 9 時に rg-a のダイジェスト」「毎週金曜 9 時に rg-b のダイジェスト」のように分けて指定してください。',
  },
  zone: {
    en: 'That time zone may be several. Name it by a city or by its IANA name: "9:00 Chicago time", "9:00 Asia/Kolkata".',
    ja: 'そのタイム ゾーンは複数の地域で使われています。「9:00 Chicago time」「9:00 Asia/Kolkata」のように、都市名または IANA 名で指定してください。',
  },
};
const NOTED: Partial<Record<UnkeptWish, Text>> = {
  mail: {
    en: 'It is posted here, in this conversation; the bot sends no mail.',
    ja: 'この会話に投稿します。メールでの送信には対応していません。',
  },
  'other-time': {
    en: 'A digest has one time of day, the first that was named. For the others ask for further digests.',
    ja: '1 件のダイジェストに指定できる時刻は 1 つのため、最初の時刻に投稿します。ほかの時刻には、別のダイジェストを登録してください。',
  },
};

const NO_TIME: Text = {
  en: `No time of day was named, so it comes at ${USUAL_TIME}.`,
  ja: `時刻の指定がないため、${USUAL_TIME} に投稿します。`,
};
const NO_TIME_ZONE: Text = {
  en: 'Your time zone is not known, so the time is in UTC. Name another: "9:00 Tokyo time", "9:00 Europe/Dublin".',
  ja: 'タイム ゾーンを確認できないため、UTC で扱います。変更するには「9:00 日本時間」「9:00 Europe/Dublin」のように指定してください。',
};
const AT_WINDOWS: Text = {
  en: "Run notices come at the maintenance windows' own times; change the schedule to move them.",
  ja: '実行通知はメンテナンス期間の前後に投稿されます。時刻を変えるには、スケジュールを変更してください。',
};
const NO_CRON: Text = {
  en: 'A digest cannot come by that cron expression: it may name one minute and one hour, and days of the month or of the week in every month, like "0 9 * * 1-5" or "30 8 1 * *".',
  ja: 'その cron 式では登録できません。分と時は 1 つずつ、日または曜日を毎月同じように指定してください (例:「0 9 * * 1-5」「30 8 1 * *」)。',
};
const TOO_OFTEN: Text = {
  en: 'A digest comes once a day at most: say "every day at 9:00", "every Monday at 9:00" or "the day after patch Tuesday".',
  ja: 'ダイジェストは 1 日 1 回までです。「毎日 9 時」「毎週月曜 9 時」「パッチの火曜日の翌日」のように指定してください。',
};
