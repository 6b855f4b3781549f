import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../../support/world/world.ts';
import type { ActionCases, DeedCase } from '../support/action-cases.ts';

/** Two machines of one subscription, in which the providers are so. */
function tenant(...registeredProviders: readonly (string | JsonObject)[]) {
  return world({
    subscriptions: [{ subscriptionId: SUBSCRIPTION, displayName: 'Contoso', registeredProviders }],
    resources: [virtualMachine('vm-01'), virtualMachine('vm-02'), arcServer('arc-01')],
  });
}

const WITHOUT = tenant('Microsoft.HybridCompute', 'Microsoft.Compute');

function registers(what: string, ask: string, name: string, at = WITHOUT): DeedCase {
  return {
    what,
    world: at,
    ask,
    calls: ['POST'],
    look: {
      get: `/subscriptions/${SUBSCRIPTION}/providers/${name}?api-version=2021-04-01`,
      field: 'registrationState',
    },
    before: 'NotRegistered',
    after: 'Registered',
    isUndone: false,
  };
}

export const cases: ActionCases = {
  golden: {
    en: "register Microsoft.Maintenance for vm-01's subscription",
    ja: 'vm-01 のサブスクリプションに Microsoft.Maintenance を登録して',
  },
  deeds: [
    registers('of a machine', 'register Microsoft.Maintenance for vm-01', 'Microsoft.Maintenance'),
    registers(
      'of an Arc-enabled server',
      'register Microsoft.Compute for arc-01',
      'Microsoft.Compute',
      tenant('Microsoft.HybridCompute'),
    ),
    registers(
      'once for two machines of a subscription',
      'register Microsoft.Maintenance for vm-01 and vm-02',
      'Microsoft.Maintenance',
    ),
    registers(
      'of a subscription',
      'register Microsoft.Maintenance in subscription Contoso',
      'Microsoft.Maintenance',
    ),
    {
      ...registers('as a finding offers it', 'register the provider for vm-01', 'Microsoft.Automation'),
      given: { namespace: ['Microsoft.Automation'] },
    },
  ],
  refusals: [
    {
      why: 'none is named',
      world: WITHOUT,
      ask: 'register the resource provider for vm-01',
      says: /Say which resource provider/,
    },
    {
      why: 'updates do not need it',
      world: WITHOUT,
      ask: 'register the resource provider Microsoft.Storage for vm-01',
      says: /does not register microsoft\.storage; updates need Microsoft\.Compute/,
    },
    {
      why: 'no subscription is named',
      world: WITHOUT,
      ask: 'register Microsoft.Maintenance',
      says: /Say for which subscription/,
    },
    {
      why: 'it is registered',
      world: WITHOUT,
      ask: 'register Microsoft.Compute for vm-01',
      says: /registered in this subscription already/,
    },
    {
      why: 'it is being registered',
      world: tenant('Microsoft.Compute', {
        namespace: 'Microsoft.Maintenance',
        registrationState: 'Registering',
      }),
      ask: 'register Microsoft.Maintenance for vm-01',
      says: /is being registered/,
    },
  ],
};
