import type { SettingProblem } from './config-error.ts';

/** Where whole lists are had by a link, and where people sign in for them. */
export interface ListsConfiguration {
  /** `https://host`: the bot's own address as browsers reach it. */
  readonly url: string;
  readonly tenantId: string;
  /** Of the app registration that people sign in to. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the links. */
  readonly key: string;
}

export interface ListsSettings {
  readonly MicrosoftAppTenantId?: string | undefined;
  readonly UPDATEOPS_LISTS_URL?: string | undefined;
  readonly UPDATEOPS_LISTS_CLIENT_ID?: string | undefined;
  readonly UPDATEOPS_LISTS_CLIENT_SECRET?: string | undefined;
  readonly UPDATEOPS_LISTS_KEY?: string | undefined;
}

/** What a link takes beside the address, and what is to be written there. */
const NEEDED = {
  MicrosoftAppTenantId: 'write the id of the tenant whose people may sign in',
  UPDATEOPS_LISTS_CLIENT_ID: 'write the client id of the app registration that people sign in to',
  UPDATEOPS_LISTS_CLIENT_SECRET: 'write the client secret of that app registration',
  UPDATEOPS_LISTS_KEY: 'write a random text of 32 characters or more, the same for all replicas',
} as const;

/** All of it, or none: half of it is a slip of the hand. Null: there are no links, or `problems` says why there cannot be. */
export function listsOf(settings: ListsSettings, problems: SettingProblem[]): ListsConfiguration | null {
  const {
    MicrosoftAppTenantId: tenantId,
    UPDATEOPS_LISTS_URL: url,
    UPDATEOPS_LISTS_CLIENT_ID: clientId,
    UPDATEOPS_LISTS_CLIENT_SECRET: clientSecret,
    UPDATEOPS_LISTS_KEY: key,
  } = settings;
  const isReported = (setting: string) => problems.some((problem) => problem.setting === setting);
  const isOn = url !== undefined || isReported('UPDATEOPS_LISTS_URL');
  for (const [name, write] of Object.entries(NEEDED)) {
    const setting = name as keyof typeof NEEDED;
    if (isReported(setting)) continue;
    const value = settings[setting];
    if (isOn && value === undefined)
      problems.push({
        setting,
        code: 'CFG_MISSING',
        says: `is not set although UPDATEOPS_LISTS_URL is; ${write}, or remove the other`,
      });
    if (!isOn && value !== undefined && setting !== 'MicrosoftAppTenantId')
      problems.push({
        setting,
        code: 'CFG_INVALID',
        says: 'is set although UPDATEOPS_LISTS_URL is not; write the address at which browsers reach the bot, or remove it',
      });
  }
  if (!url || !tenantId || !clientId || !clientSecret || !key) return null;
  return { url: url.replace(/\/$/, ''), tenantId, clientId, clientSecret, key };
}
