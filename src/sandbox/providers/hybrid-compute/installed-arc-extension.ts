import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Tenant } from '../../tenant.ts';
import { newestImageVersion } from '../newest-image-version.ts';

/** An extension of an Arc-enabled server as it is once its installation has succeeded. Its report has one `status`, not a list. */
export function installedArcExtension(
  tenant: Tenant,
  extension: JsonObject & Pick<Resource, 'id' | 'type' | 'name' | 'location'>,
): Resource {
  const { protectedSettings: _, ...given } = isJsonObject(extension.properties) ? extension.properties : {};
  const { publisher, type, typeHandlerVersion } = given;
  const version = newestImageVersion(tenant, {
    location: extension.location,
    publisher: String(publisher),
    type: String(type),
    requested: String(typeHandlerVersion ?? ''),
  });
  return {
    ...extension,
    properties: {
      // Every extension of an Arc-enabled server is opted in where the writer does not say.
      enableAutomaticUpgrade: true,
      ...given,
      typeHandlerVersion: version,
      provisioningState: 'Succeeded',
      instanceView: {
        name: extension.name,
        type,
        typeHandlerVersion: version,
        status: {
          code: '0',
          level: 'Information',
          displayStatus: 'Provisioning succeeded',
          message: 'Extension succeeded.',
          time: tenant.now(),
        },
      },
    },
  };
}
