import { AzureReadError } from '../azure/read-error.ts';
import type { Explanation, Knowledge } from '../knowledge/knowledge.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Text } from '../model/locale.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { askedBack } from './asked-back.ts';
import { askedOf } from './asked-of.ts';
import { topicChoices } from './choices.ts';
import { createGather } from './create-gather.ts';
import type { Inquirer } from './inquirer.ts';

/**
 * What is known of a topic, filled in for the machine that the question names. Without one it calls nothing; where the machine is not to be
 * found, or Azure cannot be read, the answer stands without it and says why. A name that several machines answer to is asked back.
 */
export async function explained(question: Question, knowledge: Knowledge, inquirer: Inquirer): Promise<Said> {
  const say = (explanation: Explanation, machines: readonly Machine[] = []): Said => {
    const topics = inquirer.topics.filter(({ id }) => id === explanation.check);
    const [check = null] = topicChoices(question, topics);
    const answer = { ...explanation, id: knowledge.topic.id, check };
    return { ...NOTHING_SAID, intent: question.intent, knowledge: answer, machines };
  };
  const [name] = question.entities.machines;
  if (name === undefined) return say(plain(knowledge, null));
  try {
    return await filledIn(question, name, knowledge, inquirer, say);
  } catch (error) {
    if (!(error instanceof AzureReadError)) throw error;
    return say(plain(knowledge, error.needs));
  }
}

async function filledIn(
  question: Question,
  name: string,
  knowledge: Knowledge,
  { azure, asker, now, reportError }: Inquirer,
  say: (explanation: Explanation, machines?: readonly Machine[]) => Said,
): Promise<Said> {
  const { entries, ambiguous } = await resolveMachines(question.entities, azure, now);
  const [twins] = ambiguous;
  if (twins) {
    const candidates = twins.entries.map((entry) => entry.machine);
    return askedBack(question, twins.name, candidates, azure);
  }
  const [entry] = entries;
  if (!entry) return say(plain(knowledge, notThere(name)));
  const { machine } = entry;
  const asked = askedOf(question, asker, now);
  const inquiry = { azure, now, asked, machineCount: 1, shared: new Map(), reportError };
  const sheets = await createGather(inquiry, [entry]).readFacts(Object.values(knowledge.needs), [machine]);
  const facts = sheets.get(machineKey(machine.id)) ?? new Map();
  return say(knowledge.answer({ machine, facts }), [machine]);
}

/** What stands for any machine, with why it is not filled in for the one that was named. */
function plain(knowledge: Knowledge, why: Text | null): Explanation {
  const explanation = knowledge.answer(null);
  return { ...explanation, says: [...explanation.says, ...(why ? [why] : [])] };
}

function notThere(name: string): Text {
  return {
    en: `The commands are not filled in: no machine named ${name} is visible to the bot.`,
    ja: `コマンドには値を埋めていません。${name} という名前のマシンは、ボットから参照できる範囲にありません。`,
  };
}
