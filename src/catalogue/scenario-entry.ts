import { aboutFleet } from '../diagnosis/about-fleet.ts';
import { aboutNamed } from '../diagnosis/about-named.ts';
import { answered } from '../diagnosis/answered.ts';
import type { Task } from '../diagnosis/task.ts';
import { withoutMachine } from '../diagnosis/without-machine.ts';
import type { Scenario } from '../judging/scenario.ts';
import type { CauseId } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import { fleetDiagnosis } from '../reports/fleet-diagnosis/report.ts';
import type { Entry } from './entry.ts';

/** A scenario as it is asked: about the machines that are named, about a whole fleet, or, where it allows for that, about none. */
export function scenarioEntry(scenario: Scenario): Entry {
  const { topic, examinations } = scenario;
  const task: Task = { topic, system: examinations[0].system, scenarios: [scenario], report: null };
  return {
    topic,
    causeTitle: (id) => titleOf(scenario, id),
    answer: (question, inquirer) =>
      answered(question, task, () => {
        if (question.scope === 'fleet')
          return aboutFleet(question, { ...task, report: fleetDiagnosis }, inquirer);
        if (topic.subject === 'optional-machine' && question.entities.machines.length === 0)
          return Promise.resolve(withoutMachine(question, task, inquirer));
        return aboutNamed(question, task, inquirer);
      }),
  };
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
