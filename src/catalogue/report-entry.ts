import { aboutMachines } from '../diagnosis/about-machines.ts';
import { aboutSchedule } from '../diagnosis/about-schedule.ts';
import { answered } from '../diagnosis/answered.ts';
import type { Task } from '../diagnosis/task.ts';
import type { Scenario } from '../judging/scenario.ts';
import type { Question } from '../model/question.ts';
import type { ReportDefinition } from '../reports/report.ts';
import { currentScenarios } from './current-scenarios.ts';
import type { Entry } from './entry.ts';

/** A report as it is asked: about the machines that are named, or about a whole fleet. Throws at start where it covers a scenario that does not exist. */
export function reportEntry(report: ReportDefinition, all: readonly Scenario[]): Entry {
  const scenarios = covered(report, all);
  const system = scenarios[0]?.examinations[0].system ?? report.system ?? 'update-manager';
  const task: Task = { topic: report.topic, system, scenarios, report };
  return {
    topic: report.topic,
    answer: (question, inquirer) =>
      answered(question, task, () => {
        const say = (asked: Question) => aboutMachines(scopedAs(report, asked), task, task, inquirer);
        return report.about === 'schedule' ? aboutSchedule(question, task, say, inquirer) : say(question);
      }),
  };
}

/** A report that needs no machine is about all of them where none is named. */
function scopedAs({ topic }: ReportDefinition, question: Question): Question {
  const isOfAll = topic.subject === 'optional-machine' && question.entities.machines.length === 0;
  return isOfAll ? { ...question, scope: 'fleet' } : question;
}

function covered({ topic, covers }: ReportDefinition, all: readonly Scenario[]): readonly Scenario[] {
  if (covers === 'current systems') return currentScenarios(all);
  return covers.map((id) => {
    const scenario = all.find((each) => each.topic.id === id);
    if (!scenario) throw new Error(`${topic.id} covers ${id}, which is no scenario`);
    return scenario;
  });
}
