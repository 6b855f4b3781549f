import type { Reply } from './exchange.ts';

/** An error in the shape that ARM, its resource providers and Resource Graph share. */
export function armError(
  status: number,
  code: string,
  message: string,
  details?: readonly { readonly code: string; readonly message: string; readonly target?: string }[],
): Reply {
  return { status, body: { error: details === undefined ? { code, message } : { code, message, details } } };
}

/** 404 for a resource that the tenant does not hold. */
export function resourceNotFound(id: string): Reply {
  return armError(404, 'ResourceNotFound', `The resource '${id}' does not exist in this tenant.`);
}

/** 404 for a resource group that the subscription does not hold. */
export function resourceGroupNotFound(name: string): Reply {
  return armError(404, 'ResourceGroupNotFound', `The resource group '${name}' does not exist.`);
}

/** 403 for a principal that may not do `action` at `scope`. */
export function authorizationFailed(principal: string, action: string, scope: string): Reply {
  return armError(
    403,
    'AuthorizationFailed',
    `The principal '${principal}' is not authorized to perform '${action}' over scope '${scope}'.`,
  );
}

/** 409 for a write to a provider that the subscription is not registered for. */
export function missingSubscriptionRegistration(namespace: string): Reply {
  return armError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'.`,
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
