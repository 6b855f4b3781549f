import type { Route } from '../../route.ts';
import { forbidden } from '../forbidden.ts';
import { notFound } from '../not-found.ts';
import { EXTENSION_TYPE, virtualMachineExtensions } from './virtual-machine-extensions.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';
import { extensionModel } from './virtual-machine-view.ts';

const READ = `${EXTENSION_TYPE}/read`;

const listExtensions: Route = {
  api: 'arm',
  method: 'GET',
  path: virtualMachinePath('/extensions'),
  handle(call, params, tenant) {
    const id = virtualMachineId(params);
    const refused = forbidden(tenant, call, id, READ);
    if (refused !== null) return refused;
    if (tenant.resources.get(id) === null) return notFound(tenant, id);
    const isExpanded = call.query.get('$expand')?.toLowerCase() === 'instanceview';
    const value = virtualMachineExtensions(tenant, id).map((one) => (isExpanded ? one : extensionModel(one)));
    return { status: 200, body: { value } };
  },
};

const getExtension: Route = {
  api: 'arm',
  method: 'GET',
  path: virtualMachinePath('/extensions/{extension}'),
  handle(call, _params, tenant) {
    const refused = forbidden(tenant, call, call.path, READ);
    if (refused !== null) return refused;
    const extension = tenant.resources.get(call.path);
    if (extension === null) return notFound(tenant, call.path);
    const isExpanded = call.query.get('$expand')?.toLowerCase() === 'instanceview';
    return { status: 200, body: isExpanded ? extension : extensionModel(extension) };
  },
};

/** The extensions of a virtual machine; what they report is only in answers to `$expand=instanceView`. */
export const extensionReads: readonly Route[] = [listExtensions, getExtension];
