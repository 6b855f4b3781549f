import type { Scenario } from '../judging/scenario.ts';
import { millisecondsBetween } from '../model/instant.ts';
import { runAfter } from '../reports/digest-now/run-after.ts';
import { runBefore } from '../reports/digest-now/run-before.ts';
import type { Entry } from './entry.ts';
import { reportEntry } from './report-entry.ts';

/** A digest, or one run in its place where the question is about one: what is to come of it, or what it did. */
export function withRunNotices(digest: Entry, all: readonly Scenario[]): Entry {
  const before = reportEntry(runBefore, all);
  const after = reportEntry(runAfter, all);
  return {
    ...digest,
    answer(question, inquirer) {
      const run = question.digest?.run;
      if (run === undefined) return digest.answer(question, inquirer);
      const isComing = millisecondsBetween(inquirer.now, run.start) > 0;
      return (isComing ? before : after).answer(question, inquirer);
    },
  };
}
