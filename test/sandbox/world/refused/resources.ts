import { VM_01 } from '../../small-world.ts';
import { type RefusedWorld, VM } from './refused-world.ts';

/** What a world is, and its resources and subscriptions. */
export const RESOURCES: readonly RefusedWorld[] = [
  ['no now', { now: undefined }, 'now', /missing.*2026/],
  ['a relative now', { now: 'now-3h' }, 'now', /relative/],
  ['a now without offset', { now: '2026-11-20T09:00:00' }, 'now', /offset/],
  ['a now that is no time', { now: 'tomorrow' }, 'now', /not a date-time/],
  ['an impossible now', { now: '2026-13-40T09:00:00Z' }, 'now', /not a date-time/],
  ['a numeric now', { now: 2026 }, 'now', /not text/],
  ['no tenant', { tenantId: undefined }, 'tenantId', /missing; write text/],
  ['an unknown key', { machines: [] }, 'machines', /not a key.*resources/],
  ['a list that is none', { resources: {} }, 'resources', /write a list/],
  [
    'an unknown key of a resource',
    { resources: [{ ...VM, propertis: {} }] },
    'resources[0].propertis',
    /properties/,
  ],
  ['a resource without id', { resources: [{ ...VM, id: undefined }] }, 'resources[0].id', /missing/],
  ['a resource without type', { resources: [{ ...VM, type: undefined }] }, 'resources[0].type', /missing/],
  ['a resource without name', { resources: [{ ...VM, name: undefined }] }, 'resources[0].name', /missing/],
  ['an id that is none', { resources: [{ ...VM, id: 'vm-01' }] }, 'resources[0].id', /\/subscriptions\//],
  [
    'an id cut short',
    { resources: [{ ...VM, id: VM_01.replace('/vm-01', '') }] },
    'resources[0].id',
    /not an ARM/,
  ],
  [
    'a type beside the id',
    { resources: [{ ...VM, type: 'Microsoft.Compute/disks' }] },
    'resources[0].type',
    /id, which says Microsoft.Compute\/virtualMachines/,
  ],
  [
    'a name beside the id',
    { resources: [{ ...VM, name: 'vm-02' }] },
    'resources[0].name',
    /id, which says vm-01/,
  ],
  [
    'an id twice',
    { resources: [VM, { ...VM, id: VM_01.toUpperCase() }] },
    'resources[1].id',
    /resources\[0\]/,
  ],
  [
    'a tag that is no text',
    { resources: [{ ...VM, tags: { wave: 1 } }] },
    'resources[0].tags.wave',
    /quotes/,
  ],
  ['an undeclared subscription', { subscriptions: [] }, 'resources[0].id', /add it under subscriptions/],
  [
    'a subscription twice',
    { subscriptions: [{ subscriptionId: 'a' }, { subscriptionId: 'A' }], resources: [] },
    'subscriptions[1].subscriptionId',
    /subscriptions\[0\]/,
  ],
  [
    'a registration state',
    {
      subscriptions: [
        {
          subscriptionId: 'a',
          registeredProviders: [{ namespace: 'Microsoft.Compute', registrationState: 'Done' }],
        },
      ],
      resources: [],
    },
    'subscriptions[0].registeredProviders[0]',
    /Registering/,
  ],
];
