import { armError } from '../../arm-error.ts';
import type { Route } from '../../route.ts';
import { forbidden } from '../forbidden.ts';
import { notFound } from '../not-found.ts';
import { virtualMachineExtensions } from './virtual-machine-extensions.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';
import { virtualMachineInstanceView, virtualMachineView } from './virtual-machine-view.ts';

const READ = 'Microsoft.Compute/virtualMachines/read';
const READ_INSTANCE_VIEW = 'Microsoft.Compute/virtualMachines/instanceView/read';

const getVirtualMachine: Route = {
  api: 'arm',
  method: 'GET',
  path: virtualMachinePath(),
  handle(call, params, tenant) {
    const id = virtualMachineId(params);
    const expand = (call.query.get('$expand') ?? '').toLowerCase().split(',').filter(Boolean);
    const unknown = expand.find((one) => one !== 'instanceview' && one !== 'userdata');
    if (unknown !== undefined)
      return armError(400, 'InvalidParameter', `$expand takes instanceView and userData, not '${unknown}'.`);
    const instanceView = expand.includes('instanceview');
    const refused = forbidden(tenant, call, id, READ, ...(instanceView ? [READ_INSTANCE_VIEW] : []));
    if (refused !== null) return refused;
    const vm = tenant.resources.get(id);
    if (vm === null) return notFound(tenant, id);
    return {
      status: 200,
      body: virtualMachineView(
        vm,
        { instanceView, userData: expand.includes('userdata') },
        virtualMachineExtensions(tenant, vm.id),
      ),
    };
  },
};

const getInstanceView: Route = {
  api: 'arm',
  method: 'GET',
  path: virtualMachinePath('/instanceView'),
  handle(call, params, tenant) {
    const id = virtualMachineId(params);
    const refused = forbidden(tenant, call, id, READ_INSTANCE_VIEW);
    if (refused !== null) return refused;
    const vm = tenant.resources.get(id);
    return vm === null
      ? notFound(tenant, id)
      : { status: 200, body: virtualMachineInstanceView(vm, virtualMachineExtensions(tenant, vm.id)) };
  },
};

/** GET of one virtual machine and of its instance view. */
export const virtualMachineReads: readonly Route[] = [getVirtualMachine, getInstanceView];
