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
  const task = taskOf(report, all);
  const elseTask = report.otherwise && taskOf(report.otherwise, all);
  return {
    topic: report.topic,
    answer: (question, inquirer) =>
      answered(question, task, () => {
        const say = (asked: Question) => aboutMachines(scopedAs(report, asked), task, task, inquirer);
        if (report.about !== 'schedule') return say(question);
        const sayElse = (asked: Question) =>
          elseTask ? aboutMachines(asked, elseTask, elseTask, inquirer) : say(asked);
        return aboutSchedule(question, task, say, sayElse, inquirer);
      }),
  };
}

function taskOf(report: ReportDefinition, all: readonly Scenario[]): Task {
  const scenarios = covered(report, all);
  const system = scenarios[0]?.examinations[0].system ?? report.system ?? 'update-manager';
  return { topic: report.topic, system, scenarios, report };
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
