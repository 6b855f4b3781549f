import { START, VM_01 } from '../../small-world.ts';
import { CONFIGURATION, type RefusedWorld, startThen, VM } from './refused-world.ts';

/** How a tenant behaves: operations, faults, latency, pages and times. */
export const BEHAVIOUR: readonly RefusedWorld[] = [
  [
    'an unknown operation',
    { operations: [{ on: 'reboot', machine: VM_01 }] },
    'operations[0].on',
    /assessPatches/,
  ],
  ['an operation without machine', { operations: [{ on: 'start' }] }, 'operations[0].machine', /missing/],
  [
    'an operation on a name',
    { operations: [{ on: 'start', machine: 'vm-01' }] },
    'operations[0].machine',
    /not an ARM/,
  ],
  [
    'half a poll',
    { operations: [{ on: 'start', machine: VM_01, polls: 0.5 }] },
    'operations[0].polls',
    /whole number/,
  ],
  [
    'result beside error',
    { operations: [{ on: 'start', machine: VM_01, result: {}, error: { code: 'C', message: 'm' } }] },
    'operations[0].error',
    /beside result/,
  ],
  [
    'a merge without id',
    { operations: [startThen({ merge: [{ properties: {} }] })] },
    'operations[0].then.merge[0].id',
    /missing/,
  ],
  [
    'a merge of a region that is no text',
    { operations: [startThen({ merge: [{ id: VM_01, location: 7 }] })] },
    'operations[0].then.merge[0].location',
    /not text/,
  ],
  [
    'a merge of a tag that is no text',
    { operations: [startThen({ merge: [{ id: VM_01, tags: { wave: 1 } }] })] },
    'operations[0].then.merge[0].tags',
    /quotes/,
  ],
  [
    'a row whose text is an object',
    { resourceGraph: { healthresources: [{ id: 'x', resourceGroup: { toString: null } }] } },
    'resourceGraph.healthresources[0].resourceGroup',
    /write text/,
  ],
  [
    'a row of an operation whose text is a list',
    { operations: [startThen({ rows: { healthresources: [{ id: [] }] } })] },
    'operations[0].then.rows.healthresources[0].id',
    /write text/,
  ],
  [
    'rows of an unknown table',
    { operations: [startThen({ rows: { resorces: [] } })] },
    'operations[0].then.rows.resorces',
    /spelling/,
  ],
  ['a fault of no API', { faults: [{ api: 'graph', status: 429 }] }, 'faults[0].api', /resource-graph/],
  ['a fault that does nothing', { faults: [{ api: 'arm' }] }, 'faults[0].status', /latencyInMs/],
  [
    'a fault that answers and breaks off',
    { faults: [{ api: 'arm', status: 500, drop: true }] },
    'faults[0].status',
    /beside drop/,
  ],
  [
    'an effect after which nothing happens',
    { faults: [{ api: 'arm', latencyInMs: 5, afterEffect: true }] },
    'faults[0].afterEffect',
    /status or drop/,
  ],
  [
    'a drop that is no yes or no',
    { faults: [{ api: 'arm', latencyInMs: 5, drop: 'often' }] },
    'faults[0].drop',
    /true or false/,
  ],
  ['a fault that is no status', { faults: [{ api: 'arm', status: 42 }] }, 'faults[0].status', /200 to 599/],
  ['a fault no times', { faults: [{ api: 'arm', status: 429, times: 0 }] }, 'faults[0].times', /1 or more/],
  ['latency of no API', { latency: { graph: 3 } }, 'latency.graph', /log-analytics/],
  ['negative latency', { latency: { arm: -1 } }, 'latency.arm', /negative/],
  [
    'a header on two lines',
    { faults: [{ api: 'arm', status: 429, headers: { 'X-A': 'a\nb' } }] },
    'faults[0].headers.X-A',
    /one line/,
  ],
  [
    'a header that is no text',
    { responses: [{ method: 'GET', path: '/a', headers: { 'X-A': [] } }] },
    'responses[0].headers.X-A',
    /as text/,
  ],
  [
    'a header with a space in its name',
    { responses: [{ method: 'GET', path: '/a', headers: { 'X A': 'a' } }] },
    'responses[0].headers["X A"]',
    /Retry-After/,
  ],
  ['an empty page', { pageSize: 0 }, 'pageSize', /1 or more/],
  [
    'a relative time with spaces',
    { activityLog: [{ eventTimestamp: START, at: 'now - 3h' }] },
    'activityLog[0].at',
    /without spaces/,
  ],
  [
    'a relative time in months',
    { resources: [{ ...VM, properties: { timeCreated: 'now-2months' } }] },
    'resources[0].properties.timeCreated',
    /s, m, h, d, w/,
  ],
  [
    'a relative time beyond time',
    { resources: [{ ...VM, properties: { timeCreated: 'now-999999999999w' } }] },
    'resources[0].properties.timeCreated',
    /not a relative/,
  ],
  [
    'an unknown time zone',
    {
      resources: [
        {
          ...CONFIGURATION,
          properties: { maintenanceWindow: { startDateTime: 'now', timeZone: 'Asia/Tokyo' } },
        },
      ],
    },
    'resources[0].properties.maintenanceWindow.timeZone',
    /Tokyo Standard Time/,
  ],
  [
    'no time zone',
    { resources: [{ ...CONFIGURATION, properties: { maintenanceWindow: { startDateTime: 'now' } } }] },
    'resources[0].properties.maintenanceWindow.timeZone',
    /missing/,
  ],
];
