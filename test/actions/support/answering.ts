import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { isWrite, type Tenant } from '../../acting/support/acting-bench.ts';

/** What Azure answers in place of the tenant: to the first write, or to each look at an operation. */
export interface Answered {
  readonly to: 'first write' | 'looks';
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
}

/** Where Azure says how an operation stands. */
const LOOK = /\/(?:operations|operationStatus|operationResults|updateCenterOperationResults)\//i;

/** The tenant, with that answer; `count` of them so far. */
export function answering(
  tenant: Tenant,
  { to, status, headers = {}, body }: Answered,
): Tenant & { count(): number } {
  const inner = tenant.connection.httpClient as HttpClient;
  let count = 0;
  const httpClient: HttpClient = {
    sendRequest: (request) => {
      const isMeant =
        to === 'looks'
          ? request.method === 'GET' && LOOK.test(request.url)
          : count === 0 && isWrite(request.method, request.url);
      if (!isMeant) return inner.sendRequest(request);
      count += 1;
      return Promise.resolve({
        request,
        status,
        headers: createHttpHeaders({ 'Content-Type': 'application/json', ...headers }),
        bodyAsText: JSON.stringify(body),
      });
    },
  };
  return { ...tenant, connection: { ...tenant.connection, httpClient }, count: () => count };
}
