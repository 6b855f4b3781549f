import { armError } from '../../arm-error.ts';
import type { Route } from '../../route.ts';
import { forbidden } from '../forbidden.ts';
import { byVersion } from '../newest-image-version.ts';
import { pagedList } from '../paged-list.ts';

/** The published versions of an extension for Arc-enabled servers, from the world's `extensionImages`. */
export const arcExtensionVersions: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/providers/Microsoft.HybridCompute/locations/{location}/publishers/{publisher}/extensionTypes/{type}/versions',
  handle(call, { subscriptionId = '', location = '', publisher = '', type = '' }, tenant) {
    const refused = forbidden(
      tenant,
      call,
      `/subscriptions/${subscriptionId}`,
      'Microsoft.HybridCompute/locations/publishers/extensionTypes/versions/read',
    );
    if (refused !== null) return refused;
    const wanted = [location, publisher, type].join('/').toLowerCase();
    const images = tenant.extensionImages.filter(
      (image) => [image.location, image.publisher, image.type].join('/').toLowerCase() === wanted,
    );
    if (images.length === 0)
      return armError(404, 'NotFound', `The world publishes no ${publisher}.${type} in ${location}.`);
    const versions = images.flatMap((image) => image.versions).sort(byVersion);
    return pagedList(tenant, call, versions, (version) => ({
      id: `${call.path}/${version}`,
      name: version,
      type: 'Microsoft.HybridCompute/locations/publishers/extensionTypes/versions',
      properties: { version, extensionType: type, publisher },
    }));
  },
};
