import assert from 'node:assert/strict';
import {
  type Environment,
  readAzureScope,
  readConfiguration as readWith,
} from '../../src/config/configuration.ts';
import { APP, errorOf, LEAST, TENANT } from './support/environments.ts';

const SUBSCRIPTION = '33333333-3333-4333-8333-333333333333';
const OTHER_SUBSCRIPTION = '44444444-4444-4444-8444-444444444444';
const SECRET = 'S3cret~value';

const ACTIONS = [{ id: 'assess-now', kind: 'read-like' }] as const;
const readConfiguration = (environment: Environment) => readWith(environment, ACTIONS);

/** `SETTING CODE` of every problem, sorted. */
function problemsOf(changes: Environment): readonly string[] {
  return errorOf(() => readConfiguration({ ...LEAST, ...changes }))
    .problems.map(({ setting, code }) => `${setting} ${code}`)
    .sort();
}

describe('readConfiguration', () => {
  it('takes the least there is, with defaults for the rest', () => {
    assert.deepEqual(readConfiguration(LEAST), {
      identity: { type: 'UserAssignedMSI', appId: APP, tenantId: TENANT },
      azure: { subscriptions: [], managementGroup: null, workspaces: [] },
      acting: null,
      lists: null,
      store: { dataDir: '/var/lib/updateops' },
      historyAt: { time: '03:00', timeZone: 'UTC' },
      port: 3978,
      logLevel: 'info',
    });
  });

  it('takes everything there is', () => {
    const configuration = readConfiguration({
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: APP,
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppPassword: SECRET,
      UPDATEOPS_SUBSCRIPTIONS: SUBSCRIPTION,
      UPDATEOPS_WORKSPACES: OTHER_SUBSCRIPTION,
      DATABASE_URL: 'postgresql://updateops:pw@db:5432/updateops',
      UPDATEOPS_HISTORY_AT: '02:30 Asia/Tokyo',
      PORT: '8080',
      LOG_LEVEL: 'debug',
      PATH: '/usr/bin',
    });
    assert.deepEqual(configuration, {
      identity: { type: 'SingleTenant', appId: APP, tenantId: TENANT, password: SECRET },
      azure: { subscriptions: [SUBSCRIPTION], managementGroup: null, workspaces: [OTHER_SUBSCRIPTION] },
      acting: null,
      lists: null,
      store: { databaseUrl: 'postgresql://updateops:pw@db:5432/updateops' },
      historyAt: { time: '02:30', timeZone: 'Asia/Tokyo' },
      port: 8080,
      logLevel: 'debug',
    });
  });

  it('cannot be changed by anyone who gets it', () => {
    const configuration = readConfiguration(LEAST);
    for (const part of [configuration, configuration.identity, configuration.azure, configuration.store])
      assert.ok(Object.isFrozen(part), JSON.stringify(part));
  });

  const accepted: readonly (readonly [name: string, changes: Environment, part: object])[] = [
    [
      'MultiTenant without a tenant',
      { MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: undefined, MicrosoftAppPassword: SECRET },
      { identity: { type: 'MultiTenant', appId: APP, tenantId: null, password: SECRET } },
    ],
    [
      'lists with blanks and stray commas',
      { UPDATEOPS_SUBSCRIPTIONS: ` ${SUBSCRIPTION} ,, ${OTHER_SUBSCRIPTION}, ` },
      { azure: { subscriptions: [SUBSCRIPTION, OTHER_SUBSCRIPTION], managementGroup: null, workspaces: [] } },
    ],
    [
      'an empty string as nothing',
      { PORT: '', LOG_LEVEL: '', DATABASE_URL: '', MicrosoftAppPassword: '' },
      {},
    ],
    ['the highest port', { PORT: '65535' }, { port: 65_535 }],
    [
      'the short name of PostgreSQL',
      { DATABASE_URL: 'postgres://db/u', UPDATEOPS_DATA_DIR: '' },
      {
        store: { databaseUrl: 'postgres://db/u' },
      },
    ],
    ['an id in upper case', { MicrosoftAppId: APP.toUpperCase() }, {}],
  ];
  for (const [name, changes, part] of accepted)
    it(`accepts ${name}`, () => {
      assert.partialDeepStrictEqual(readConfiguration({ ...LEAST, ...changes }), part);
    });

  const refused: readonly (readonly [name: string, changes: Environment, ...problems: readonly string[]])[] =
    [
      ['no app id', { MicrosoftAppId: undefined }, 'MicrosoftAppId CFG_MISSING'],
      ['an app id that is empty', { MicrosoftAppId: '' }, 'MicrosoftAppId CFG_MISSING'],
      ['an app id that is no GUID', { MicrosoftAppId: 'my-bot' }, 'MicrosoftAppId CFG_INVALID'],
      ['no tenant', { MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId CFG_MISSING'],
      ['an unknown type', { MicrosoftAppType: 'msi' }, 'MicrosoftAppType CFG_INVALID'],
      [
        'an unknown type and a password, of which it says nothing',
        { MicrosoftAppType: 'singletenant', MicrosoftAppPassword: SECRET },
        'MicrosoftAppType CFG_INVALID',
      ],
      [
        'an unknown type without a tenant, which that type may not need',
        { MicrosoftAppType: 'multitenant', MicrosoftAppTenantId: '', MicrosoftAppPassword: SECRET },
        'MicrosoftAppType CFG_INVALID',
      ],
      ['subscriptions of blanks', { UPDATEOPS_SUBSCRIPTIONS: ' , ' }, 'UPDATEOPS_SUBSCRIPTIONS CFG_INVALID'],
      ['a data directory of blanks', { UPDATEOPS_DATA_DIR: ' ' }, 'UPDATEOPS_DATA_DIR CFG_INVALID'],
      [
        'a password of blanks',
        { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: ' \t' },
        'MicrosoftAppPassword CFG_INVALID',
      ],
      [
        'a management group of blanks',
        { UPDATEOPS_MANAGEMENT_GROUP: ' ' },
        'UPDATEOPS_MANAGEMENT_GROUP CFG_INVALID',
      ],
      [
        'a managed identity with a password',
        { MicrosoftAppPassword: SECRET },
        'MicrosoftAppPassword CFG_INVALID',
      ],
      [
        'a single tenant without one',
        { MicrosoftAppType: 'SingleTenant' },
        'MicrosoftAppPassword CFG_MISSING',
      ],
      [
        'several tenants without a password',
        { MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '' },
        'MicrosoftAppPassword CFG_MISSING',
      ],
      ['no store', { UPDATEOPS_DATA_DIR: '' }, 'DATABASE_URL CFG_MISSING'],
      ['two stores', { DATABASE_URL: 'postgresql://db/u' }, 'UPDATEOPS_DATA_DIR CFG_INVALID'],
      [
        'another database',
        { DATABASE_URL: 'mysql://db/u', UPDATEOPS_DATA_DIR: '' },
        'DATABASE_URL CFG_INVALID',
      ],
      ['a port that is a word', { PORT: 'http' }, 'PORT CFG_INVALID'],
      ['port 0', { PORT: '0' }, 'PORT CFG_INVALID'],
      ['a port beyond the last', { PORT: '65536' }, 'PORT CFG_INVALID'],
      ['a port in hexadecimal', { PORT: '0x1F90' }, 'PORT CFG_INVALID'],
      ['half a port', { PORT: '80.5' }, 'PORT CFG_INVALID'],
      ['a port of blanks', { PORT: ' ' }, 'PORT CFG_INVALID'],
      ['an hour that no day has', { UPDATEOPS_HISTORY_AT: '24:00 UTC' }, 'UPDATEOPS_HISTORY_AT CFG_INVALID'],
      ['a time without its zone', { UPDATEOPS_HISTORY_AT: '03:00' }, 'UPDATEOPS_HISTORY_AT CFG_INVALID'],
      [
        'a zone that is none',
        { UPDATEOPS_HISTORY_AT: '03:00 Mars/Base' },
        'UPDATEOPS_HISTORY_AT CFG_INVALID',
      ],
      ['an unknown log level', { LOG_LEVEL: 'verbose' }, 'LOG_LEVEL CFG_INVALID'],
      [
        'a list with a name in it',
        { UPDATEOPS_SUBSCRIPTIONS: `${SUBSCRIPTION}, Production` },
        'UPDATEOPS_SUBSCRIPTIONS CFG_INVALID',
      ],
      [
        'a management group beside subscriptions',
        { UPDATEOPS_SUBSCRIPTIONS: SUBSCRIPTION, UPDATEOPS_MANAGEMENT_GROUP: 'mg-prod' },
        'UPDATEOPS_MANAGEMENT_GROUP CFG_INVALID',
      ],
      [
        'an acting identity without a policy',
        { UPDATEOPS_ACTING_CLIENT_ID: APP },
        'UPDATEOPS_POLICY CFG_MISSING',
      ],
      [
        'an acting identity that is no GUID, of which it says nothing more',
        { UPDATEOPS_ACTING_CLIENT_ID: 'id-updateops', UPDATEOPS_POLICY: '/nowhere' },
        'UPDATEOPS_ACTING_CLIENT_ID CFG_INVALID',
        'UPDATEOPS_POLICY CFG_INVALID',
      ],
      [
        'a policy that is not there, and nobody who acts',
        { UPDATEOPS_POLICY: '/nowhere' },
        'UPDATEOPS_ACTING_CLIENT_ID CFG_MISSING',
        'UPDATEOPS_POLICY CFG_INVALID',
      ],
      ['a policy of blanks', { UPDATEOPS_POLICY: ' ' }, 'UPDATEOPS_POLICY CFG_INVALID'],
      ['a workspace by name', { UPDATEOPS_WORKSPACES: 'law-prod' }, 'UPDATEOPS_WORKSPACES CFG_INVALID'],
    ];
  for (const [name, changes, ...problems] of refused)
    it(`refuses ${name}`, () => {
      assert.deepEqual(problemsOf(changes), problems);
    });

  it('names every problem at once', () => {
    const { problems, message } = errorOf(() =>
      readConfiguration({
        MicrosoftAppType: 'SingleTenant',
        PORT: 'x',
        LOG_LEVEL: 'x',
        UPDATEOPS_WORKSPACES: 'x',
      }),
    );
    const settings = problems.map(({ setting }) => setting).sort();
    assert.deepEqual(settings, [
      'DATABASE_URL',
      'LOG_LEVEL',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
      'PORT',
      'UPDATEOPS_WORKSPACES',
    ]);
    for (const { setting, code, says } of problems) {
      assert.ok(message.includes(`${setting} (${code}): ${says}`));
      assert.match(
        says,
        /^(is|nor) .*(write|copy|keep|remove|choose|none of)/,
        `${setting} ${says}: say the fix`,
      );
    }
  });

  it('repeats no value in a message, for any may be secret', () => {
    const secrets: Environment = {
      MicrosoftAppType: 'SECRET-1',
      MicrosoftAppId: 'SECRET-2',
      MicrosoftAppTenantId: 'SECRET-3',
      MicrosoftAppPassword: 'SECRET-4',
      UPDATEOPS_SUBSCRIPTIONS: 'SECRET-5',
      DATABASE_URL: 'mysql://u:SECRET-6@db/u',
      UPDATEOPS_DATA_DIR: '/SECRET-7',
      UPDATEOPS_POLICY: '/SECRET-10',
      UPDATEOPS_ACTING_CLIENT_ID: 'SECRET-11',
      PORT: 'SECRET-8',
      LOG_LEVEL: 'SECRET-9',
    };
    const environments: readonly Environment[] = [
      secrets,
      { ...LEAST, MicrosoftAppPassword: 'SECRET-4' },
      { ...LEAST, DATABASE_URL: 'postgresql://u:SECRET-6@db/u' },
    ];
    for (const environment of environments) {
      const error = errorOf(() => readConfiguration(environment));
      assert.doesNotMatch(`${error.stack}${JSON.stringify(error)}`, /SECRET/);
    }
  });
});

describe('readAzureScope', () => {
  it('asks for nothing but the scope', () => {
    assert.deepEqual(readAzureScope({}), { subscriptions: [], managementGroup: null, workspaces: [] });
    assert.deepEqual(
      readAzureScope({ UPDATEOPS_MANAGEMENT_GROUP: 'mg', UPDATEOPS_WORKSPACES: SUBSCRIPTION, PORT: 'x' }),
      { subscriptions: [], managementGroup: 'mg', workspaces: [SUBSCRIPTION] },
    );
  });

  it('refuses a scope that cannot be', () => {
    const { problems } = errorOf(() => readAzureScope({ UPDATEOPS_SUBSCRIPTIONS: 'prod', PORT: 'x' }));
    assert.deepEqual(
      problems.map(({ setting }) => setting),
      ['UPDATEOPS_SUBSCRIPTIONS'],
    );
  });
});
