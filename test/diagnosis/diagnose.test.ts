import assert from 'node:assert/strict';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { findMachines } from '../../src/machines/find-machines.ts';
import type { Occasion, Premise, Scenario } from '../../src/judging/scenario.ts';
import { legacyProviderNotRegistered } from '../../src/scenarios/legacy-provider-not-registered/scenario.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { virtualMachine, world } from '../support/world-builder.ts';

const FLEET = world({ resources: [virtualMachine('vm-01'), virtualMachine('vm-02')] });
const FAULT = new Error('a fault of the product');

function failsOnFirst({ machine }: Occasion): void {
  if (machine.name === 'vm-01') throw FAULT;
}

const CAUSES = legacyProviderNotRegistered.causes.map((cause) => ({
  ...cause,
  judge: (facts: Readonly<Record<string, unknown>>, occasion: Occasion) => {
    failsOnFirst(occasion);
    return cause.judge(facts, occasion);
  },
}));
const PREMISE: Scenario['premise'] = {
  stages: [['existence']],
  judge: (_, occasion): Premise => {
    failsOnFirst(occasion);
    return { outcome: 'open' };
  },
};

describe('a judgement that fails', () => {
  const scenarios: Readonly<Record<string, Scenario>> = {
    'in a cause': { ...legacyProviderNotRegistered, causes: CAUSES },
    'in the premise': { ...legacyProviderNotRegistered, premise: PREMISE },
  };
  for (const [where, scenario] of Object.entries(scenarios))
    it(`leaves its own machine unknown and is reported once: ${where}`, async () => {
      const { azure, now } = sandboxAzure(FLEET);
      const { entries } = await findMachines('all', azure, now);
      const machines = entries.map(({ machine }) => machine);
      const reported: unknown[] = [];
      const findings = await diagnose(scenario, machines, createGather(azure, now, entries), (error) =>
        reported.push(error),
      );
      assert.deepEqual(
        findings.map(({ machine, verdict, gaps }) => [machine?.name, verdict, gaps.map(({ code }) => code)]),
        [
          ['vm-01', 'unknown', ['BUG_UNEXPECTED']],
          ['vm-02', 'clear', []],
        ],
      );
      assert.deepEqual(reported, [FAULT]);
    });
});
