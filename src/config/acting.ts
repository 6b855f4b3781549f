import { accessSync, constants } from 'node:fs';
import type { Policy } from '../model/policy.ts';
import type { SignInOffer } from '../model/sign-ins.ts';
import type { SettingProblem } from './config-error.ts';

/** How the bot is let act as the person who asks. */
export interface SignInConfiguration {
  readonly offer: SignInOffer;
  readonly tenantId: string;
  /** Client id of the app that exchanges what a client of Teams brings. */
  readonly clientId: string;
  readonly secret: { readonly clientSecret: string } | { readonly certificatePath: string };
}

/** As whom the bot acts in Azure, and who may have it act. `bot`: by the client id of a managed identity. */
export type ActingConfiguration =
  | { readonly as: 'bot'; readonly clientId: string; readonly policy: Policy }
  | { readonly as: 'person'; readonly signIn: SignInConfiguration; readonly policy: Policy };

export interface ActingSettings {
  readonly MicrosoftAppId?: string | undefined;
  readonly MicrosoftAppTenantId?: string | undefined;
  readonly UPDATEOPS_POLICY?: string | undefined;
  readonly UPDATEOPS_ACTING_CLIENT_ID?: string | undefined;
  readonly UPDATEOPS_OAUTH_CONNECTION?: string | undefined;
  readonly UPDATEOPS_SSO_CLIENT_ID?: string | undefined;
  readonly UPDATEOPS_SSO_CLIENT_SECRET?: string | undefined;
  readonly UPDATEOPS_SSO_CERTIFICATE?: string | undefined;
}

/** Where the policy leaves it to Azure who may do what; commands inside machines still have to be named. */
const AZURE_DECIDES: Policy = {
  rules: [{ allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] }],
  freezes: [],
};

/** An identity that acts for whoever asks, or a policy that nothing heeds, is a slip of the hand. Null: nothing is carried out, or `problems` says why it cannot be. */
export function actingOf(
  settings: ActingSettings,
  policy: Policy | null,
  problems: SettingProblem[],
): ActingConfiguration | null {
  const {
    UPDATEOPS_POLICY: path,
    UPDATEOPS_ACTING_CLIENT_ID: clientId,
    UPDATEOPS_OAUTH_CONNECTION: connection,
  } = settings;
  if (connection !== undefined) {
    if (clientId !== undefined)
      problems.push({
        setting: 'UPDATEOPS_ACTING_CLIENT_ID',
        code: 'CFG_INVALID',
        says: 'is set beside UPDATEOPS_OAUTH_CONNECTION; keep this one to act as an identity of the bot, or the other to act as the person who asks',
      });
    const signIn = signInOf(settings, connection, problems);
    return signIn && { as: 'person', signIn, policy: policy ?? AZURE_DECIDES };
  }
  for (const setting of SIGN_IN_SETTINGS)
    if (settings[setting] !== undefined)
      problems.push({
        setting,
        code: 'CFG_INVALID',
        says: 'is set although UPDATEOPS_OAUTH_CONNECTION is not; write the name of the OAuth connection, or remove it',
      });
  const missing = missingIn(problems);
  if (clientId && !path)
    missing(
      'UPDATEOPS_POLICY',
      'is not set although UPDATEOPS_ACTING_CLIENT_ID is; write the path of the policy, or remove the other',
    );
  if (path && !clientId)
    missing(
      'UPDATEOPS_ACTING_CLIENT_ID',
      'is not set although UPDATEOPS_POLICY is; write the client id of the managed identity that acts (or UPDATEOPS_OAUTH_CONNECTION, to act as the person who asks), or remove the other',
    );
  return policy && clientId ? { as: 'bot', clientId, policy } : null;
}

const SIGN_IN_SETTINGS = [
  'UPDATEOPS_SSO_CLIENT_ID',
  'UPDATEOPS_SSO_CLIENT_SECRET',
  'UPDATEOPS_SSO_CERTIFICATE',
] as const;

function signInOf(
  settings: ActingSettings,
  connection: string,
  problems: SettingProblem[],
): SignInConfiguration | null {
  const missing = missingIn(problems);
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = settings;
  const { UPDATEOPS_SSO_CLIENT_ID: clientId } = settings;
  if (!tenantId)
    missing(
      'MicrosoftAppTenantId',
      'is not set although UPDATEOPS_OAUTH_CONNECTION is; write the id of the tenant whose people sign in',
    );
  if (!clientId)
    missing(
      'UPDATEOPS_SSO_CLIENT_ID',
      'is not set although UPDATEOPS_OAUTH_CONNECTION is; write the client id of the app registration that people sign in to',
    );
  const secret = secretOf(settings, problems);
  if (!appId || !tenantId || !clientId || secret === null) return null;
  return { offer: { connection, resource: `api://botid-${appId}` }, tenantId, clientId, secret };
}

function secretOf(
  { UPDATEOPS_SSO_CLIENT_SECRET: clientSecret, UPDATEOPS_SSO_CERTIFICATE: certificatePath }: ActingSettings,
  problems: SettingProblem[],
): SignInConfiguration['secret'] | null {
  const setting = 'UPDATEOPS_SSO_CERTIFICATE';
  if (clientSecret && certificatePath) {
    problems.push({
      setting,
      code: 'CFG_INVALID',
      says: 'is set beside UPDATEOPS_SSO_CLIENT_SECRET; keep one of them',
    });
    return null;
  }
  if (clientSecret) return { clientSecret };
  if (!certificatePath) {
    missingIn(problems)(
      'UPDATEOPS_SSO_CLIENT_SECRET',
      'is not set, nor is UPDATEOPS_SSO_CERTIFICATE; write the client secret of the app registration, or the path of its certificate',
    );
    return null;
  }
  try {
    accessSync(certificatePath, constants.R_OK);
    return { certificatePath };
  } catch {
    problems.push({
      setting,
      code: 'CFG_INVALID',
      says: 'cannot be read; write the path of a PEM file with certificate and private key that the bot may read',
    });
    return null;
  }
}

/** Says once of a setting that it is missing. */
function missingIn(problems: SettingProblem[]): (setting: string, says: string) => void {
  return (setting, says) => {
    if (!problems.some((problem) => problem.setting === setting))
      problems.push({ setting, code: 'CFG_MISSING', says });
  };
}
