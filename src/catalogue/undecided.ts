import { aboutMachines } from '../diagnosis/about-machines.ts';
import { answered } from '../diagnosis/answered.ts';
import type { Inquirer } from '../diagnosis/inquirer.ts';
import { lookedFurther } from '../diagnosis/looked-further.ts';
import type { Task } from '../diagnosis/task.ts';
import type { Scenario } from '../judging/scenario.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import { causeOf, type Finding } from '../model/finding.ts';
import type { Question } from '../model/question.ts';
import type { Intent } from '../model/topic.ts';
import { currentScenariosOf } from './current-scenarios.ts';
import type { Entry } from './entry.ts';

/** What may be answered before it is known to be meant: it only reads, and it is about what there is. */
const READINGS: readonly Intent[] = ['diagnose', 'report'];

/**
 * A question that may mean several topics is asked back, with the choices, and with what a look can say meanwhile: whoever is woken at night sees it
 * without being asked first. Where all of them are diagnoses of one machine, they are made; otherwise the likeliest that can be answered as it stands is, and no deed
 * ever. `meant`: the entries of the choices, in their order.
 */
export async function undecided(
  question: Question,
  choices: readonly Choice[],
  meant: readonly Entry[],
  all: readonly Scenario[],
  inquirer: Inquirer,
): Promise<Said> {
  const said = await allDiagnosed(question, meant, all, inquirer);
  const askedBack: Said = { ...NOTHING_SAID, choices };
  return {
    ...(said ? { ...said, choices } : ((await likeliest(choices, meant, inquirer)) ?? askedBack)),
    intent: question.intent,
  };
}

/** Null where not all are diagnoses, or it is not one machine that they are of. */
async function allDiagnosed(
  question: Question,
  meant: readonly Entry[],
  all: readonly Scenario[],
  inquirer: Inquirer,
): Promise<Said | null> {
  const scenarios = meant.flatMap(({ scenario }) => scenario ?? []);
  const [first] = scenarios;
  if (first === undefined || scenarios.length < meant.length || !namesOneMachine(question)) return null;
  const { topic, examinations } = first;
  const told: Task['told'] = ({ findings }) => onRecord(findings, scenarios);
  const task: Task = { topic, system: examinations[0].system, scenarios, told, report: null };
  const said = await answered(question, task, async () => {
    const about = await aboutMachines(question, task, task, inquirer);
    const others = currentScenariosOf(task.system, all).filter((each) => !scenarios.includes(each));
    return lookedFurther(about, question, { ...task, scenarios: others }, inquirer);
  });
  return said.machines.length === 1 && said.choices.length === 0 ? said : null;
}

/** Without what holds only if the question means it, where records show something else. */
function onRecord(findings: readonly Finding[], scenarios: readonly Scenario[]): readonly Finding[] {
  const isPresumed = (finding: Finding) =>
    scenarios.some(
      ({ topic, presumed = [] }) =>
        topic.id === finding.scenario && presumed.includes(causeOf(finding) ?? ''),
    );
  const isShown = findings.some((finding) => finding.verdict === 'found' && !isPresumed(finding));
  return isShown ? findings.filter((finding) => !isPresumed(finding)) : findings;
}

function namesOneMachine({ scope, entities }: Question): boolean {
  return scope === 'machines' && entities.machines.length === 1;
}

/** The answer to the first of them that can be answered as it stands, which then leads the choices; null where none can. */
async function likeliest(
  choices: readonly Choice[],
  meant: readonly Entry[],
  inquirer: Inquirer,
): Promise<Said | null> {
  for (const [index, choice] of choices.entries()) {
    const { intent } = choice.question;
    // Who asks how something is done is shown no state, and who may not is shown no page of explanations.
    if (intent === 'explain') return null;
    if (!READINGS.includes(intent)) continue;
    const said = await meant[index]?.answer(choice.question, inquirer);
    const asksItself = said?.intent !== intent || said.choices.length > 0;
    if (said === undefined || asksItself || said.isAzureUnreadable || !saysSomething(said)) continue;
    return { ...said, choices: [choice, ...choices.filter((each) => each !== choice)] };
  }
  return null;
}

function saysSomething({ report, findings }: Said): boolean {
  return report !== null || findings.length > 0;
}
