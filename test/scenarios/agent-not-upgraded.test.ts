import assert from 'node:assert/strict';
import { join } from 'node:path';
import { LOCALES } from '../../src/model/locale.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { agentNotUpgraded } from '../../src/scenarios/agent-not-upgraded/scenario.ts';
import { askWorld } from '../support/ask-world.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { RULES } from './agent-not-upgraded/rules.ts';
import { THRESHOLDS } from './agent-not-upgraded/thresholds.ts';

/** A file of `test/worlds/agent-not-upgraded`. */
function fileWorld(name: string): World {
  return loadWorld(join(import.meta.dirname, '..', 'worlds', 'agent-not-upgraded', `${name}.yaml`));
}

type OnFile = Partial<ScenarioCase> & {
  readonly cause: string;
  readonly machine: string;
  /** The machine beside it. */
  readonly fine: string;
};

/** One world a cause. */
const CAUSES: readonly OnFile[] = [
  // The retired agent that it has is another extension.
  { cause: 'agent-missing', machine: 'vm-01', fine: 'vm-02', otherCauses: [] },
  {
    cause: 'agent-failed',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'act-now',
    otherCauses: [],
    excludes: ['rollout-in-progress'],
    says: /exit code 56/,
    evidence: { 'properties.provisioningState': 'Failed' },
  },
  {
    cause: 'operation-stuck',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'act-now',
    otherCauses: [],
    excludes: ['rollout-in-progress'],
    says: /2026-11-17 09:00 UTC/,
    advises: /az vm reapply --subscription "[-0-9a-f]{36}" --resource-group "rg-app" --name "vm-01"/,
    evidence: { 'properties.provisioningState': 'Updating' },
    actions: [],
  },
  {
    cause: 'not-in-region-yet',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'wait',
    otherCauses: ['already-latest'],
    says: /1\.39\.0\.0/,
  },
  {
    cause: 'auto-upgrade-off',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'fix-setting',
    otherCauses: ['rollout-in-progress'],
    actions: ['enable-agent-auto-upgrade extension=AzureMonitorWindowsAgent', 'upgrade-agent'],
    evidence: { 'properties.enableAutomaticUpgrade': 'false' },
  },
  {
    cause: 'machine-stopped',
    machine: 'arc-01',
    fine: 'arc-02',
    otherCauses: [],
    excludes: ['rollout-in-progress'],
    actions: [],
  },
  {
    cause: 'upgrade-refused',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'fix-setting',
    otherCauses: ['rollout-in-progress'],
    excludes: ['upgrade-failed-rolled-back'],
    says: /sato@contoso\.com.*OperationNotAllowed/,
    advises: /az vm extension list/,
    actions: [],
  },
  {
    cause: 'upgrade-failed-rolled-back',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'wait',
    otherCauses: [],
    excludes: ['rollout-in-progress'],
  },
  {
    cause: 'rollout-in-progress',
    machine: 'vm-01',
    fine: 'vm-02',
    severity: 'wait',
    otherCauses: [],
    says: /3 (weeks ago|週間前)/,
    excludes: ['agent-missing', 'agent-failed', 'already-latest', 'auto-upgrade-off', 'machine-stopped'],
  },
  {
    cause: 'overdue',
    machine: 'arc-01',
    fine: 'arc-02',
    severity: 'act-now',
    otherCauses: [],
    actions: ['upgrade-agent'],
  },
];

const ON_FILES: readonly ScenarioCase[] = [
  ...CAUSES.flatMap(({ fine, ...found }): readonly ScenarioCase[] => {
    const world = fileWorld(found.cause);
    return [
      { name: `${found.cause}: ${found.machine}`, world, verdict: 'found', gaps: {}, ...found },
      {
        name: `${found.cause}: ${fine} is fine`,
        world,
        machine: fine,
        verdict: 'clear',
        cause: 'already-latest',
      },
    ];
  }),
  {
    name: 'already-latest: 1.100 is newer than 1.99',
    world: fileWorld('already-latest'),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'already-latest',
    severity: 'fine',
    evidence: { 'properties.instanceView.typeHandlerVersion': '1.100.0.0', name: '1.100.0.0' },
  },
];

describe('agent-not-upgraded', () => {
  proveScenario(agentNotUpgraded, [...ON_FILES, ...RULES], THRESHOLDS);

  describe('from the words', () => {
    const question = {
      en: (machine: string) => `why has the agent on ${machine} not been upgraded?`,
      ja: (machine: string) => `${machine} のエージェントがアップグレードされないのはなぜ?`,
    };
    for (const locale of LOCALES)
      for (const { cause, machine } of CAUSES)
        it(`${locale}: ${cause}`, async () => {
          const { answer, rendered } = await askWorld(fileWorld(cause), question[locale](machine));
          const [finding] = answer.findings;
          assert.ok(finding?.verdict === 'found' && finding.cause === cause);
          assert.ok(rendered.text.includes(finding.says[locale]), 'the sentence is not shown');
        });
  });
});
