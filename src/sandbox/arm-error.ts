import type { Reply } from './exchange.ts';
import { resourceId } from './resource-id.ts';

/** An error in the shape that ARM, its resource providers and Resource Graph share. */
export function armError(
  status: number,
  code: string,
  message: string,
  details?: readonly { readonly code: string; readonly message: string; readonly target?: string }[],
): Reply {
  return { status, body: { error: details === undefined ? { code, message } : { code, message, details } } };
}

/** 404 for a resource that its resource group, or the subscription, does not hold. */
export function resourceNotFound(id: string): Reply {
  const { resourceGroup = null } = resourceId(id) ?? {};
  return armError(
    404,
    'ResourceNotFound',
    `The Resource '${providerPath(id)}' under resource group '${resourceGroup ?? '<null>'}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** 404 for a write of what lies in a resource that is not there. */
export function parentResourceNotFound(id: string): Reply {
  const { type = id, parentId = '/' } = resourceId(id) ?? {};
  return armError(
    404,
    'ParentResourceNotFound',
    `Failed to perform 'write' on resource(s) of type '${type.slice(type.indexOf('/') + 1)}', because the parent resource '${parentId}' could not be found.`,
  );
}

/** 404 for a resource group that the subscription does not hold. */
export function resourceGroupNotFound(name: string): Reply {
  return armError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}

/** 404 for a subscription that the tenant does not hold; 400 for an id that could be none. */
export function subscriptionNotFound(subscriptionId: string): Reply {
  return GUID.test(subscriptionId)
    ? armError(404, 'SubscriptionNotFound', `The subscription '${subscriptionId}' could not be found.`)
    : armError(
        400,
        'InvalidSubscriptionId',
        `The provided subscription identifier '${subscriptionId}' is malformed or invalid.`,
      );
}

/** 404 for a resource provider that does not exist. */
export function invalidResourceNamespace(namespace: string): Reply {
  return armError(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
}

/** 403 for a principal that may not do `action` at `scope`. Clients are named by their object id: the world knows no other. */
export function authorizationFailed(principal: string, action: string, scope: string): Reply {
  return armError(
    403,
    'AuthorizationFailed',
    `The client '${principal}' with object id '${principal}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );
}

/** 403 for a principal that may do `action` at `scope`, but not what that takes at another resource which it names. */
export function linkedAuthorizationFailed(
  principal: string,
  { action, scope }: Grantable,
  linked: Grantable,
): Reply {
  return armError(
    403,
    'LinkedAuthorizationFailed',
    `The client '${principal}' with object id '${principal}' has permission to perform action '${action}' on scope '${scope}'; however, it does not have permission to perform action(s) '${linked.action}' on the linked scope(s) '${linked.scope}' (respectively) or the linked scope(s) are invalid.`,
  );
}

/** 409 for a write to a provider that the subscription is not registered for. */
export function missingSubscriptionRegistration(namespace: string): Reply {
  return armError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
  );
}

/** 501 for what the sandbox does not model: an empty answer in its place would look healthy. */
export function notModelled(what: string): Reply {
  return armError(
    501,
    'NotModelled',
    `The sandbox does not model ${what}. Give its answer under 'responses' in the world file.`,
  );
}

interface Grantable {
  readonly action: string;
  readonly scope: string;
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `Microsoft.Compute/virtualMachines/vm-01/extensions/AMA`: what an id says behind its last `/providers/`. */
function providerPath(id: string): string {
  const provider = id.toLowerCase().lastIndexOf('/providers/');
  return provider < 0 ? id : id.slice(provider + '/providers/'.length);
}
