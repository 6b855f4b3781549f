import { type ServiceError, serviceErrorId } from './service-error.ts';
import { AGENT_EXTENSION_ERRORS } from './service-errors/agent-extension-errors.ts';
import { COMPUTE_ERRORS } from './service-errors/compute-errors.ts';
import { EXTENSION_ERRORS } from './service-errors/extension-errors.ts';
import { MAINTENANCE_ERRORS } from './service-errors/maintenance-errors.ts';
import { RESOURCE_MANAGER_ERRORS } from './service-errors/resource-manager-errors.ts';
import { UPDATE_MANAGEMENT_ERRORS } from './service-errors/update-management-errors.ts';

/** Every error that the bot knows by its name, or by words that stand for one. */
export const SERVICE_ERRORS: readonly ServiceError[] = [
  ...COMPUTE_ERRORS,
  ...EXTENSION_ERRORS,
  ...AGENT_EXTENSION_ERRORS,
  ...MAINTENANCE_ERRORS,
  ...RESOURCE_MANAGER_ERRORS,
  ...UPDATE_MANAGEMENT_ERRORS,
];

const BY_ID: ReadonlyMap<string, ServiceError> = new Map(
  SERVICE_ERRORS.map((error) => [serviceErrorId(error), error]),
);

/** The entry of an id such as `vm-guest-patch-internal-error`, or null where the bot has none. */
export function serviceError(id: string): ServiceError | null {
  return BY_ID.get(id) ?? null;
}
