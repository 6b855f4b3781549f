import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import { reportEntry } from '../../../src/catalogue/report-entry.ts';
import type { FactSheet } from '../../../src/facts/fact.ts';
import type { Report } from '../../../src/model/answer.ts';
import type { MachineId } from '../../../src/model/machine.ts';
import type { Question } from '../../../src/model/question.ts';
import type { ReportDefinition, ReportedMachine, ReportOccasion } from '../../../src/reports/report.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { SCENARIOS } from '../../../src/scenarios/registry.ts';
import { SOMEBODY } from '../../support/asker.ts';
import { sandboxAzure } from '../../support/sandbox-azure.ts';

type Each = ReportedMachine<FactSheet>;

/** Everything that a report reads of a tenant. */
export interface Read {
  readonly machines: readonly Each[];
  readonly occasion: ReportOccasion;
}

export async function readFor(report: ReportDefinition, tenant: World, question: Question): Promise<Read> {
  const machines: Each[] = [];
  const occasions: ReportOccasion[] = [];
  const listening: ReportDefinition = {
    ...report,
    collect(occasion) {
      occasions.push(occasion);
      return { add: (each) => void machines.push(each), report: () => null };
    },
  };
  const { azure, now } = sandboxAzure(tenant);
  const { topics, topicTitle, causeTitle } = CATALOGUE;
  await reportEntry(listening, SCENARIOS).answer(question, {
    topics,
    topicTitle,
    causeTitle,
    actionTitle: (id, machines) => ({ en: `${id} ${machines.en}`, ja: `${id} ${machines.ja}` }),
    asker: SOMEBODY,
    azure,
    now,
    reportError: (error) => {
      throw error;
    },
  });
  const [occasion] = occasions;
  assert.ok(occasion);
  return { machines, occasion };
}

/** The report over the machines that were read, over and over: so many, each with an id of its own. */
export function reportOfMany(
  definition: ReportDefinition,
  { machines, occasion }: Read,
  count: number,
): Report {
  const collector = definition.collect(occasion);
  for (const each of repeated(machines, count)) collector.add(each);
  const report = collector.report();
  assert.ok(report);
  return report;
}

function* repeated(machines: readonly Each[], count: number): Iterable<Each> {
  for (let index = 0; index < count; index += 1) {
    const each = machines[index % machines.length];
    assert.ok(each);
    const name = `${each.machine.name}-${index}`;
    const machine = { ...each.machine, name, id: `${each.machine.id}-${index}` as MachineId };
    yield { ...each, machine, findings: each.findings.map((finding) => ({ ...finding, machine })) };
  }
}
