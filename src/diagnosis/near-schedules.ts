import { AzureReadError } from '../azure/read-error.ts';
import { nameDistance } from '../machines/name-likeness.ts';
import type { Choice } from '../model/choice.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Inquirer } from './inquirer.ts';
import { schedulesInSight } from './schedules-in-sight.ts';

/** More are found by asking for the schedules. */
const MOST_NAMED = 5;

/** Schedules to name in place of one that is not there. */
export interface NearSchedules {
  readonly names: readonly string[];
  /** Whether they are like the one that was named; else they are some of those that there are. */
  readonly areLike: boolean;
}

/** The schedules whose names are near the one that was typed, nearest first; where none is, some that there are. One Resource Graph query. */
export async function nearSchedules(
  typed: string,
  inquirer: Pick<Inquirer, 'azure'>,
): Promise<NearSchedules> {
  const name = typed.split('/').at(-1)?.toLowerCase() ?? '';
  const all = await schedulesInSight(inquirer).catch((error: unknown) => {
    // None can be named then; that it was not found is said in any case.
    if (error instanceof AzureReadError) return [];
    throw error;
  });
  const names = [...new Set(all.map((each) => each.name))];
  const like = names
    .flatMap((each) => {
      const distance = distanceOf(each.toLowerCase(), name);
      return distance === null ? [] : [{ each, distance }];
    })
    .toSorted((a, b) => a.distance - b.distance || a.each.localeCompare(b.each, 'en'))
    .map(({ each }) => each);
  return { names: (like.length > 0 ? like : names).slice(0, MOST_NAMED), areLike: like.length > 0 };
}

/** After all slips of the keyboard come names of which one is part of the other. */
function distanceOf(name: string, typed: string): number | null {
  const isPart = typed.length > 2 && (name.includes(typed) || typed.includes(name));
  return nameDistance(name, typed) ?? (isPart ? name.length + typed.length : null);
}

/** That no schedule has a name, with those that are near. */
export function noSuchSchedule(named: string, { names, areLike }: NearSchedules): Text {
  const list = names.join(', ');
  const en = `No schedule (maintenance configuration) named ${named} is visible to the bot.`;
  const ja = `${named} という名前のスケジュール (メンテナンス構成) は、ボットから参照できる範囲にありません。`;
  if (names.length === 0) return { en, ja };
  return areLike
    ? { en: `${en} Nearest: ${list}.`, ja: `${ja}近い名前: ${list}` }
    : { en: `${en} There are: ${list}.`, ja: `${ja}参照できるスケジュール: ${list}` };
}

/** The same question of each of them. */
export function scheduleChoices(question: Question, { names }: NearSchedules): readonly Choice[] {
  const { given, entities, offList: _, ...asked } = question;
  const { schedule: _1, ...rest } = given ?? {};
  return names.map((name) => ({
    topic: question.topic,
    machine: null,
    label: { en: name, ja: name },
    question: {
      ...asked,
      ...(Object.keys(rest).length > 0 && { given: rest }),
      entities: { ...entities, schedule: name.toLowerCase() },
    },
  }));
}
