import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  createPipelineRequest,
  isRestError,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { Gates } from '../../../src/azure/read/gates.ts';
import { handClock } from '../../support/hand-clock.ts';

const ARM = 'https://management.azure.com';
const GRAPH = `${ARM}/providers/Microsoft.ResourceGraph/resources?api-version=1`;
const VM = '/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm-01';
const LOGS = 'https://api.loganalytics.io/v1/workspaces/w/query';
const EVENTS = '/providers/Microsoft.Insights/eventtypes/management/values';

/** Gates before a wire that answers nothing until it is told to. */
function gatesOf() {
  const clock = handClock();
  const gates = new Gates(clock, () => 0);
  const left: string[] = [];
  const answers: ((reply: Partial<PipelineResponse>) => void)[] = [];
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    gates,
    clock,
    left,
    turn,
    send(url: string): Promise<number> {
      const request = createPipelineRequest({ url });
      const sent = gates.policy.sendRequest(request, () => {
        left.push(url);
        return new Promise((resolve) => {
          answers.push((reply) => resolve({ request, status: 200, headers: createHttpHeaders(), ...reply }));
        });
      });
      return sent.then(
        ({ status }) => status,
        (error: unknown) => (isRestError(error) ? (error.statusCode ?? 0) : 0),
      );
    },
    async answer(reply: Partial<PipelineResponse> = {}): Promise<void> {
      for (const answer of answers.splice(0)) answer(reply);
      await turn();
    },
  };
}

/** How many of a crowd of requests leave at once; each API has a quota of its own. */
const QUOTAS: readonly (readonly [what: string, url: string, atOnce: number])[] = [
  ['Resource Graph: half of 15 in five seconds', GRAPH, 8],
  ['Log Analytics: five at a time', LOGS, 5],
  ['ARM in a subscription: 250', `${ARM}/subscriptions/s-1${VM}?api-version=1`, 250],
  ['ARM in the tenant: 250', `${ARM}/subscriptions?api-version=1`, 250],
  ['the activity log: half of 50 in thirty seconds', `${ARM}/subscriptions/s-1${EVENTS}?api-version=1`, 25],
];

describe('Gates', () => {
  for (const [what, url, atOnce] of QUOTAS)
    it(`lets at once leave what the quota grants: ${what}`, async () => {
      const { send, left, turn } = gatesOf();
      for (let count = 0; count < 300; count += 1) void send(url);
      await turn();
      assert.equal(left.length, atOnce);
    });

  it('keeps quotas apart: one that is used up holds up no other', async () => {
    const { send, left, turn } = gatesOf();
    for (let count = 0; count < 20; count += 1) void send(GRAPH);
    for (const url of [LOGS, `${ARM}/subscriptions/S-1${VM}`, `${ARM}/subscriptions/s-2${VM}`])
      void send(url);
    await turn();
    assert.deepEqual(left.slice(8), [LOGS, `${ARM}/subscriptions/S-1${VM}`, `${ARM}/subscriptions/s-2${VM}`]);
  });

  const throttled: readonly (readonly [
    what: string,
    headers: Readonly<Record<string, string>>,
    other: string,
    leaves: boolean,
  ])[] = [
    ['ARM: its subscription waits', { 'Retry-After': '5' }, '/subscriptions/s-1', false],
    ['ARM: another subscription does not', { 'Retry-After': '5' }, '/subscriptions/s-2', true],
    [
      'a resource provider: nobody else waits',
      { 'Retry-After': '5', 'x-ms-ratelimit-remaining-subscription-reads': '120' },
      '/subscriptions/s-1',
      true,
    ],
  ];
  for (const [what, headers, subscription, leaves] of throttled)
    it(`waits for what is throttled by ${what}`, async () => {
      const { send, answer, left, turn, clock } = gatesOf();
      void send(`${ARM}/subscriptions/s-1${VM}`);
      await turn();
      await answer({ status: 429, headers: createHttpHeaders(headers) });
      void send(`${ARM}${subscription}${VM}`);
      await turn();
      assert.equal(left.length, leaves ? 2 : 1);
      clock.advance(5_000);
      await turn();
      assert.equal(left.length, 2);
    });

  it('ends as a 429 what has waited too long', async () => {
    const { send, turn, clock } = gatesOf();
    for (let count = 0; count < 5; count += 1) void send(LOGS);
    const sixth = send(LOGS);
    await turn();
    clock.advance(20_000);
    assert.equal(await sixth, 429);
  });

  it('lets what is put together in its turn leave without another wait, once', async () => {
    const { gates, send, left, turn, answer } = gatesOf();
    for (let count = 0; count < 4; count += 1) void send(LOGS);
    const inTurn = gates.inTurn(LOGS, () => Promise.all([send(LOGS), send(LOGS)]));
    await turn();
    assert.equal(left.length, 5);
    await answer();
    assert.equal(left.length, 6);
    await answer();
    assert.deepEqual(await inTurn, [200, 200]);
  });

  it('gives a turn back that was not used', async () => {
    const { gates, send, left, turn } = gatesOf();
    for (let count = 0; count < 4; count += 1) void send(LOGS);
    await gates.inTurn(LOGS, () => Promise.resolve());
    await assert.rejects(gates.inTurn(LOGS, () => Promise.reject(new Error('a fault'))));
    void send(LOGS);
    await turn();
    assert.equal(left.length, 5);
  });
});
