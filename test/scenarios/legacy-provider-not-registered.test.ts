import { legacyProviderNotRegistered } from '../../src/scenarios/legacy-provider-not-registered/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';

const RESOURCES = [virtualMachine('vm-01'), arcServer('arc-01')];

/** What the subscription says of Microsoft.Automation, and what follows from it. */
function stateCase(
  registrationState: string,
  expected: Pick<ScenarioCase, 'verdict' | 'cause'>,
): ScenarioCase {
  const registeredProviders = [{ namespace: 'Microsoft.Automation', registrationState }];
  return {
    name: registrationState,
    machine: 'vm-01',
    world: world({
      subscriptions: [{ subscriptionId: SUBSCRIPTION, registeredProviders }],
      resources: RESOURCES,
    }),
    ...expected,
    ...(expected.verdict === 'found' && { evidence: { registrationState } }),
  };
}

const CASES: readonly ScenarioCase[] = [
  stateCase('NotRegistered', { verdict: 'found', cause: 'provider-not-registered' }),
  stateCase('Unregistering', { verdict: 'found', cause: 'provider-not-registered' }),
  stateCase('Registering', { verdict: 'found', cause: 'provider-registering' }),
  stateCase('Registered', { verdict: 'clear', cause: null }),
  {
    name: 'a subscription that does not list the provider is not registered for it, of Arc-enabled servers too',
    machine: 'arc-01',
    world: world({
      subscriptions: [{ subscriptionId: SUBSCRIPTION, registeredProviders: ['Microsoft.HybridCompute'] }],
      resources: RESOURCES,
    }),
    verdict: 'found',
    cause: 'provider-not-registered',
    otherCauses: [],
    excludes: ['provider-registering'],
  },
  {
    name: 'a registration that may not be read is a gap',
    machine: 'vm-01',
    world: world({
      resources: RESOURCES,
      faults: [
        { api: 'arm', path: `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Automation`, status: 403 },
      ],
    }),
    verdict: 'unknown',
    gaps: { 'provider-registration:Microsoft.Automation': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows has no subscription to look at',
    machine: 'old-fs-01',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    verdict: 'not-applicable',
  },
];

describe('legacy-provider-not-registered', () => {
  proveScenario(legacyProviderNotRegistered, CASES, []);
});
