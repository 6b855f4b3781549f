import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { QUERY_NAMES, type QueryName, queryText } from '../../src/azure/query.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { createSandbox } from '../../src/sandbox/create-sandbox.ts';
import { isJsonObject, type JsonObject } from '../../src/sandbox/json-object.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../src/sandbox/world/parse-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { WorldError } from '../../src/sandbox/world/world-error.ts';
import { smallCall } from '../sandbox/small-call.ts';
import { engineOver, RENDERER } from './support/engine-over.ts';
import { assertNoStack, fuzz } from './support/fuzz.ts';
import { hostileText } from './support/hostile-text.ts';

const DEMO_TEXT = readFileSync(new URL('../../src/sandbox/worlds/demo.yaml', import.meta.url), 'utf8');
const DEMO = worldOf('demo');
const LONGEST_REFUSAL = 250_000;

/** A world, or a refusal by name that anybody can read to its end; null is the refusal. */
function parsedOrRefused(text: string): World | null {
  try {
    return parseWorld(text);
  } catch (error) {
    assert.ok(error instanceof WorldError, String(error));
    assert.equal(error.code, 'CFG_WORLD');
    assert.ok(error.problems.length > 0);
    assert.ok(error.message.length < LONGEST_REFUSAL, `${error.message.length} characters`);
    assertNoStack(error.message);
    return null;
  }
}

const SMALL_TEXT = `now: 2026-11-20T09:00:00Z
tenantId: 11111111-1111-4111-8111-111111111111
subscriptions:
  - subscriptionId: 22222222-2222-4222-8222-222222222222
resources:
  - id: /subscriptions/22222222-2222-4222-8222-222222222222/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm-01
    type: Microsoft.Compute/virtualMachines
    name: vm-01
    properties: { instanceView: { statuses: [ { code: PowerState/running, time: now-3d } ] } }
activityLog: [ { eventTimestamp: now-1h, properties: { maintenanceWindow: { startDateTime: now, timeZone: UTC } } } ]
`;

/** Pieces of YAML and JSON that mean something to a parser. */
const SYNTAX = fc.oneof(
  fc.constantFrom(
    ...[
      '&a ',
      '*a',
      '<<: *a\n',
      '!!binary ',
      '!!js/function ',
      '? ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      ': ',
      ',',
      '\n',
      '\t',
    ],
    ...[
      '#',
      '|',
      '>',
      '"',
      "'",
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '__proto__: 1\n',
      'constructor: {}\n',
      '\u0000',
      '\ufeff',
    ],
    ...[
      'now-99999999999999d',
      'now: now\n',
      '2026-02-30',
      '.nan',
      '0o777',
      '1e999',
      '~',
      '\\ud800',
      '\\u0000',
      '*',
    ],
  ),
  hostileText.map((text) => text.slice(0, 200)),
);

/** A good text with pieces put in, taken out and said twice; now and then the real demo. */
const brokenText = fc
  .tuple(
    fc.oneof(
      {
        weight: 40,
        arbitrary: fc.constantFrom(SMALL_TEXT, JSON.stringify({ now: DEMO.now, tenantId: 't' })),
      },
      { weight: 1, arbitrary: fc.constant(DEMO_TEXT.slice(0, 20_000)) },
    ),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(40),
        put: SYNTAX,
        times: fc.constantFrom(1, 1, 1, 2, 300),
      }),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, { at, cut, put, times }) => {
      const place = Math.floor(at * changed.length);
      return changed.slice(0, place) + put.repeat(times) + changed.slice(place + cut);
    }, text),
  );

/** Keys of a world with any JSON under them. */
const wrongShape = fc
  .tuple(
    fc.dictionary(
      fc.constantFrom(
        'now',
        'tenantId',
        'subscriptions',
        'resources',
        'resourceGraph',
        'workspaces',
        'activityLog',
        'permissions',
        'responses',
        'operations',
        'faults',
        'latency',
        'pageSize',
        '__proto__',
        'toString',
      ),
      fc.jsonValue({ maxDepth: 4 }),
      { maxKeys: 6 },
    ),
    fc.boolean(),
  )
  .map(([keys, isComplete]) => JSON.stringify(isComplete ? { now: DEMO.now, tenantId: 't', ...keys } : keys));

/** Which of the fields below `properties` are gone: a machine may lack any of them. */
const gone = fc.infiniteStream(fc.integer({ min: 0, max: 9 }));

function worn(value: unknown, dice: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.filter(() => !isGone(dice)).map((item) => worn(item, dice));
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).filter(() => !isGone(dice));
  return Object.fromEntries(kept.map(([key, item]) => [key, worn(item, dice)]));
}

function isGone(dice: Iterator<number>): boolean {
  return dice.next().value === 0;
}

/** The demo with a tenth of all fields missing that Azure may leave out. */
const wornWorld = gone.map((stream): World => {
  const dice = stream[Symbol.iterator]();
  const wornRow = (row: JsonObject) => ({ ...row, properties: worn(row.properties ?? {}, dice) });
  return parseWorld(
    JSON.stringify({
      ...DEMO,
      resources: DEMO.resources.map((resource) => ({ ...wornRow(resource), id: resource.id })),
      resourceGraph: Object.fromEntries(
        Object.entries(DEMO.resourceGraph).map(([table, rows]) => [table, rows.map(wornRow)]),
      ),
      activityLog: DEMO.activityLog.map(({ eventTimestamp, ...event }) => ({
        eventTimestamp,
        ...(worn(event, dice) as object),
      })),
      faults: [],
    }),
  );
});

/** A table of Log Analytics, outside of comments. */
const GRAPH_TABLE = /^(?:\w+)?resource(?:s|changes|containers)$/m;
const WORKSPACE = DEMO.workspaces[0]?.customerId ?? '';

const HTTP_OK = 200;

/** A query of the product over a fresh tenant of the world, with one machine in the place of each parameter. */
async function assertAnswered(world: World, name: QueryName): Promise<void> {
  const crashes: unknown[] = [];
  const sandbox = createSandbox(world, {
    clock: new VirtualClock(new Date(world.now)),
    graphDelayInMs: 0,
    reportCrash: (error) => crashes.push(error),
  });
  const query = queryText(name).replaceAll(/"\{\w+\}"/g, '"vm-01"');
  const path = GRAPH_TABLE.test(query)
    ? '/providers/Microsoft.ResourceGraph/resources'
    : `/v1/workspaces/${WORKSPACE}/query`;
  const { status, body } = await sandbox.handle(smallCall('POST', path, { body: JSON.stringify({ query }) }));
  assert.deepEqual(crashes, []);
  assert.equal(status, HTTP_OK, JSON.stringify(body));
}

describe('hostile worlds', () => {
  fuzz('texts are read or refused by name', 1_500, brokenText, parsedOrRefused);

  fuzz('shapes are read or refused by name', 1_500, wrongShape, (text) => {
    parsedOrRefused(text);
  });
});

describe('worlds in which anything may be missing', () => {
  const QUESTIONS = [
    'which machines are not assessed and why?',
    'how is vm-01?',
    'which patch mode is vm-02 in?',
    "why hasn't the agent on vm-03 upgraded?",
    'why does nothing patch vm-09?',
  ];

  before(async () => {
    for (const name of QUERY_NAMES) await assertAnswered(DEMO, name);
    engineOver(DEMO).understand('help', {});
  });

  const queries = fc.tuple(wornWorld, fc.constantFrom(...QUERY_NAMES));
  fuzz('answer every query of the product', 150, queries, ([world, name]) => assertAnswered(world, name));

  fuzz('answer questions', 15, fc.tuple(wornWorld, fc.constantFrom(...QUESTIONS)), async ([world, text]) => {
    const engine = engineOver(world);
    const question = engine.understand(text, {});
    const asker = { actor: null, locale: question.locale, timeZone: null, through: 'terminal' } as const;
    const answer = await engine.answer(question, asker);
    assert.equal(answer.isAzureUnreadable, false);
    assert.notEqual(RENDERER.answer(answer, { ...asker, buttonId: () => 'b' }, NO_NEWS).text, '');
  });
});
