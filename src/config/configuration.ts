import { z } from 'zod';
import type { AzureScope } from '../model/azure-scope.ts';
import type { BotIdentity } from '../model/bot-identity.ts';
import type { DailyTime } from '../model/daily-time.ts';
import type { NamedAction, Policy } from '../model/policy.ts';
import { type ActingConfiguration, actingOf } from './acting.ts';
import { ConfigError, type SettingProblem } from './config-error.ts';
import { dailyTimeOf } from './daily-time.ts';
import { GUID } from './guid.ts';
import { type ListsConfiguration, listsOf } from './lists.ts';
import { readPolicyFile } from './policy-file.ts';

const NOT_A_PORT = 'is not a port; write a number from 1 to 65535';
/** Blanks alone are a slip of the hand, never a name, a password or a directory. */
const text = z.string().regex(/\S/, 'is blank; write a value, or remove it').optional();
const guid = z.string().regex(GUID, 'is not a GUID; copy it from the Azure portal');
const guids = z
  .string()
  .regex(/[^\s,]/, 'names none; write GUIDs with commas between them, or remove it')
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(guid));

const QUIET_TIME: DailyTime = { time: '03:00', timeZone: 'UTC' };
const QUIET = `${QUIET_TIME.time} ${QUIET_TIME.timeZone}`;

/** Every setting the product reads, by its environment variable. `.env.example` documents each; a house test keeps them in step. */
export const SETTINGS = z.object({
  MicrosoftAppType: z
    .enum(
      ['UserAssignedMSI', 'SingleTenant', 'MultiTenant'],
      'is none of UserAssignedMSI, SingleTenant, MultiTenant',
    )
    .default('UserAssignedMSI'),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppTenantId: guid.optional(),
  MicrosoftAppPassword: text,
  UPDATEOPS_SUBSCRIPTIONS: guids,
  UPDATEOPS_MANAGEMENT_GROUP: text,
  UPDATEOPS_WORKSPACES: guids,
  UPDATEOPS_POLICY: text,
  UPDATEOPS_ACTING_CLIENT_ID: guid.optional(),
  UPDATEOPS_OAUTH_CONNECTION: text,
  UPDATEOPS_SSO_CLIENT_ID: guid.optional(),
  UPDATEOPS_SSO_CLIENT_SECRET: text,
  UPDATEOPS_SSO_CERTIFICATE: text,
  UPDATEOPS_LISTS_URL: z
    .string()
    .regex(
      /^https:\/\/[^/?#@\s]+\/?$/,
      'is not the address of a host; write for example https://updateops.contoso.com',
    )
    .optional(),
  UPDATEOPS_LISTS_CLIENT_ID: guid.optional(),
  UPDATEOPS_LISTS_CLIENT_SECRET: text,
  UPDATEOPS_LISTS_KEY: z
    .string()
    .min(32, 'is shorter than 32 characters; write a random text, as `openssl rand -base64 32` makes one')
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'is not a PostgreSQL address; write postgresql://user:password@host:5432/database',
    )
    .optional(),
  UPDATEOPS_DATA_DIR: text,
  UPDATEOPS_HISTORY_AT: z
    .string()
    .refine(
      (written) => dailyTimeOf(written) !== null,
      'is not a time of day with a time zone; write for example 03:00 Asia/Tokyo',
    )
    .default(QUIET),
  PORT: z
    .string()
    .regex(/^\d+$/, NOT_A_PORT)
    .transform(Number)
    .pipe(z.number().min(1, NOT_A_PORT).max(65_535, NOT_A_PORT))
    .default(3978),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'is none of debug, info, warn, error')
    .default('info'),
});

type Settings = z.infer<typeof SETTINGS>;
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Configuration {
  readonly identity: BotIdentity;
  readonly azure: AzureScope;
  /** Null: nothing is carried out. */
  readonly acting: ActingConfiguration | null;
  /** Null: no list is had by a link. */
  readonly lists: ListsConfiguration | null;
  readonly store: { readonly databaseUrl: string } | { readonly dataDir: string };
  /** When the daily look at the fleet is taken. */
  readonly historyAt: DailyTime;
  readonly port: number;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/** The production configuration, frozen. `actions`: what a policy may name. Throws ConfigError with every problem at once. */
export function readConfiguration(environment: Environment, actions: readonly NamedAction[]): Configuration {
  const { settings, problems } = parse(environment);
  const identity = identityOf(settings, problems);
  const store = storeOf(settings, problems);
  const azure = scopeOf(settings, problems);
  const acting = actingOf(settings, policyOf(settings, actions, problems), problems);
  const lists = listsOf(settings, problems);
  if (problems.length > 0 || !identity || !store) throw new ConfigError(problems);
  return Object.freeze({
    identity: Object.freeze(identity),
    store: Object.freeze(store),
    azure: Object.freeze(azure),
    acting: acting && Object.freeze(acting),
    lists: lists && Object.freeze(lists),
    historyAt: Object.freeze(dailyTimeOf(settings.UPDATEOPS_HISTORY_AT) ?? { ...QUIET_TIME }),
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
  });
}

/** The part of the configuration that reading Azure from a terminal needs. Throws ConfigError. */
export function readAzureScope(environment: Environment): AzureScope {
  const { settings, problems } = parse(environment);
  const scope = scopeOf(settings, problems);
  const own = problems.filter(({ setting }) => setting.startsWith('UPDATEOPS_'));
  if (own.length > 0) throw new ConfigError(own);
  return scope;
}

/** The part of the configuration that says where the store is. Throws ConfigError. */
export function readStorePlace(environment: Environment): Configuration['store'] {
  const { settings, problems } = parse(environment);
  const store = storeOf(settings, problems);
  const own = problems.filter(({ setting }) => STORE_SETTINGS.includes(setting));
  if (own.length > 0 || !store) throw new ConfigError(own);
  return store;
}

/** The part of the configuration that says when the daily look at the fleet is taken. Throws ConfigError. */
export function readHistoryAt(environment: Environment): DailyTime {
  const { settings, problems } = parse(environment);
  const own = problems.filter(({ setting }) => setting === 'UPDATEOPS_HISTORY_AT');
  if (own.length > 0) throw new ConfigError(own);
  return dailyTimeOf(settings.UPDATEOPS_HISTORY_AT) ?? QUIET_TIME;
}

/** The policy alone, where one is configured. Throws ConfigError. */
export function readPolicy(environment: Environment, actions: readonly NamedAction[]): Policy | null {
  const { settings, problems } = parse(environment);
  const policy = policyOf(settings, actions, problems);
  const own = problems.filter(({ setting }) => setting === 'UPDATEOPS_POLICY');
  if (own.length > 0) throw new ConfigError(own);
  return policy;
}

function parse(environment: Environment): { settings: Settings; problems: SettingProblem[] } {
  // An empty variable is how shells and portals write "not set".
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const problems: SettingProblem[] = [];
  const usable: Record<string, unknown> = {};
  for (const [setting, schema] of Object.entries(SETTINGS.shape)) {
    const parsed = schema.safeParse(present[setting]);
    if (parsed.success) usable[setting] = present[setting];
    else
      problems.push(
        ...parsed.error.issues.map(
          ({ message }): SettingProblem => ({ setting, code: 'CFG_INVALID', says: message }),
        ),
      );
  }
  return { settings: SETTINGS.parse(usable), problems };
}

function scopeOf(settings: Settings, problems: SettingProblem[]): AzureScope {
  if (settings.UPDATEOPS_MANAGEMENT_GROUP && settings.UPDATEOPS_SUBSCRIPTIONS.length > 0) {
    problems.push({
      setting: 'UPDATEOPS_MANAGEMENT_GROUP',
      code: 'CFG_INVALID',
      says: 'is set beside UPDATEOPS_SUBSCRIPTIONS; keep one of them',
    });
  }
  return {
    subscriptions: settings.UPDATEOPS_SUBSCRIPTIONS,
    managementGroup: settings.UPDATEOPS_MANAGEMENT_GROUP ?? null,
    workspaces: settings.UPDATEOPS_WORKSPACES,
  };
}

function policyOf(
  { UPDATEOPS_POLICY: path }: Settings,
  actions: readonly NamedAction[],
  problems: SettingProblem[],
): Policy | null {
  if (path === undefined) return null;
  const read = readPolicyFile(path, actions);
  for (const says of read.problems) problems.push({ setting: 'UPDATEOPS_POLICY', code: 'CFG_INVALID', says });
  return read.policy;
}

function identityOf(settings: Settings, problems: SettingProblem[]): BotIdentity | null {
  const {
    MicrosoftAppType: type,
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppPassword: password,
  } = settings;
  const isReported = (setting: string) => problems.some((problem) => problem.setting === setting);
  // Of a type that cannot be read nobody knows what it needs; what all types need is still said.
  const isTypeKnown = !isReported('MicrosoftAppType');
  const wantsTenant = isTypeKnown && type !== 'MultiTenant';
  const wantsPassword = isTypeKnown && type !== 'UserAssignedMSI';
  const missing = (setting: string, says: string) => {
    if (!isReported(setting)) problems.push({ setting, code: 'CFG_MISSING', says });
  };
  if (!appId) missing('MicrosoftAppId', 'is not set; write the app id of the Azure Bot');
  if (wantsTenant && !tenantId)
    missing('MicrosoftAppTenantId', `is not set; write the tenant's id, which ${type} needs`);
  if (wantsPassword && !password)
    missing('MicrosoftAppPassword', `is not set; write the client secret of the app, which ${type} needs`);
  if (isTypeKnown && !wantsPassword && password) {
    problems.push({
      setting: 'MicrosoftAppPassword',
      code: 'CFG_INVALID',
      says: 'is set, but a managed identity has no password; remove it or choose another MicrosoftAppType',
    });
  }
  if (!appId) return null;
  if (type === 'UserAssignedMSI') return tenantId ? { type, appId, tenantId } : null;
  return password ? { type, appId, tenantId: tenantId ?? null, password } : null;
}

const STORE_SETTINGS = ['DATABASE_URL', 'UPDATEOPS_DATA_DIR'];

function storeOf(settings: Settings, problems: SettingProblem[]): Configuration['store'] | null {
  const { DATABASE_URL: databaseUrl, UPDATEOPS_DATA_DIR: dataDir } = settings;
  if (databaseUrl && dataDir) {
    problems.push({
      setting: 'UPDATEOPS_DATA_DIR',
      code: 'CFG_INVALID',
      says: 'is set beside DATABASE_URL; keep one of them',
    });
    return null;
  }
  if (databaseUrl) return { databaseUrl };
  if (dataDir) return { dataDir };
  const isReported = problems.some(({ setting }) => STORE_SETTINGS.includes(setting));
  if (!isReported) {
    problems.push({
      setting: 'DATABASE_URL',
      code: 'CFG_MISSING',
      says: 'is not set, nor is UPDATEOPS_DATA_DIR; write a PostgreSQL address, or a directory for the embedded store',
    });
  }
  return null;
}
