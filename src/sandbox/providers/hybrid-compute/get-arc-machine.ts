import type { Route } from '../../route.ts';
import { forbidden } from '../forbidden.ts';
import { notFound } from '../not-found.ts';
import { arcMachineId } from './arc-machine-id.ts';
import { arcMachinePath } from './arc-machine-path.ts';

/** GET of one Arc-enabled server, which alone carries its extensions under `resources`; lists do not. */
export const getArcMachine: Route = {
  api: 'arm',
  method: 'GET',
  path: arcMachinePath(),
  handle(call, params, tenant) {
    const id = arcMachineId(params);
    const refused = forbidden(tenant, call, id, 'Microsoft.HybridCompute/machines/read');
    if (refused !== null) return refused;
    const machine = tenant.resources.get(id);
    if (machine === null) return notFound(tenant, id);
    const extensions = tenant.resources.list('Microsoft.HybridCompute/machines/extensions', id);
    return {
      status: 200,
      body: { ...(extensions.length === 0 ? {} : { resources: extensions }), ...machine },
    };
  },
};
