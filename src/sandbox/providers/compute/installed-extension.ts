import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Tenant } from '../../tenant.ts';
import { newestImageVersion } from '../newest-image-version.ts';

/** An extension as it is once its installation has succeeded, with what the agent then reports of it. */
export function installedExtension(
  tenant: Tenant,
  extension: JsonObject & Pick<Resource, 'id' | 'type' | 'name' | 'location'>,
): Resource {
  const { protectedSettings: _, ...given } = isJsonObject(extension.properties) ? extension.properties : {};
  const { publisher, type, typeHandlerVersion } = given;
  return {
    ...extension,
    properties: {
      // Compute turns automatic upgrade on where the writer does not say, from api-version 2025-04-01.
      enableAutomaticUpgrade: true,
      ...given,
      provisioningState: 'Succeeded',
      instanceView: {
        name: extension.name,
        type: `${publisher}.${type}`,
        typeHandlerVersion: newestImageVersion(tenant, {
          location: extension.location,
          publisher: String(publisher),
          type: String(type),
          requested: String(typeHandlerVersion),
        }),
        statuses: [
          {
            code: 'ProvisioningState/succeeded',
            level: 'Info',
            displayStatus: 'Provisioning succeeded',
            time: tenant.now(),
          },
        ],
      },
    },
  };
}
