import type { Call, Reply } from '../exchange.ts';
import type { Resource } from '../resource.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { forbidden } from './forbidden.ts';
import { notFound } from './not-found.ts';
import { registrationRefusal } from './resources/write-guard.ts';

/** One kind of machine as ARM addresses it. */
export interface MachineAddress {
  readonly type: string;
  /** The template of its path. */
  readonly path: string;
  /** Its id, in the caller's casing. */
  readonly idOf: (params: Readonly<Record<string, string>>) => string;
}

/** What an action does to a machine that is there and that the caller may act on. */
export type Act = (tenant: Tenant, call: Call, machine: Resource) => Reply;

/** A POST action of a machine. */
export function machineAction({ type, path, idOf }: MachineAddress, action: string, act: Act): Route {
  const [namespace = ''] = type.split('/');
  return {
    api: 'arm',
    method: 'POST',
    path: `${path}/${action}`,
    handle(call, params, tenant) {
      const id = idOf(params);
      const refused =
        forbidden(tenant, call, id, `${type}/${action}/action`) ??
        registrationRefusal(tenant, params.subscriptionId ?? null, namespace);
      if (refused !== null) return refused;
      const machine = tenant.resources.get(id);
      return machine === null ? notFound(tenant, id) : act(tenant, call, machine);
    },
  };
}
