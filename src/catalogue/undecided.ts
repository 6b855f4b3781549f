import { aboutMachines } from '../diagnosis/about-machines.ts';
import { answered } from '../diagnosis/answered.ts';
import type { Inquirer } from '../diagnosis/inquirer.ts';
import { lookedFurther } from '../diagnosis/looked-further.ts';
import type { Task } from '../diagnosis/task.ts';
import type { Scenario } from '../judging/scenario.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import type { Question } from '../model/question.ts';
import { currentScenariosOf } from './current-scenarios.ts';

/**
 * A question that may mean several topics is asked back, with the choices. Where all of them are diagnoses and it names one machine, they
 * are made: whoever is woken at night sees which of them it is without being asked, and may pick one for the whole of it.
 */
export async function undecided(
  question: Question,
  choices: readonly Choice[],
  meant: readonly (Scenario | null)[],
  all: readonly Scenario[],
  inquirer: Inquirer,
): Promise<Said> {
  const askedBack: Said = { ...NOTHING_SAID, intent: question.intent, choices };
  const scenarios = meant.filter((each) => each !== null);
  const [first] = scenarios;
  if (first === undefined || scenarios.length < meant.length || !namesOneMachine(question)) return askedBack;
  const { topic, examinations } = first;
  const task: Task = { topic, system: examinations[0].system, scenarios, report: null };
  const said = await answered(question, task, async () => {
    const about = await aboutMachines(question, task, task, inquirer);
    const others = currentScenariosOf(task.system, all).filter((each) => !scenarios.includes(each));
    return lookedFurther(about, question, { ...task, scenarios: others }, inquirer);
  });
  const isOfOne = said.machines.length === 1 && said.choices.length === 0;
  return isOfOne ? { ...said, intent: question.intent, choices } : askedBack;
}

function namesOneMachine({ scope, entities }: Question): boolean {
  return scope === 'machines' && entities.machines.length === 1;
}
