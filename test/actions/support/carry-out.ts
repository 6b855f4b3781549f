import assert from 'node:assert/strict';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { createWriteDoor } from '../../../src/azure/write/write-door.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import type { Write } from '../../../src/model/write.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { Look } from './action-cases.ts';

/** A tenant to which calls are sent as the product sends them, and in which is looked what they did. */
export interface ActedUpon {
  /** Sends one call after the other and waits for each; what Azure does not take fails the test. */
  send(calls: readonly Write[]): Promise<void>;
  show(look: Look): Promise<unknown>;
}

const LONGEST_IN_LOOKS = 100;

export function actedUpon(world: World): ActedUpon {
  const clock = new VirtualClock(new Date(world.now));
  const { connection } = connectToSandbox(world, clock, 0);
  const door = createWriteDoor(connection);
  const { httpClient } = connection;
  assert.ok(httpClient);

  async function carryOut(write: Write): Promise<void> {
    const outcome = await door.send(write);
    assert.equal(outcome.outcome, 'accepted', `${write.method} ${write.path}: ${JSON.stringify(outcome)}`);
    if (outcome.outcome !== 'accepted' || outcome.operation === null) return;
    let state = await door.observe(outcome.operation);
    for (let look = 0; state.state === 'running' && look < LONGEST_IN_LOOKS; look += 1) {
      clock.advance(state.retryAfterInMs ?? 1_000);
      state = await door.observe(outcome.operation);
    }
    assert.equal(state.state, 'succeeded', `${write.method} ${write.path}: ${JSON.stringify(state)}`);
  }

  async function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> {
    const reply = await httpClient?.sendRequest(
      createPipelineRequest({
        url: `https://management.azure.com${path}`,
        method,
        headers: createHttpHeaders({ Authorization: 'Bearer x', 'Content-Type': 'application/json' }),
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    return JSON.parse(reply?.bodyAsText || 'null');
  }

  return {
    async send(calls) {
      for (const call of calls) await carryOut(call);
    },
    async show(look) {
      if ('get' in look) return fieldOf(await ask('GET', look.get), look.field);
      const path = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
      const reply = await ask('POST', path, { query: look.query });
      return fieldOf(reply, 'data');
    },
  };
}

function fieldOf(value: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>(
      (within, name) =>
        typeof within === 'object' && within !== null
          ? (within as Readonly<Record<string, unknown>>)[name]
          : undefined,
      value,
    );
}
