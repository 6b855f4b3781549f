import { aboutMachines } from '../diagnosis/about-machines.ts';
import { answered } from '../diagnosis/answered.ts';
import { lookedFurther } from '../diagnosis/looked-further.ts';
import { orElse } from '../diagnosis/or-else.ts';
import type { Task } from '../diagnosis/task.ts';
import { withoutMachine } from '../diagnosis/without-machine.ts';
import type { OrElse, Scenario } from '../judging/scenario.ts';
import type { Said } from '../model/answer.ts';
import type { CauseId, Finding } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import { fleetDiagnosis } from '../reports/fleet-diagnosis/report.ts';
import { currentScenariosOf } from './current-scenarios.ts';
import type { Entry } from './entry.ts';

/** A scenario as it is asked: about the machines that are named, about a whole fleet, or, where it allows for that, about none. */
export function scenarioEntry(scenario: Scenario, all: readonly Scenario[]): Entry {
  const { topic, examinations, looksFurther, orElse: instead } = scenario;
  const task: Task = { topic, system: examinations[0].system, scenarios: [scenario], report: null };
  const withInstead = (other: Scenario, { isMeant }: OrElse): Task => ({
    ...task,
    scenarios: [scenario, other],
    told: ({ findings, sheet }, asked) =>
      orElse(topic.id, findings, (finding) => isMeant(finding, sheet, asked)),
  });
  const ofTime = instead ? withInstead(instead.scenario, instead) : task;
  // What a retired system left is not the latest: without a time, its records of what never began are not looked for.
  const ofLatest = instead ? withInstead(inFirstSystem(instead.scenario), instead) : task;
  const others: Task = {
    ...task,
    scenarios: currentScenariosOf(task.system, all).filter((each) => each !== scenario),
  };
  return {
    topic,
    scenario,
    causeTitle: (id) => titleOf(scenario, id),
    async answer(question, inquirer) {
      const needsNoMachine = topic.subject === 'optional-machine' && question.scope === 'machines';
      if (needsNoMachine && question.entities.machines.length === 0)
        return withoutMachine(question, task, inquirer);
      const said = await answered(question, task, async () => {
        const wanted = question.entities.range === null ? ofLatest : ofTime;
        const about = await aboutMachines(question, wanted, { ...wanted, report: fleetDiagnosis }, inquirer);
        return looksFurther ? lookedFurther(about, question, others, inquirer) : about;
      });
      return needsNoMachine && isWithoutMachine(said)
        ? { ...said, findings: [...told(withoutMachine(question, task, inquirer)), ...said.findings] }
        : said;
    },
  };
}

/** No machine of those that are named was found, or none could be looked up; the question alone may say enough. */
function isWithoutMachine({ intent, machines }: Said): boolean {
  return intent !== 'clarify' && machines.length === 0;
}

function inFirstSystem(scenario: Scenario): Scenario {
  return { ...scenario, examinations: [scenario.examinations[0]] };
}

function told({ findings }: Said): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== 'cannot-tell');
}

function titleOf({ examinations }: Scenario, id: CauseId): Text | null {
  const causes = examinations.flatMap((examination) => examination.causes);
  const named = causes.find((cause) => cause.id === id);
  if (named) return named.title;
  for (const { family } of causes) {
    const title = family?.titleOf(id) ?? null;
    if (title) return title;
  }
  return null;
}
