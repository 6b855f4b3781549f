import { SharedRead } from '../azure/read/shared-read.ts';
import { AzureReadError } from '../azure/read-error.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { nameMatch } from '../machines/machine-name.ts';
import { placeInstead, taggedInstead } from '../machines/place-instead.ts';
import { resolveMachines } from '../machines/resolve-machines.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import type { Machine } from '../model/machine.ts';
import type { Question } from '../model/question.ts';
import { aboutFleet } from './about-fleet.ts';
import { applicable } from './applicable.ts';
import { askedBack } from './asked-back.ts';
import { askedOf } from './asked-of.ts';
import { bySeverity } from './by-severity.ts';
import { machineChoices } from './choices.ts';
import { createGather } from './create-gather.ts';
import { diagnose } from './diagnose.ts';
import type { Inquirer } from './inquirer.ts';
import { machineMissing } from './machine-missing.ts';
import { namedSystemFirst } from './named-system-first.ts';
import { ofScaleSet } from './of-scale-set.ts';
import { ofTheGone } from './of-the-gone.ts';
import { withScheduleAmongNames } from './schedule-among-names.ts';
import type { Task } from './task.ts';
import { timeLimits, withTime } from './time-limits.ts';

/** Above this many machines nobody reads finding after finding: they are told as a fleet is, by cause. */
const MOST_ONE_BY_ONE = 5;

/**
 * The answer about the machines that a question names; one about many is given as of a fleet (`ofMany`). A name that several machines
 * answer to is asked back. Names that no machine has may be a subscription's, a resource group's or what a tag says: then that is the place
 * that is asked about. Throws AzureReadError where none can be looked up.
 */
export async function aboutNamed(
  asked: Question,
  ofFew: Task,
  ofMany: Task,
  inquirer: Inquirer,
): Promise<Said> {
  const { azure, asker, now, history, reportError } = inquirer;
  // A schedule of those names is looked for at once; asked for below, it is the same read.
  const resolved = await resolveMachines(asked.entities, azure, now, (unfound) => {
    new SharedRead(() => withNamedSchedule(asked, unfound, inquirer));
  });
  const { ambiguous, patterns, gaps, near, containers } = resolved;
  const question =
    resolved.missing.length > 0 ? await withNamedSchedule(asked, resolved.missing, inquirer) : asked;
  const nameless = resolved.missing.filter(
    (name) => name !== question.entities.schedule && !isPlaceOf(name, resolved.entries),
  );
  const [twins] = ambiguous;
  if (twins) {
    const candidates = twins.entries.map((entry) => entry.machine);
    return askedBack(question, twins.name, candidates, azure);
  }
  const [pattern] = patterns;
  if (pattern && pattern.machines > pattern.answered && question.entities.machines.length === 1)
    return aboutFleet({ ...question, scope: 'fleet' }, ofMany, inquirer);
  if (resolved.entries.length === 0 && nameless.length > 0) {
    const placed =
      placeInstead(question, nameless, await containers()) ??
      taggedInstead(question, nameless, await resolved.tags());
    if (placed !== null) return aboutFleet(placed, ofMany, inquirer);
  }
  // "Which machines did weekly-sat skip?", asked of the schedule alone.
  if (asked.entities.machines.length > 0 && question.entities.machines.length === 0)
    return aboutFleet({ ...question, scope: 'fleet' }, ofMany, inquirer);
  const isNameless = (entry: InventoryEntry) => nameless.some((name) => nameMatch(entry, name) !== null);
  const deleted = nameless.length > 0 ? (await resolved.deleted()).filter(isNameless) : [];
  const entries = [...resolved.entries, ...deleted];
  const undeleted = nameless.filter((name) => !deleted.some((entry) => nameMatch(entry, name) !== null));
  const sets = undeleted.length > 0 ? await resolved.scaleSets() : [];
  const missing = undeleted.filter((name) => !sets.some(({ asked: each }) => each === name));
  const task = entries.length > MOST_ONE_BY_ONE ? ofMany : ofFew;
  const askedOfThem = askedOf(question, asker, now);
  const machines = entries.map((entry) => entry.machine);
  const gather = createGather(
    { azure, now, asked: askedOfThem, machineCount: entries.length, shared: new Map(), history, reportError },
    entries,
  );
  const alsoRead = task.report?.needs ?? {};
  const judged = await ofTheGone(
    await diagnose(task.scenarios, alsoRead, machines, gather, reportError),
    deleted.map((entry) => entry.machine),
    gather,
  );
  const diagnosed = judged.map((each) => ({
    ...each,
    findings: task.told?.(each, askedOfThem) ?? each.findings,
  }));
  const collector = task.report?.collect({ ...inquirer, asked: askedOfThem, question });
  for (const { machine, findings, sheet } of diagnosed) collector?.add({ machine, findings, facts: sheet });
  const [firstMissing] = missing;
  const nearby = await near();
  const inOrder = diagnosed.flatMap((each) => applicable(each.findings)).toSorted(bySeverity);
  const findings = namedSystemFirst(inOrder, question.text);
  return {
    ...NOTHING_SAID,
    intent: question.intent,
    machines,
    missing,
    findings: [
      ...findings,
      ...sets.filter(({ asked: each }) => undeleted.includes(each)).map((set) => ofScaleSet(task, set)),
      ...missing.map((name): Finding => machineMissing(task, name, gaps, question.entities)),
    ],
    choices:
      firstMissing === undefined
        ? []
        : machineChoices(question, firstMissing, nearby.machines, nearby.subscriptionNames),
    report: collector?.report() ?? null,
    coverage: {
      machines: machines.length,
      ...(patterns.length > 0 && { patterns }),
      unread: gaps,
      // A diagnosis says since when; of a time it is asked why, not which.
      filters:
        task.report === null
          ? resolved.filters
          : withTime(resolved.filters, timeLimits(question, askedOfThem, task.topic, now)),
    },
  };
}

/** Whether a name says where one of the machines is, as in "vm-01 (rg-web)". */
function isPlaceOf(name: string, entries: readonly { readonly machine: Machine }[]): boolean {
  return entries.some(({ machine }) => machine.resourceGroup?.toLowerCase() === name.toLowerCase());
}

/** A schedule is named without being called one: "why did weekly skip vm-01?" Where none can be looked up, the name stays missing. */
async function withNamedSchedule(
  question: Question,
  missing: readonly string[],
  inquirer: Inquirer,
): Promise<Question> {
  try {
    return await withScheduleAmongNames(question, missing, inquirer);
  } catch (error) {
    if (error instanceof AzureReadError) return question;
    throw error;
  }
}
