import assert from 'node:assert/strict';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { existence } from '../../src/facts/existence.ts';
import type { Occasion } from '../../src/judging/occasion.ts';
import {
  definePremise,
  type Examination,
  type PremiseOutcome,
  type Scenario,
} from '../../src/judging/scenario.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { legacyProviderNotRegistered } from '../../src/scenarios/legacy-provider-not-registered/scenario.ts';
import { allMachines } from '../support/all-machines.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const FLEET = world({ resources: [virtualMachine('vm-01'), virtualMachine('vm-02')] });
const FAULT = new Error('a fault of the product');

function failsOnFirst({ machine }: Pick<Occasion, 'machine'>): void {
  if (machine?.name === 'vm-01') throw FAULT;
}

const [EXAMINATION] = legacyProviderNotRegistered.examinations;
const CAUSES = EXAMINATION.causes.map((cause) => ({
  ...cause,
  judge: (facts: Readonly<Record<string, unknown>>, occasion: Occasion) => {
    failsOnFirst(occasion);
    return cause.judge(facts, occasion);
  },
}));
const PREMISE = definePremise({
  stages: [{ existence }],
  judge: (_, occasion): PremiseOutcome => {
    failsOnFirst(occasion);
    return { outcome: 'open' };
  },
});
const ASKED = { ...NO_ENTITIES, text: '', pasted: null, span: null, actor: null, scope: 'machines' as const };

describe('a judgement that fails', () => {
  const examinations: Readonly<Record<string, Examination>> = {
    'in a cause': { ...EXAMINATION, causes: CAUSES },
    'in the premise': { ...EXAMINATION, premise: PREMISE },
  };
  for (const [where, examination] of Object.entries(examinations))
    it(`leaves its own machine unknown and is reported once: ${where}`, async () => {
      const { azure, now } = sandboxAzure(FLEET);
      const entries = await allMachines(azure, now);
      const machines = entries.map(({ machine }) => machine);
      const reported: unknown[] = [];
      const reportError = (error: unknown) => reported.push(error);
      const inquiry = { azure, now, asked: ASKED, machineCount: 2, shared: new Map(), reportError };
      const scenario: Scenario = { ...legacyProviderNotRegistered, examinations: [examination] };
      const diagnosed = await diagnose([scenario], {}, machines, createGather(inquiry, entries), reportError);
      assert.deepEqual(
        diagnosed
          .flatMap(({ findings }) => findings)
          .map(({ machine, verdict, gaps }) => [machine?.name, verdict, gaps.map(({ code }) => code)]),
        [
          ['vm-01', 'unknown', ['BUG_UNEXPECTED']],
          ['vm-02', 'clear', []],
        ],
      );
      assert.deepEqual(reported, [FAULT]);
    });
});
