import type { Gather } from '../facts/gather.ts';
import type { FactId } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gap } from '../model/reading.ts';
import type { Cause, FactReadings, Scenario } from '../judging/scenario.ts';
import { judge } from '../judging/judge.ts';
import { readFacts } from './read-facts.ts';
import { unjudged } from './unjudged.ts';

/**
 * One finding for each machine, in the order given. Facts are read in stages, each for all machines that the stages
 * before have not settled, so that a healthy fleet costs few calls. A judgement that fails goes to `report` and leaves its
 * machine `unknown` (BUG_UNEXPECTED); the others get their findings.
 */
export async function diagnose(
  scenario: Scenario,
  machines: readonly Machine[],
  gather: Gather,
  report: (error: unknown) => void,
): Promise<readonly Finding[]> {
  const { now } = gather;
  const sheets = new Map<string, FactReadings>();
  let open = machines.filter((machine) => scenario.kinds.includes(machine.kind));
  for (const stage of stagesOf(scenario)) {
    const wanted = new Map(stage.map((fact) => [fact, concerned(fact, scenario, open)]));
    const read = await readFacts(wanted, gather, report);
    for (const [key, sheet] of read) sheets.set(key, { ...sheets.get(key), ...sheet });
    open = open.filter(
      (machine) => !isSettled(scenario, sheets.get(machineKey(machine.id)) ?? {}, machine, now),
    );
  }
  return machines.map((machine) => {
    try {
      return judge(scenario, sheets.get(machineKey(machine.id)) ?? {}, { machine, now });
    } catch (error) {
      report(error);
      return notJudged(scenario, machine);
    }
  });
}

function notJudged(scenario: Scenario, machine: Machine): Finding {
  const says = {
    en: `${machine.name} could not be judged: the bot failed.`,
    ja: `ボットの内部エラーのため、${machine.name} を判定できませんでした。`,
  };
  const needs = {
    en: `Report this: judging ${machine.name} failed inside the bot; its log has the details.`,
    ja: `報告してください: ${machine.name} の判定中にボット内部でエラーが発生しました (詳細はログ)。`,
  };
  return unjudged(scenario, machine, says, [gap('machine', 'BUG_UNEXPECTED', needs)]);
}

/** The stages of the premise, then everything else that the causes are judged by. */
function stagesOf({ premise, causes }: Scenario): readonly (readonly FactId[])[] {
  const stages = premise?.stages ?? [];
  const early = new Set(stages.flat());
  const late = new Set(causes.flatMap(factsOf));
  return [...stages, [...late].filter((fact) => !early.has(fact))];
}

/** The machines that a fact says something about: those the premise is about, or a cause that reads it can befall. */
function concerned(
  fact: FactId,
  { premise, causes }: Scenario,
  machines: readonly Machine[],
): readonly Machine[] {
  if (premise?.stages.some((stage) => stage.includes(fact))) return machines;
  const kinds = new Set(
    causes.filter((cause) => factsOf(cause).includes(fact)).flatMap((cause) => cause.kinds),
  );
  return machines.filter(({ kind }) => kinds.has(kind));
}

function factsOf({ needs, wants }: Cause): readonly FactId[] {
  return [...needs, ...(wants ?? [])];
}

function isSettled(
  { premise }: Scenario,
  facts: FactReadings,
  machine: Machine,
  now: Gather['now'],
): boolean {
  try {
    const outcome = premise?.judge(facts, { machine, now }).outcome;
    return outcome === 'clear' || outcome === 'not-applicable';
  } catch {
    // Not settled; the judgement at the end fails in the same way and reports it.
    return false;
  }
}
