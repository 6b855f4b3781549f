import { isJsonObject } from '../../json-object.ts';
import type { Route } from '../../route.ts';
import { extensionWriteRoutes } from '../extension-writes.ts';
import { startComputeOperation } from './compute-operation.ts';
import { guestRefusal } from './guest-refusal.ts';
import { installedExtension } from './installed-extension.ts';
import { reportExtension } from './report-extension.ts';
import { EXTENSION_TYPE } from './virtual-machine-extensions.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';
import { extensionModel } from './virtual-machine-view.ts';

/** PUT, PATCH and DELETE of an extension of a virtual machine, which its instance view then reports. */
export const extensionWrites: readonly Route[] = extensionWriteRoutes({
  path: virtualMachinePath('/extensions/{extension}'),
  type: EXTENSION_TYPE,
  machineIdOf: virtualMachineId,
  refusalOf: guestRefusal,
  problemOf({ properties }) {
    const missing = ['publisher', 'type', 'typeHandlerVersion'].find(
      (name) => !isJsonObject(properties) || typeof properties[name] !== 'string',
    );
    return missing === undefined ? null : `properties.${missing} is missing; write it as text.`;
  },
  installed: installedExtension,
  shown: extensionModel,
  start: startComputeOperation,
  report: (tenant, vmId, name, extension) =>
    reportExtension(tenant, vmId, name, extension?.properties.instanceView ?? null),
});
