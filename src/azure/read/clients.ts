import { ComputeManagementClient } from '@azure/arm-compute';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { ResourceManagementClient } from '@azure/arm-resources';
import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient, PipelinePolicy } from '@azure/core-rest-pipeline';
import { LogsQueryClient } from '@azure/monitor-query';
import type { Chance } from '../../model/chance.ts';
import type { Clock } from '../../model/clock.ts';
import { ArmClient } from './arm-client.ts';
import { tallyPolicy } from './call-tally.ts';
import { Gates } from './gates.ts';
import { joinPolicy } from './join-policy.ts';
import { retryPolicy } from './retry-policy.ts';
import { timeoutPolicy } from './timeout-policy.ts';

/** How Azure is reached: for real, or through the sandbox's HTTP client. */
export interface Connection {
  readonly credential: TokenCredential;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Absent: the network. */
  readonly httpClient?: HttpClient;
}

/** The SDK clients, made once and shared by all questions. */
export interface Clients {
  compute(subscriptionId: string): ComputeManagementClient;
  resources(subscriptionId: string): ResourceManagementClient;
  readonly resourceGraph: ResourceGraphClient;
  readonly logs: LogsQueryClient;
  readonly arm: ArmClient;
  readonly gates: Gates;
  readonly clock: Clock;
}

export function createClients(connection: Connection): Clients {
  const { credential, clock, chance } = connection;
  const gates = new Gates(clock, chance);
  const options = withPolicies(connection, [joinPolicy(), ...readPolicies(connection, gates)]);
  const compute = bySubscription((id) => new ComputeManagementClient(credential, id, options));
  const resources = bySubscription((id) => new ResourceManagementClient(credential, id, options));
  return {
    compute,
    resources,
    resourceGraph: new ResourceGraphClient(credential, options),
    logs: new LogsQueryClient(credential, options),
    arm: new ArmClient({ credential, ...options }),
    gates,
    clock,
  };
}

function bySubscription<Client>(
  create: (subscriptionId: string) => Client,
): (subscriptionId: string) => Client {
  const clients = new Map<string, Client>();
  return (subscriptionId) => {
    const key = subscriptionId.toLowerCase();
    const client = clients.get(key) ?? create(subscriptionId);
    clients.set(key, client);
    return client;
  };
}

/** How a client reads what must be looked at anew each time: like the others, but nothing is shared. */
export function observingOptions(connection: Connection) {
  const { clock, chance } = connection;
  return withPolicies(connection, readPolicies(connection, new Gates(clock, chance)));
}

/** How a client reads what is no part of Azure Resource Manager: its waits are bounded and repeated like the others', and nothing is counted. */
export function repeatingOptions(connection: Connection) {
  return withPolicies(connection, [timeoutPolicy, retryPolicy(connection.clock, connection.chance)]);
}

/** From the outside in. */
function readPolicies({ clock, chance }: Connection, gates: Gates): readonly PipelinePolicy[] {
  return [timeoutPolicy, retryPolicy(clock, chance), gates.policy, tallyPolicy];
}

/** All stand next to the wire, in their order: further out some clients have already made an error of a reply's status. */
function withPolicies({ httpClient }: Connection, policies: readonly PipelinePolicy[]) {
  return {
    ...(httpClient && { httpClient }),
    retryOptions: { maxRetries: 0 },
    additionalPolicies: policies.map((policy) => ({ policy, position: 'perRetry' as const })),
  };
}
