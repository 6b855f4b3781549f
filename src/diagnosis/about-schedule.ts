import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { isMentioned } from '../facts/is-mentioned.ts';
import { nameDistance } from '../machines/name-likeness.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { gap } from '../model/reading.ts';
import { deletedSchedule } from './deleted-schedule.ts';
import type { Inquirer } from './inquirer.ts';
import { schedulesInSight } from './schedules-in-sight.ts';
import type { Task } from './task.ts';
import { unjudged } from './unjudged.ts';

/**
 * What `say` says to the question once it names one schedule by its id: the one that it names, or the only one there is. Of several it is asked
 * back which is meant; where none has the name, it is said if it was deleted, and those near it are offered, else those there are. Where machines alone are named, `sayOfMachines` says
 * who patches them. One Resource Graph query, two where a name may be a machine's, one more where none has the name. Throws AzureReadError.
 */
export async function aboutSchedule(
  question: Question,
  task: Task,
  say: (question: Question) => Promise<Said>,
  sayOfMachines: (question: Question) => Promise<Said>,
  inquirer: Inquirer,
): Promise<Said> {
  const all = await schedulesInSight(inquirer);
  const { named, machines, areAll = false } = await namesIn(question, all, inquirer);
  if (areAll) return sayOfMachines(question);
  const asked: Question = { ...question, entities: { ...question.entities, machines } };
  const meant = named === null ? mentionedIn(question, all) : all.filter((each) => answersTo(each, named));
  const [only, ...others] = meant;
  if (only && others.length === 0) return say(ofSchedule(asked, only));
  if (only) return which(asked, meant, tooMany(meant.length), task);
  const deleted = named === null ? null : await deletedSchedule(named, inquirer);
  if (all.length === 0) return which(asked, [], deleted ?? NONE, task);
  const wanted = named?.split('/').at(-1) ?? '';
  const near = all.filter(({ name }) => nameDistance(name.toLowerCase(), wanted.toLowerCase()) !== null);
  return which(asked, near.length > 0 ? near : all, deleted ?? unknown(wanted, all.length), task);
}

/** The schedule's name or id, and the machines: a name among those of machines is the schedule's where a schedule has it, or no machine. `areAll`: nothing else is named. */
async function namesIn(
  question: Question,
  all: readonly MaintenanceConfiguration[],
  { azure, now }: Inquirer,
): Promise<{
  readonly named: string | null;
  readonly machines: readonly string[];
  readonly areAll?: boolean;
}> {
  const { schedule, machines } = question.entities;
  if (schedule !== null || machines.length === 0) return { named: schedule, machines };
  const without = (name: string) => ({ named: name, machines: machines.filter((each) => each !== name) });
  const own = machines.find((name) => all.some((each) => answersTo(each, name)));
  if (own !== undefined) return without(own);
  if (mentionedIn(question, all).length < all.length) return { named: null, machines };
  const { missing } = await resolveMachines(question.entities, azure, now);
  const [first] = missing;
  return first === undefined ? { named: null, machines, areAll: true } : without(first);
}

/** Those whose names stand in the question, else those that run on the days that it speaks of; all where there are none. */
function mentionedIn(
  { text, entities: { recurrence } }: Question,
  all: readonly MaintenanceConfiguration[],
): readonly MaintenanceConfiguration[] {
  const mentioned = all.filter(({ name }) => isMentioned(name, text));
  if (mentioned.length > 0) return mentioned;
  const onDay = recurrence === null ? [] : all.filter((each) => runsOn(recurrence, each));
  return onDay.length > 0 ? onDay : all;
}

/** "On Saturday" is every schedule that runs on Saturdays, of every week or month; a day of the month is that alone. */
function runsOn(recurrence: string, { properties }: MaintenanceConfiguration): boolean {
  const [asked, own] = [recurrence, properties.maintenanceWindow?.recurEvery ?? ''].map(inWords);
  if (asked === own) return true;
  const [every, ...days] = asked?.split(' ') ?? [];
  return every === 'week' && (own === 'day' || days.some((day) => own?.split(' ').includes(day)));
}

/** `Week Saturday,Sunday`: the words alone, in lower case. */
function inWords(recurrence: string): string {
  return recurrence
    .toLowerCase()
    .split(/[\s,]+/)
    .join(' ')
    .replace(/^1 ?/, '');
}

function answersTo({ id, name }: MaintenanceConfiguration, named: string): boolean {
  return [id.toLowerCase(), name.toLowerCase()].includes(named.toLowerCase());
}

function ofSchedule(question: Question, { id }: MaintenanceConfiguration): Question {
  return { ...question, entities: { ...question.entities, schedule: id.toLowerCase() } };
}

/** As many as somebody looks through. */
const MOST_OFFERED = 20;

function which(
  question: Question,
  schedules: readonly MaintenanceConfiguration[],
  why: Text | null,
  { topic, system }: Task,
): Said {
  const choices = schedules.slice(0, MOST_OFFERED).map((each): Choice => {
    const label = `${each.name} (${/\/resourcegroups\/([^/]+)\//i.exec(each.id)?.[1] ?? each.id})`;
    return {
      topic: question.topic,
      machine: null,
      label: { en: label, ja: label },
      question: ofSchedule(question, each),
    };
  });
  return {
    ...NOTHING_SAID,
    intent: choices.length === 0 ? question.intent : 'clarify',
    findings:
      why === null ? [] : [unjudged(topic, { system }, null, why, [gap(SCHEDULE, 'AZ_NOT_FOUND', READABLE)])],
    choices,
  };
}

/** Null where all of them are in sight. */
function tooMany(count: number): Text | null {
  if (count <= MOST_OFFERED) return null;
  return {
    en: `There are ${count} schedules, of which ${MOST_OFFERED} are shown. Name the one that is meant.`,
    ja: `スケジュールは ${count} 個あり、うち ${MOST_OFFERED} 個を表示しています。対象のスケジュール名を指定してください。`,
  };
}

function unknown(name: string, count: number): Text {
  return {
    en: `No schedule (maintenance configuration) named ${name} is visible to the bot. There are ${count}.`,
    ja: `${name} という名前のスケジュール (メンテナンス構成) は、ボットから参照できる範囲にありません。参照できるスケジュールは ${count} 個です。`,
  };
}

const NONE: Text = {
  en: 'No schedule (maintenance configuration for guest patching) is visible to the bot.',
  ja: 'スケジュール (ゲスト パッチ用のメンテナンス構成) は、ボットから参照できる範囲にありません。',
};
const SCHEDULE = { id: 'schedules', title: { en: 'schedules', ja: 'スケジュール' } } as const;
const READABLE: Text = {
  en: "A maintenance configuration of the scope InGuestPatch must exist in a subscription that the bot's identity may read (Reader role).",
  ja: 'ボットの ID で参照できる (閲覧者ロールのある) サブスクリプションに、スコープが InGuestPatch のメンテナンス構成が存在する必要があります。',
};
