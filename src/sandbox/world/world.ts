import { z } from 'zod';
import { RESOURCE_GRAPH_COLUMNS } from '../graph/schema.ts';
import { resourceId } from '../resource-id.ts';
import { calendarInstant } from './calendar-instant.ts';
import { entry } from './entry.ts';

const NON_EMPTY = z.string().min(1, 'is empty; write its value');
const COUNT = z.int('is not a whole number; write 0 or more').min(0, 'is negative; write 0 or more');
const POSITIVE = z.int('is not a whole number; write 1 or more').min(1, 'is less than 1; write 1 or more');
const ROWS = z.array(z.record(z.string(), z.unknown()));

const TEXT_COLUMNS = RESOURCE_GRAPH_COLUMNS.filter(({ type }) => type === 'string');

/** Rows of a Resource Graph table: any keys, but what the table shows as text is none of the values that have none. */
const GRAPH_ROWS = z.array(
  z.record(z.string(), z.unknown()).superRefine((row, context) => {
    for (const { name } of TEXT_COLUMNS)
      if (typeof row[name] === 'object' && row[name] !== null)
        context.addIssue({ code: 'custom', path: [name], message: 'is a column of text; write text' });
  }),
);

const RESOURCE_ID = z
  .string()
  .refine(
    (id) => resourceId(id) !== null,
    'is not an ARM resource id; write it as /subscriptions/<id>/resourceGroups/<name>/providers/<namespace>/<type>/<name>',
  );

const PATH = z
  .string()
  .startsWith('/', "does not start with '/'; write the path alone, without a host")
  .refine((path) => !path.includes('?'), 'holds a query string; write the path alone');

const HEADERS = z.record(
  z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is not the name of an HTTP header; write it as in Retry-After'),
  z
    .union([z.string(), z.number()], 'is neither text nor a number; write the header as text')
    .transform(String)
    .refine(
      (value) => /^[\t -~]*$/.test(value),
      'holds characters that an HTTP header cannot; write ASCII on one line',
    ),
);

const STATUS_FIX = 'is not an HTTP status of a reply; write 200 to 599';
const HTTP_STATUS = z.int(STATUS_FIX).min(200, STATUS_FIX).max(599, STATUS_FIX);

const REGISTRATION_STATE = z.enum(['NotRegistered', 'Registering', 'Registered', 'Unregistering']);

const PROVIDER = z.union(
  [
    NON_EMPTY.transform((namespace) => ({ namespace, registrationState: 'Registered' as const })),
    entry({ namespace: NON_EMPTY, registrationState: REGISTRATION_STATE }),
  ],
  `is no provider; write its namespace, or {namespace, registrationState} with one of ${REGISTRATION_STATE.options.join(', ')}`,
);

const SUBSCRIPTION = entry({
  subscriptionId: NON_EMPTY,
  displayName: NON_EMPTY.optional(),
  /** Of a subscription that another tenant has delegated (Azure Lighthouse): that tenant. Absent: the world's own. */
  tenantId: NON_EMPTY.optional(),
  /** Absent: registered for every provider. Present: for these alone. */
  registeredProviders: z.array(PROVIDER).optional(),
});

/** The envelope that ARM puts around every resource; what a type is about lies in `properties`. */
const RESOURCE = entry({
  id: RESOURCE_ID,
  type: NON_EMPTY,
  name: NON_EMPTY,
  location: NON_EMPTY.optional(),
  tags: z.record(z.string(), z.string('is not text; put it in quotes')).optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
  etag: z.string().optional(),
  extendedLocation: z.unknown().optional(),
  identity: z.unknown().optional(),
  kind: z.string().optional(),
  managedBy: z.string().optional(),
  placement: z.unknown().optional(),
  plan: z.unknown().optional(),
  resources: z.array(z.unknown()).optional(),
  sku: z.unknown().optional(),
  systemData: z.unknown().optional(),
  zones: z.array(z.string()).optional(),
});

const WORKSPACE = entry({
  /** The GUID that queries name. */
  customerId: NON_EMPTY,
  resourceId: RESOURCE_ID,
  tables: z.record(z.string(), ROWS).default({}),
  /** Queries over these tables answer 200 with `PartialError`. */
  partial: z.array(entry({ table: NON_EMPTY, message: NON_EMPTY })).optional(),
});

const ACTIVITY_LOG_EVENT = z.looseObject({
  eventTimestamp: z
    .string()
    .refine(
      (when) => calendarInstant(when) !== null,
      'is not a date-time; write 2026-11-20T09:00:00Z or now-2h',
    ),
});

const EXTENSION_IMAGES = entry({
  location: NON_EMPTY,
  publisher: NON_EMPTY,
  type: NON_EMPTY,
  versions: z.array(z.string('is not text; put the version in quotes')),
});

const PERMISSION = entry({
  /** An object id, `bot`, or `*` for everyone. */
  principal: NON_EMPTY,
  scope: z.string().startsWith('/', "does not start with '/'; write an id, or / for the whole tenant"),
  actions: z.array(NON_EMPTY).default([]),
  notActions: z.array(NON_EMPTY).default([]),
});

const GROUP = entry({
  /** Object id. */
  id: NON_EMPTY,
  displayName: NON_EMPTY.optional(),
  /** Object ids of people, and of groups that lie in it. */
  members: z.array(NON_EMPTY).default([]),
});

/** Answers a call verbatim, before anything else but the check for a token. */
const RESPONSE = entry({
  method: z.enum(['GET', 'PUT', 'PATCH', 'POST', 'DELETE', 'HEAD']),
  path: PATH,
  status: HTTP_STATUS.default(200),
  headers: HEADERS.optional(),
  body: z.unknown().optional(),
});

const OPERATION = entry({
  on: z.enum(['assessPatches', 'installPatches', 'start', 'extensions', 'patchMachine', 'runCommand']),
  machine: RESOURCE_ID,
  /** How many polls answer InProgress. */
  polls: COUNT.optional(),
  /** The final body. */
  result: z.unknown().optional(),
  /** Instead of `result`: the operation itself fails. */
  error: z.looseObject({ code: NON_EMPTY, message: z.string() }).optional(),
  // biome-ignore lint/suspicious/noThenProperty: the key is the file format's; what stands under it is never called.
  then: entry({
    /** Merged into resources when the operation ends. */
    merge: z.array(z.looseObject({ id: RESOURCE_ID })).optional(),
    /** Rows by Resource Graph table; each takes the place of the row of its id. */
    rows: z.record(z.string(), GRAPH_ROWS).optional(),
  }).optional(),
});

const API = z.enum(['arm', 'resource-graph', 'log-analytics', 'microsoft-graph']);

const FAULT = entry({
  api: API,
  /** Absent: every path of the API. */
  path: PATH.optional(),
  /** Absent: the call is only slow. */
  status: HTTP_STATUS.optional(),
  headers: HEADERS.optional(),
  /** How many calls it hits; absent: all. */
  times: POSITIVE.optional(),
  latencyInMs: COUNT.optional(),
  /** Absent: an error in the API's own shape. */
  body: z.unknown().optional(),
  /** The call takes effect before it is answered so. */
  afterEffect: z.boolean().optional(),
  /** The connection breaks: there is no reply at all. */
  drop: z.boolean().optional(),
});

const LATENCY = entry({
  arm: COUNT.optional(),
  'resource-graph': COUNT.optional(),
  'log-analytics': COUNT.optional(),
  'microsoft-graph': COUNT.optional(),
});

/** A tenant in Azure's own wire shapes, as `docs/world.md` describes it key by key. Relative date-times are resolved by now. */
export const worldSchema = entry({
  now: z.string(),
  tenantId: NON_EMPTY,
  subscriptions: z.array(SUBSCRIPTION).default([]),
  resources: z.array(RESOURCE).default([]),
  /** Rows of Resource Graph tables beside those that `resources` yield. */
  resourceGraph: z.record(z.string(), GRAPH_ROWS).default({}),
  workspaces: z.array(WORKSPACE).default([]),
  activityLog: z.array(ACTIVITY_LOG_EVENT).default([]),
  extensionImages: z.array(EXTENSION_IMAGES).default([]),
  /** Absent: everyone may do everything. */
  permissions: z.array(PERMISSION).optional(),
  /** Entra groups. Absent: Microsoft Graph is not modelled. */
  groups: z.array(GROUP).optional(),
  responses: z.array(RESPONSE).default([]),
  operations: z.array(OPERATION).default([]),
  faults: z.array(FAULT).default([]),
  latency: LATENCY.default({}),
  /** Entries on one page of an ARM list. */
  pageSize: POSITIVE.default(100),
});

export type World = z.infer<typeof worldSchema>;
export type Subscription = World['subscriptions'][number];
export type Workspace = World['workspaces'][number];
export type ExtensionImage = World['extensionImages'][number];
export type Fault = World['faults'][number];
