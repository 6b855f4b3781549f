import { armError, notModelled } from '../../arm-error.ts';
import type { Reply } from '../../exchange.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import type { ExtensionImage } from '../../world/world.ts';
import { forbidden } from '../forbidden.ts';
import { byVersion } from '../newest-image-version.ts';

const TYPES =
  '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/publishers/{publisher}/artifacttypes/vmextension/types';
const ACTION = 'Microsoft.Compute/locations/publishers/artifacttypes/types';

const listTypes: Route = {
  api: 'arm',
  method: 'GET',
  path: TYPES,
  handle(call, params, tenant) {
    const refused = forbidden(tenant, call, `/subscriptions/${params.subscriptionId}`, `${ACTION}/read`);
    if (refused !== null) return refused;
    const images = imagesOf(tenant, params);
    if (images.length === 0) return notPublished(params);
    const types = [...new Set(images.map(({ type }) => type))];
    return {
      status: 200,
      body: types.map((type) => ({ id: `${call.path}/${type}`, name: type, location: params.location })),
    };
  },
};

const listVersions: Route = {
  api: 'arm',
  method: 'GET',
  path: `${TYPES}/{type}/versions`,
  handle(call, params, tenant) {
    const scope = `/subscriptions/${params.subscriptionId}`;
    const refused = forbidden(tenant, call, scope, `${ACTION}/versions/read`);
    if (refused !== null) return refused;
    const { query } = call;
    if (query.has('$filter')) return notModelled('$filter on the versions of an extension');
    const images = imagesOf(tenant, params).filter(({ type }) => isSame(type, params.type));
    if (images.length === 0) return notPublished(params);
    const versions = images.flatMap((image) => image.versions).sort(byVersion);
    const order = query.get('$orderby') ?? 'name';
    if (!/^name(?:\s+(?:asc|desc))?$/i.test(order))
      return notModelled(`$orderby ${order} of extension versions`);
    if (/desc$/i.test(order)) versions.reverse();
    const top = query.get('$top');
    if (top !== null && !/^\d+$/.test(top))
      return armError(400, 'InvalidParameter', `$top must be a whole number, not '${top}'.`);
    return {
      status: 200,
      body: versions
        .slice(0, top === null ? undefined : Number(top))
        .map((version) => versionView(call.path, params, version)),
    };
  },
};

const getVersion: Route = {
  api: 'arm',
  method: 'GET',
  path: `${TYPES}/{type}/versions/{version}`,
  handle(call, params, tenant) {
    const scope = `/subscriptions/${params.subscriptionId}`;
    const refused = forbidden(tenant, call, scope, `${ACTION}/versions/read`);
    if (refused !== null) return refused;
    const isPublished = imagesOf(tenant, params)
      .filter(({ type }) => isSame(type, params.type))
      .some(({ versions }) => versions.includes(params.version ?? ''));
    if (!isPublished) return notPublished(params);
    const list = call.path.split('/').slice(0, -1).join('/');
    return { status: 200, body: versionView(list, params, params.version ?? '') };
  },
};

/** The published versions of extensions, from the world's `extensionImages`. */
export const extensionImages: readonly Route[] = [listTypes, listVersions, getVersion];

function imagesOf(tenant: Tenant, params: Readonly<Record<string, string>>): readonly ExtensionImage[] {
  return tenant.extensionImages.filter(
    ({ location, publisher }) => isSame(location, params.location) && isSame(publisher, params.publisher),
  );
}

function versionView(list: string, { location }: Readonly<Record<string, string>>, version: string): object {
  return { id: `${list}/${version}`, name: version, location };
}

function notPublished({ publisher, type, location }: Readonly<Record<string, string>>): Reply {
  const what = type === undefined ? publisher : `${publisher}.${type}`;
  return armError(404, 'NotFound', `The world publishes no such version of ${what} in ${location}.`);
}

function isSame(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}
