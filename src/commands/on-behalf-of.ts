import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { OnBehalfOfCredential, type OnBehalfOfCredentialOptions } from '@azure/identity';
import type { SignInConfiguration } from '../config/acting.ts';

/** What a person may do in Azure Resource Manager, by the roles that he has himself. */
const SCOPE = 'https://management.azure.com/user_impersonation';

/** Where else than at login.microsoftonline.com tokens are had; absent: nowhere else. */
export type TokenService = Pick<
  OnBehalfOfCredentialOptions,
  'authorityHost' | 'disableInstanceDiscovery' | 'httpClient'
>;

/** Exchanges what a client of Teams brings of a person for a token of Azure Resource Manager on his behalf. What the library would keep is let go with its credential. */
export function onBehalfOf(
  { tenantId, clientId, secret }: SignInConfiguration,
  service: TokenService = {},
): (assertion: string) => Promise<AccessToken> {
  return async (userAssertionToken) => {
    const options = { tenantId, clientId, userAssertionToken, ...service };
    const credential: TokenCredential =
      'clientSecret' in secret
        ? new OnBehalfOfCredential({ ...options, ...secret })
        : new OnBehalfOfCredential({ ...options, ...secret });
    const token = await credential.getToken(SCOPE);
    if (token === null) throw new Error('no token');
    return token;
  };
}
