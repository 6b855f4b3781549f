import { armError } from '../../arm-error.ts';
import type { Reply } from '../../exchange.ts';
import { isJsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import { isRunning } from './power-state.ts';

/** 409 for what needs an extension to run in the guest, on a machine where none can; null where one can. */
export function guestRefusal(vm: Resource): Reply | null {
  if (!isRunning(vm))
    return armError(
      409,
      'OperationNotAllowed',
      `The virtual machine '${vm.name}' is not running; start it first.`,
    );
  const { osProfile } = vm.properties;
  if (!isJsonObject(osProfile) || osProfile.allowExtensionOperations !== false) return null;
  return armError(
    409,
    'OperationNotAllowed',
    `Extension operations are not allowed on '${vm.name}'; set osProfile.allowExtensionOperations to true.`,
  );
}
