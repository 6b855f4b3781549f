import type { Azure } from '../../../src/azure/azure.ts';
import { createClients } from '../../../src/azure/read/clients.ts';
import { createAzure } from '../../../src/azure/read/live-azure.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import type { AzureScope } from '../../../src/model/azure-scope.ts';
import type { LoggedRequest } from '../../../src/sandbox/request-log.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { NOW, SUBSCRIPTION } from '../../sandbox/providers/tenant-fixture.ts';

/** The door to Azure over a simulated tenant, with what reached the tenant and how long was waited for it. */
export interface AzureOverWorld {
  readonly azure: Azure;
  requests(): readonly LoggedRequest[];
  waitedInMs(): number;
}

/** The real SDK clients over a world made of these keys. */
export function azureOver(keys: object = {}, scope: Partial<AzureScope> = {}): AzureOverWorld {
  const world = parseWorld(
    JSON.stringify({
      now: NOW,
      tenantId: 'tenant-1',
      subscriptions: [{ subscriptionId: SUBSCRIPTION }],
      ...keys,
    }),
  );
  const clock = new VirtualClock(new Date(NOW));
  const { sandbox, connection, scope: whole } = connectToSandbox(world, clock, 0);
  return {
    azure: createAzure(createClients(connection), { ...whole, ...scope }),
    requests: () => sandbox.tenant.requestLog.requests(),
    waitedInMs: () => clock.now().getTime() - Date.parse(NOW),
  };
}
