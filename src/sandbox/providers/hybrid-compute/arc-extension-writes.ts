import type { Route } from '../../route.ts';
import { extensionWriteRoutes } from '../extension-writes.ts';
import { arcMachineId } from './arc-machine-id.ts';
import { arcMachinePath } from './arc-machine-path.ts';
import { startArcOperation } from './arc-operation.ts';
import { arcRefusal } from './arc-refusal.ts';
import { installedArcExtension } from './installed-arc-extension.ts';

/** PUT, PATCH and DELETE of an extension of an Arc-enabled server, which shows what its agent reports itself. */
export const arcExtensionWrites: readonly Route[] = extensionWriteRoutes({
  path: arcMachinePath('/extensions/{extension}'),
  type: 'Microsoft.HybridCompute/machines/extensions',
  machineIdOf: arcMachineId,
  refusalOf: arcRefusal,
  problemOf: () => null,
  installed: installedArcExtension,
  shown: (extension) => extension,
  start: startArcOperation,
  report: () => undefined,
});
