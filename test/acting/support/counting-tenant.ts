import type { HttpClient } from '@azure/core-rest-pipeline';
import type { World } from '../../../src/sandbox/world/world.ts';
import { type Tenant, tenantOf } from './acting-bench.ts';

export interface CountingTenant extends Tenant {
  /** What was sent to guests and machines, when, and to what: each by its path, in lower case. */
  readonly sent: readonly { readonly atInMs: number; readonly path: string }[];
  /** The most that were sent within any minute, of those that `of` picks. */
  mostInAMinute(of: (path: string) => boolean): number;
}

/** A tenant that notes when each write came to it. */
export function countingTenant(world: World): CountingTenant {
  const tenant = tenantOf(world);
  const sent: { atInMs: number; path: string }[] = [];
  const inner = tenant.connection.httpClient as HttpClient;
  const httpClient: HttpClient = {
    sendRequest: (request) => {
      const isWrite = request.method !== 'GET' && !/resourcegraph|\/query/i.test(request.url);
      if (isWrite)
        sent.push({
          atInMs: tenant.clock.now().getTime(),
          path: new URL(request.url).pathname.toLowerCase(),
        });
      return inner.sendRequest(request);
    },
  };
  return {
    ...tenant,
    connection: { ...tenant.connection, httpClient },
    sent,
    mostInAMinute: (of) => {
      const times = sent.filter(({ path }) => of(path)).map(({ atInMs }) => atInMs);
      return Math.max(
        0,
        ...times.map((end) => times.filter((each) => each > end - 60_000 && each <= end).length),
      );
    },
  };
}
