import type { Gather } from '../facts/gather.ts';
import type { FactId } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { FactReadings, Scenario } from '../model/scenario.ts';
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
    const read = await readFacts(stage, open, gather, report);
    for (const [key, sheet] of read) sheets.set(key, { ...sheets.get(key), ...sheet });
    open = open.filter(
      (machine) => !isSettled(scenario, sheets.get(machineKey(machine.id)) ?? {}, machine, now),
    );
  }
  return machines.map((machine) =>
    judge(scenario, sheets.get(machineKey(machine.id)) ?? {}, { machine, now }),
  );
}

function stagesOf({ premise, causes }: Scenario): readonly (readonly FactId[])[] {
  const stages = premise?.stages ?? [];
  const early = new Set(stages.flat());
  const late = new Set(causes.flatMap((cause) => [...cause.needs, ...(cause.wants ?? [])]));
  return [...stages, [...late].filter((fact) => !early.has(fact))];
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
