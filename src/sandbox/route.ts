import type { Api, Call, Reply } from './exchange.ts';
import type { Tenant } from './tenant.ts';

/**
 * One operation of one resource provider. `path` is a template matched without case: `{name}` takes one segment,
 * `{+scope}` any number of them. A route is added by writing its file and naming it in `routes.ts`.
 */
export interface Route {
  readonly api: Api;
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  readonly path: string;
  handle(call: Call, params: Readonly<Record<string, string>>, tenant: Tenant): Reply;
}
