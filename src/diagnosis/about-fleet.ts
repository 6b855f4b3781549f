import { filtersOf } from '../machines/filters-of.ts';
import { placeOf } from '../machines/place.ts';
import { placesInSight } from '../machines/places-in-sight.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import type { Gap } from '../model/reading.ts';
import { bothUntold, type Untold } from '../model/untold.ts';
import { askedOf } from './asked-of.ts';
import { bySeverity } from './by-severity.ts';
import { diagnosedFleet } from './diagnosed-fleet.ts';
import type { Inquirer } from './inquirer.ts';
import { placeEmpty } from './place-empty.ts';
import type { Task } from './task.ts';
import { timeLimits, withTime } from './time-limits.ts';

/** Findings of at most this many machines stand in the answer; the report counts all. A thousand is a screenful for a script, and a few megabytes. */
const MOST_DETAILED = 1_000;

/**
 * The answer about every machine in the place that a question names: page by page, each judged, counted by the report and
 * released. Throws AzureReadError where no machine can be listed.
 */
export async function aboutFleet(question: Question, task: Task, inquirer: Inquirer): Promise<Said> {
  const { azure, asker, now } = inquirer;
  const asked = askedOf(question, asker, now);
  const place = await placeOf(question, azure);
  const collector = task.report?.collect({ ...inquirer, asked, question });
  const unread: Gap[] = [];
  let untold: readonly Untold[] = [];
  const machines: Machine[] = [];
  const findings: Finding[] = [];
  let machineCount = 0;
  for await (const { diagnosed, gaps, untold: more } of diagnosedFleet(place, task, asked, inquirer)) {
    unread.push(...gaps);
    untold = bothUntold(untold, more);
    machineCount += diagnosed.length;
    for (const each of diagnosed) {
      const { machine, sheet } = each;
      const own = task.told?.(each, asked) ?? each.findings;
      collector?.add({ machine, findings: own, facts: sheet });
      if (machines.length >= MOST_DETAILED) continue;
      machines.push(machine);
      // Every excluded cause of every machine is more than anybody reads: the question about one machine has it.
      findings.push(...own.map((finding): Finding => ({ ...finding, excluded: [] })));
    }
  }
  const coverage = {
    machines: machineCount,
    unread,
    filters: withTime(filtersOf(place, untold), timeLimits(question, asked, task.topic, now)),
  };
  if (machineCount === 0)
    return {
      ...NOTHING_SAID,
      intent: question.intent,
      findings: [placeEmpty(task, place, unread, await placesInSight(place, azure))],
      coverage,
    };
  return {
    ...NOTHING_SAID,
    intent: question.intent,
    machines,
    findings: findings.toSorted(bySeverity),
    report: collector?.report() ?? null,
    coverage,
  };
}
