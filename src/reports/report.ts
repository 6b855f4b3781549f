import type { Facts, FactSheet, Readings } from '../facts/fact.ts';
import { readingsOf } from '../facts/fact.ts';
import type { Report } from '../model/answer.ts';
import type { Asked } from '../model/asked.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/instant.ts';
import type { Machine } from '../model/machine.ts';
import type { Topic } from '../model/topic.ts';

/** One machine as a report sees it. */
export interface ReportedMachine<Read> {
  readonly machine: Machine;
  /** Of the scenarios that the report covers, in their order. */
  readonly findings: readonly Finding[];
  readonly facts: Read;
}

/** What a report is made of, beside its machines. */
export interface ReportOccasion {
  readonly asked: Asked;
  readonly now: Instant;
}

/** A report about the machines that a question names: which scenarios it runs, which facts it reads besides, what it makes of them. Pure. */
export interface MachineReport {
  readonly topic: Topic;
  /** Ids of the scenarios to run over the machines; a report that only shows facts covers none. */
  readonly covers: readonly string[];
  readonly needs: Facts;
  /** Null: the findings say it all. */
  build(machines: readonly ReportedMachine<FactSheet>[], occasion: ReportOccasion): Report | null;
}

/** Declares a report; `build` sees exactly the facts that `needs` names, gaps included. */
export function defineReport<const Needs extends Facts>({
  build,
  ...report
}: Omit<MachineReport, 'build' | 'needs'> & {
  readonly needs: Needs;
  build(machines: readonly ReportedMachine<Readings<Needs>>[], occasion: ReportOccasion): Report | null;
}): MachineReport {
  return {
    ...report,
    build: (machines, occasion) =>
      build(
        machines.map(({ facts, ...rest }) => ({ ...rest, facts: readingsOf(report.needs, facts) })),
        occasion,
      ),
  };
}
