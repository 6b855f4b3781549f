import type { Gather } from '../facts/gather.ts';
import type { FactId } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { Cause, FactReadings, Scenario } from '../model/scenario.ts';
import { judge } from './judge.ts';
import { readFacts } from './read-facts.ts';

/**
 * One finding for each machine, in the order given. Facts are read in stages, each for all machines that the stages
 * before have not settled, so that a healthy fleet costs few calls.
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
  return machines.map((machine) =>
    judge(scenario, sheets.get(machineKey(machine.id)) ?? {}, { machine, now }),
  );
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
  const outcome = premise?.judge(facts, { machine, now }).outcome;
  return outcome === 'clear' || outcome === 'not-applicable';
}
