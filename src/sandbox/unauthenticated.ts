import { apiError } from './api-error.ts';
import type { Api, Call, Reply } from './exchange.ts';
import type { Tenant } from './tenant.ts';

/**
 * 401 for a call without a bearer token, with the challenge that says where to get one: at the tenant of the subscription in the
 * path, if that is one of the tenant's.
 */
export function unauthenticated(api: Api, { headers, path }: Call, tenant: Tenant): Reply {
  const isMissing = headers.get('authorization') === undefined;
  const subscriptionId = /^\/subscriptions\/(?<id>[^/]+)/i.exec(path)?.groups?.id;
  const isKnown = subscriptionId !== undefined && tenant.subscription(subscriptionId) !== null;
  const challenge = [
    `authorization_uri="https://login.windows.net/${isKnown ? encodeURIComponent(tenant.tenantId) : ''}"`,
    'error="invalid_token"',
    `error_description="The authentication failed because of ${isMissing ? 'missing' : 'invalid'} 'Authorization' header."`,
  ];
  return {
    ...refusal(api, isMissing),
    headers: { 'WWW-Authenticate': `Bearer ${challenge.join(', ')}` },
  };
}

function refusal(api: Api, isMissing: boolean): Reply {
  if (api === 'log-analytics')
    return apiError(api, 401, 'AuthorizationRequiredError', 'Valid authentication was not provided');
  if (api === 'microsoft-graph')
    return apiError(api, 401, 'InvalidAuthenticationToken', 'Access token is empty.');
  return isMissing
    ? apiError(
        api,
        401,
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
      )
    : apiError(
        api,
        401,
        'AuthenticationFailedInvalidHeader',
        "Authentication failed. The 'Authorization' header is provided in an invalid format.",
      );
}
