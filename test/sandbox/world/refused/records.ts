import { CONFIGURATION, type RefusedWorld } from './refused-world.ts';

/** What is recorded of a tenant: rows of Resource Graph, logs, activities, permissions and set responses. */
export const RECORDS: readonly RefusedWorld[] = [
  [
    'an unknown graph table',
    { resourceGraph: { patchasessmentresources: [] } },
    'resourceGraph.patchasessmentresources',
    /spelling/,
  ],
  [
    'a graph row that is none',
    { resourceGraph: { resources: ['row'] } },
    'resourceGraph.resources[0]',
    /object/,
  ],
  [
    'a workspace without tables of rows',
    { workspaces: [{ customerId: 'c', resourceId: CONFIGURATION.id, tables: { Heartbeat: {} } }] },
    'workspaces[0].tables.Heartbeat',
    /list/,
  ],
  [
    'a workspace twice',
    {
      workspaces: [
        { customerId: 'c', resourceId: CONFIGURATION.id },
        { customerId: 'C', resourceId: CONFIGURATION.id },
      ],
    },
    'workspaces[1].customerId',
    /workspaces\[0\]/,
  ],
  [
    'a workspace elsewhere',
    { workspaces: [{ customerId: 'c', resourceId: '/subscriptions/x/resourceGroups/r/providers/a/b/c' }] },
    'workspaces[0].resourceId',
    /'x'/,
  ],
  [
    'a log cell that does not fit its column',
    {
      workspaces: [
        {
          customerId: 'c',
          resourceId: CONFIGURATION.id,
          tables: { Event: [{ EventID: 19 }, { EventID: 'nineteen' }] },
        },
      ],
    },
    'workspaces[0].tables.Event[1].EventID',
    /nineteen.*not a int/,
  ],
  [
    'a log row without a time that is one',
    {
      workspaces: [
        { customerId: 'c', resourceId: CONFIGURATION.id, tables: { Own_CL: [{ TimeGenerated: 'soon' }] } },
      ],
    },
    'workspaces[0].tables.Own_CL[0].TimeGenerated',
    /datetime/,
  ],
  [
    'a partial table that is not there',
    {
      workspaces: [
        {
          customerId: 'c',
          resourceId: CONFIGURATION.id,
          partial: [{ table: 'Hartbeat', message: 'slow' }],
        },
      ],
    },
    'workspaces[0].partial[0].table',
    /spelling/,
  ],
  [
    'a partial table without message',
    { workspaces: [{ customerId: 'c', resourceId: CONFIGURATION.id, partial: [{ table: 'Update' }] }] },
    'workspaces[0].partial[0].message',
    /missing/,
  ],
  ['an event without time', { activityLog: [{ caller: 'x' }] }, 'activityLog[0].eventTimestamp', /missing/],
  [
    'an event with no valid time',
    { activityLog: [{ eventTimestamp: 'yesterday' }] },
    'activityLog[0].eventTimestamp',
    /not a date-time/,
  ],
  [
    'a version that is no text',
    { extensionImages: [{ location: 'l', publisher: 'p', type: 't', versions: [1.3] }] },
    'extensionImages[0].versions[0]',
    /quotes/,
  ],
  [
    'a scope that is none',
    { permissions: [{ principal: 'bot', scope: 'everything', actions: ['*'] }] },
    'permissions[0].scope',
    /whole tenant/,
  ],
  [
    'a response with a query',
    { responses: [{ method: 'GET', path: '/a?b=c' }] },
    'responses[0].path',
    /query string/,
  ],
  [
    'a response with a host',
    { responses: [{ method: 'GET', path: 'https://host/a' }] },
    'responses[0].path',
    /without a host/,
  ],
  [
    'a response in lower case',
    { responses: [{ method: 'get', path: '/a' }] },
    'responses[0].method',
    /GET, PUT/,
  ],
];
