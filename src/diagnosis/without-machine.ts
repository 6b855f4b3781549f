import { isMeantFor } from '../judging/judge.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { askedOf } from './asked-of.ts';
import { bySeverity } from './by-severity.ts';
import { findingsOf } from './diagnose.ts';
import type { Inquirer } from './inquirer.ts';
import { namedSystemFirst } from './named-system-first.ts';
import type { Task } from './task.ts';

/** The answer to a question that names no machine and needs none: judged by what the question itself says. Calls nothing. */
export function withoutMachine(question: Question, { scenarios }: Task, inquirer: Inquirer): Said {
  const { asker, now, reportError } = inquirer;
  const occasion = { machine: null, subject: null, asked: askedOf(question, asker, now), now };
  const findings = scenarios.flatMap(({ topic, examinations }) =>
    examinations
      .filter((examination) => isMeantFor(examination, occasion))
      .flatMap((examination) => findingsOf(topic, examination, new Map(), occasion, reportError)),
  );
  return {
    ...NOTHING_SAID,
    intent: question.intent,
    findings: namedSystemFirst(findings.toSorted(bySeverity), question.text),
  };
}
