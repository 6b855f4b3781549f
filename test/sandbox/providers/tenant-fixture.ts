import { ComputeManagementClient } from '@azure/arm-compute';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { ResourceManagementClient } from '@azure/arm-resources';
import type { TokenCredential } from '@azure/core-auth';
import { LogsQueryClient } from '@azure/monitor-query';
import type { Clock } from '../../../src/model/clock.ts';
import { createSandbox } from '../../../src/sandbox/create-sandbox.ts';
import type { Reply } from '../../../src/sandbox/exchange.ts';
import { InProcessHttpClient } from '../../../src/sandbox/in-process-http-client.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';

export const NOW = '2026-11-20T09:00:00Z';
export const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
export const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-app`;

export function vmId(name: string): string {
  return `${GROUP}/providers/Microsoft.Compute/virtualMachines/${name}`;
}

export function arcId(name: string): string {
  return `${GROUP}/providers/Microsoft.HybridCompute/machines/${name}`;
}

/** A running, healthy virtual machine. */
export function vm(name: string, properties: object = {}, powerState = 'running'): object {
  return {
    id: vmId(name),
    type: 'Microsoft.Compute/virtualMachines',
    name,
    location: 'japaneast',
    tags: { env: 'prod' },
    properties: {
      vmId: `vm-id-of-${name}`,
      provisioningState: 'Succeeded',
      storageProfile: { osDisk: { osType: 'Windows' } },
      osProfile: { computerName: name, windowsConfiguration: { enableAutomaticUpdates: true } },
      instanceView: {
        computerName: name,
        osName: 'Windows Server 2022 Datacenter',
        osVersion: '10.0.20348',
        hyperVGeneration: 'V2',
        vmAgent: {
          vmAgentVersion: '2.7.41491.1172',
          statuses: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Ready' }],
        },
        statuses: [
          { code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' },
          { code: `PowerState/${powerState}`, level: 'Info', displayStatus: `VM ${powerState}` },
        ],
      },
      ...properties,
    },
  };
}

export function arcMachine(name: string, properties: object = {}): object {
  return {
    id: arcId(name),
    type: 'Microsoft.HybridCompute/machines',
    name,
    location: 'japaneast',
    properties: { status: 'Connected', osType: 'windows', ...properties },
  };
}

export interface Fixture {
  readonly sandbox: Sandbox;
  readonly compute: ComputeManagementClient;
  readonly graph: ResourceGraphClient;
  readonly resources: ResourceManagementClient;
  readonly logs: LogsQueryClient;
  /** A raw call; `api-version` is added. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Reply>;
}

const ANY_TOKEN: TokenCredential = {
  getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }),
};

/** A sandbox over a small world, on a clock that stands still, with the SDK clients that talk to it. */
export function fixture(
  world: object = {},
  clock: Clock = new VirtualClock(new Date(NOW)),
  graphDelayInMs = 0,
): Fixture {
  const text = JSON.stringify({
    now: NOW,
    tenantId: 'tenant-1',
    subscriptions: [{ subscriptionId: SUBSCRIPTION, displayName: 'Production' }],
    ...world,
  });
  const sandbox = createSandbox(parseWorld(text), { clock, graphDelayInMs });
  const options = { httpClient: new InProcessHttpClient(sandbox), retryOptions: { maxRetries: 0 } };
  return {
    sandbox,
    compute: new ComputeManagementClient(ANY_TOKEN, SUBSCRIPTION, options),
    graph: new ResourceGraphClient(ANY_TOKEN, options),
    resources: new ResourceManagementClient(ANY_TOKEN, SUBSCRIPTION, options),
    logs: new LogsQueryClient(ANY_TOKEN, options),
    send(method, path, body, headers = {}) {
      const url = new URL(path, 'https://management.azure.com');
      if (!url.searchParams.has('api-version')) url.searchParams.set('api-version', '2024-11-01');
      return sandbox.handle({
        method,
        path: decodeURIComponent(url.pathname),
        query: url.searchParams,
        headers: new Map(Object.entries({ authorization: 'Bearer token', ...headers })),
        body,
        principal: 'bot',
        origin: 'https://management.azure.com',
      });
    },
  };
}

/** The error that a raw reply carries. */
export function errorOf(reply: Reply): { readonly status: number; readonly code: unknown } {
  const { error } = reply.body as { error: { code: unknown } };
  return { status: reply.status, code: error.code };
}

/** The reply at the end of the operation that `accepted` began, polled at its `Location`. */
export async function ended({ send }: Fixture, accepted: Reply): Promise<Reply> {
  const location = accepted.headers?.Location;
  if (location === undefined) throw new Error(`not an operation: ${JSON.stringify(accepted)}`);
  const { pathname, search } = new URL(location);
  for (let poll = 0; poll < 10; poll += 1) {
    const reply = await send('GET', pathname + search);
    if (reply.status !== 202) return reply;
  }
  throw new Error('the operation does not end');
}

/** A pending patch as Resource Graph holds it. */
export function pendingPatch(machineId: string, name: string, properties: object): object {
  return {
    id: `${machineId}/patchAssessmentResults/latest/softwarePatches/${name}`,
    properties: { patchName: name, ...properties },
  };
}
