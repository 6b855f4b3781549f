import { answered } from '../diagnosis/answered.ts';
import type { Inquirer } from '../diagnosis/inquirer.ts';
import { withScheduleAmongNames } from '../diagnosis/schedule-among-names.ts';
import { schedulesInSight } from '../diagnosis/schedules-in-sight.ts';
import type { Task } from '../diagnosis/task.ts';
import { CADENCES_OFFERED } from '../digests/cadences-offered.ts';
import { subscriptionOf } from '../digests/subscription.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import { DIGEST_SUBSCRIBE } from '../model/digest.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import type { Entry } from './entry.ts';

/** What is asked about digests themselves: answered with what would be posted. Whoever keeps the conversation keeps it. Calls nothing, unless a schedule may be named. */
export function digestEntry(topic: Topic): Entry {
  return {
    topic,
    answer(question, inquirer) {
      const { asker, now } = inquirer;
      const said = { ...NOTHING_SAID, intent: question.intent };
      if (topic.id !== DIGEST_SUBSCRIBE) return Promise.resolve(said);
      if (question.digest?.runs === true) return ofRuns(topic, question, inquirer);
      const subscription = subscriptionOf(question, asker, now);
      const choices = subscription.state === 'when' ? timesOffered(question, subscription.time) : [];
      return Promise.resolve({ ...said, subscription, choices });
    },
  };
}

/** Run notices may be limited to a schedule, which only the schedules that there are tell from a machine. */
function ofRuns(topic: Topic, asked: Question, inquirer: Inquirer): Promise<Said> {
  const task: Task = { topic, system: 'update-manager', scenarios: [], report: null };
  return answered(asked, task, async () => {
    const question = await withScheduleAmongNames(asked, asked.entities.machines, inquirer);
    const said = { ...NOTHING_SAID, intent: question.intent };
    const reason = await noSuchSchedule(question, inquirer);
    if (reason !== null) return { ...said, subscription: { state: 'refused', reason } };
    return { ...said, subscription: subscriptionOf(question, inquirer.asker, inquirer.now) };
  });
}

/** As many as are read at a glance. */
const MOST_NAMED = 10;

/** Why no schedule is meant that is named; null where it is there, or none is named. */
async function noSuchSchedule({ entities }: Question, inquirer: Inquirer): Promise<Text | null> {
  const named = entities.schedule?.toLowerCase() ?? null;
  if (named === null) return null;
  const all = await schedulesInSight(inquirer);
  if (all.some(({ id, name }) => [id.toLowerCase(), name.toLowerCase()].includes(named))) return null;
  const names = all.slice(0, MOST_NAMED).map(({ name }) => name);
  return {
    en: `No schedule named ${named} is visible to the bot. ${names.length === 0 ? 'There is none.' : `There are: ${names.join(', ')}.`}`,
    ja: `${named} という名前のスケジュールは、ボットから参照できる範囲にありません。${names.length === 0 ? '参照できるスケジュールはありません。' : `参照できるスケジュール: ${names.join('、')}`}`,
  };
}

function timesOffered(question: Question, start: string): readonly Choice[] {
  const time = { start, end: null };
  return CADENCES_OFFERED.map(({ recurrence, label }) => ({
    topic: question.topic,
    machine: null,
    label: { en: `${label.en} at ${start}`, ja: [label.ja, start].join(' ') },
    question: { ...question, entities: { ...question.entities, recurrence, time } },
  }));
}
