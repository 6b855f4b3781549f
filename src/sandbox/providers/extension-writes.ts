import { armError, parentResourceNotFound } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import { jsonMergePatch } from '../json-merge-patch.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { OperationStart } from '../lro.ts';
import type { Resource } from '../resource.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { forbidden } from './forbidden.ts';
import { missingGroup, notFound } from './not-found.ts';
import { registrationRefusal } from './resources/write-guard.ts';
import { invalidBody } from './resources/write-resource.ts';

type Params = Readonly<Record<string, string>>;

/** An extension as it was sent, with what its id says. */
type SentExtension = JsonObject & Pick<Resource, 'id' | 'type' | 'name' | 'location'>;

/** What one kind of machine has of its own where its extensions are written. */
export interface ExtensionHost {
  /** The template of an extension's path; its last parameter is `extension`. */
  readonly path: string;
  readonly type: string;
  readonly machineIdOf: (params: Params) => string;
  /** Why a machine takes no extension now; null when it does. */
  readonly refusalOf: (machine: Resource) => Reply | null;
  /** What a new extension lacks; null for nothing. */
  readonly problemOf: (body: JsonObject) => string | null;
  /** The extension once it is installed. */
  readonly installed: (tenant: Tenant, extension: SentExtension) => Resource;
  /** What replies show of an extension. */
  readonly shown: (extension: Resource) => Resource;
  readonly start: (
    tenant: Tenant,
    call: Call,
    machine: Resource,
    operation: Pick<OperationStart, 'kind' | 'finish' | 'accepted'>,
  ) => Reply;
  /** Told at the end of what a machine's agent now says of an extension; null when it is gone. */
  readonly report: (tenant: Tenant, machineId: string, name: string, extension: Resource | null) => void;
}

/** PUT, PATCH and DELETE of an extension of a machine: operations at whose end the extension is there, or gone. */
export function extensionWriteRoutes(host: ExtensionHost): readonly Route[] {
  const route = (method: Route['method'], handle: Route['handle']): Route => ({
    api: 'arm',
    method,
    path: host.path,
    handle: (call, params, tenant) =>
      refusal(host, tenant, call, params, method === 'DELETE' ? 'delete' : 'write') ??
      handle(call, params, tenant),
  });
  return [
    route('PUT', (call, params, tenant) => {
      const id = host.machineIdOf(params);
      const machine = tenant.resources.get(id);
      if (machine === null) return missingGroup(tenant, id) ?? parentResourceNotFound(call.path);
      if (!isJsonObject(call.body)) return invalidBody();
      const problem = host.problemOf(call.body);
      if (problem !== null) return armError(400, 'InvalidParameter', problem);
      return writing(host, tenant, call, machine, params.extension ?? '', call.body);
    }),
    route('PATCH', (call, params, tenant) => {
      const machine = tenant.resources.get(host.machineIdOf(params));
      const existing = tenant.resources.get(call.path);
      if (machine === null || existing === null) return notFound(tenant, call.path);
      if (!isJsonObject(call.body)) return invalidBody();
      return writing(host, tenant, call, machine, existing.name, jsonMergePatch(existing, call.body));
    }),
    route('DELETE', (call, params, tenant) => {
      const machine = tenant.resources.get(host.machineIdOf(params));
      if (machine === null || tenant.resources.get(call.path) === null) return { status: 204 };
      return host.start(tenant, call, machine, {
        kind: 'extensions',
        finish() {
          host.report(tenant, machine.id, params.extension ?? '', null);
          tenant.resources.remove(call.path);
          return { result: undefined };
        },
      });
    }),
  ];
}

function refusal(
  { type, machineIdOf, refusalOf }: ExtensionHost,
  tenant: Tenant,
  call: Call,
  params: Params,
  verb: 'write' | 'delete',
): Reply | null {
  const [namespace = ''] = type.split('/');
  const refused =
    forbidden(tenant, call, call.path, `${type}/${verb}`) ??
    registrationRefusal(tenant, params.subscriptionId ?? null, namespace);
  if (refused !== null) return refused;
  const machine = tenant.resources.get(machineIdOf(params));
  return machine === null ? null : refusalOf(machine);
}

function writing(
  host: ExtensionHost,
  tenant: Tenant,
  call: Call,
  machine: Resource,
  name: string,
  body: JsonObject,
): Reply {
  const existing = tenant.resources.get(call.path);
  const extension = host.installed(tenant, {
    ...body,
    id: existing?.id ?? `${machine.id}/extensions/${name}`,
    type: host.type,
    name: existing?.name ?? name,
    ...(machine.location === undefined ? {} : { location: machine.location }),
  });
  const { properties, ...rest } = host.shown(extension);
  const provisioningState = existing === null ? 'Creating' : 'Updating';
  return host.start(tenant, call, machine, {
    kind: 'extensions',
    accepted: {
      status: existing === null ? 201 : 200,
      body: { ...rest, properties: { ...properties, provisioningState } },
    },
    finish() {
      host.report(tenant, machine.id, extension.name, extension);
      return { result: host.shown(tenant.resources.put(extension)) };
    },
  });
}
