import { someMachines } from '../machines/some-machines.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Text } from '../model/locale.ts';
import type { Need } from '../model/need.ts';
import type { Question } from '../model/question.ts';
import type { Inquirer } from './inquirer.ts';
import { listedChoices } from './listed-choices.ts';

/** What can be asked, by need, in examples that name machines of the tenant. One Resource Graph query an hour; complete without it. */
export async function helped(
  question: Question,
  { topics, azure, now }: Inquirer,
  needTitles: Readonly<Record<Need, Text>>,
): Promise<Said> {
  const { candidates } = question;
  const wanted = candidates.length === 0 ? topics : topics.filter(({ id }) => candidates.includes(id));
  const machines = await someMachines(azure, now);
  return {
    ...NOTHING_SAID,
    intent: question.intent,
    choices: listedChoices(question, wanted, machines, needTitles),
  };
}
