import assert from 'node:assert/strict';
import { createClients } from '../../../src/azure/read/clients.ts';
import { createAzure } from '../../../src/azure/read/live-azure.ts';
import { AzureReadError } from '../../../src/azure/read-error.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { MINUTE_IN_MS } from '../../../src/model/instant.ts';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../../support/world/world.ts';

const SCOPE = `/subscriptions/${SUBSCRIPTION}`;
const GROUP = `${SCOPE}/resourceGroups/rg-test`;

function granted(scope: string, ...actions: readonly string[]): JsonObject {
  return { principal: 'bot', scope, actions };
}

/** The door over a tenant, its clock, and how often the lists were asked for. */
function tenant(keys: JsonObject) {
  const clock = new VirtualClock(new Date('2026-11-20T09:00:00Z'));
  const { sandbox, connection, scope } = connectToSandbox(world(keys), clock, 0);
  return {
    azure: createAzure(createClients(connection), scope),
    clock,
    callCount: () => sandbox.tenant.requestLog.requests().length,
  };
}

describe("what the bot's own identity may do", () => {
  it('is told by each of its roles at a scope', async () => {
    const { azure } = tenant({
      permissions: [granted(SCOPE, '*/read'), granted('/', 'Microsoft.Compute/*')],
    });
    assert.deepEqual(await azure.listOwnPermissions(SCOPE), {
      record: `${SCOPE}/providers/Microsoft.Authorization/permissions`,
      roles: [
        { actions: ['*/read'], notActions: [] },
        { actions: ['Microsoft.Compute/*'], notActions: [] },
      ],
      at: '2026-11-20T09:00:00Z',
    });
  });

  it('is read once for all questions of ten minutes, and anew after that', async () => {
    const { azure, clock, callCount } = tenant({ permissions: [granted('/', '*/read')] });
    await azure.listOwnPermissions(SCOPE);
    await clock.sleep(10 * MINUTE_IN_MS - 1);
    await azure.listOwnPermissions(SCOPE.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'));
    assert.equal(callCount(), 1);
    await clock.sleep(1);
    assert.equal((await azure.listOwnPermissions(SCOPE))?.at, '2026-11-20T09:10:00Z');
    assert.equal(callCount(), 2);
  });

  it('is not told to whom Azure refuses it, who does not ask again meanwhile', async () => {
    const { azure, callCount } = tenant({ permissions: [granted('/', 'Microsoft.Compute/*/read')] });
    assert.equal(await azure.listOwnPermissions(SCOPE), null);
    assert.equal(await azure.listOwnPermissions(SCOPE), null);
    assert.equal(callCount(), 1);
  });

  it('is not told by a list without any role: what it has lies further down', async () => {
    const path = `${SCOPE}/providers/Microsoft.Authorization/permissions`;
    const { azure } = tenant({
      resources: [virtualMachine('vm-01')],
      responses: [{ method: 'GET', path, body: { value: [] } }],
    });
    assert.equal(await azure.listOwnPermissions(SCOPE), null);
    assert.notEqual(await azure.listOwnPermissions(GROUP), null);
  });

  it('is asked for again where it could not be read', async () => {
    const { azure } = tenant({ faults: [{ api: 'arm', status: 400, times: 1 }] });
    await assert.rejects(azure.listOwnPermissions(SCOPE), AzureReadError);
    assert.notEqual(await azure.listOwnPermissions(SCOPE), null);
  });
});
