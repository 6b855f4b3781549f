import assert from 'node:assert/strict';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { Azure } from '../../../src/azure/azure.ts';
import { fill } from '../../../src/azure/query.ts';
import { createClients } from '../../../src/azure/read/clients.ts';
import { createAzure } from '../../../src/azure/read/live-azure.ts';
import { AzureReadError } from '../../../src/azure/read-error.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';

const CREDENTIAL = {
  getToken: () => Promise.resolve({ token: 'x', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};

/** A door to an Azure that answers nothing, and what it was asked with. */
function silentAzure(): { readonly azure: Azure; readonly timeouts: readonly number[] } {
  const timeouts: number[] = [];
  const httpClient: HttpClient = {
    sendRequest(request) {
      timeouts.push(request.timeout);
      const error = new Error('The operation was aborted.');
      error.name = 'AbortError';
      return Promise.reject(error);
    },
  };
  const clock = new VirtualClock(new Date('2026-11-20T09:00:00Z'));
  const clients = createClients({ credential: CREDENTIAL, clock, chance: () => 0, httpClient });
  return {
    azure: createAzure(clients, { subscriptions: [], managementGroup: null, workspaces: [] }),
    timeouts,
  };
}

describe('a request that Azure leaves unanswered', () => {
  const reads: Readonly<Record<string, (azure: Azure) => Promise<unknown>>> = {
    ARM: (azure) => azure.listSubscriptions(),
    'an SDK client of ARM': (azure) => azure.getProviderRegistration('s', 'Microsoft.Compute'),
    'Resource Graph': (azure) => azure.queryResourceGraph(fill('subscription-names', {}), z.unknown()),
    'Log Analytics': (azure) => azure.queryLogs('w', fill('logged-computers', { names: [] }), z.unknown()),
  };
  for (const [api, read] of Object.entries(reads))
    it(`ends after a minute, is not repeated and leaves a gap: ${api}`, async () => {
      const { azure, timeouts } = silentAzure();
      await assert.rejects(
        read(azure),
        (error) => error instanceof AzureReadError && error.code === 'AZ_UNAVAILABLE',
      );
      assert.deepEqual(timeouts, [60_000]);
    });
});
